package org.guildhall.operation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.events.UnheardEvent;
import org.guildhall.platform.events.UnheardEvents;
import org.guildhall.platform.history.History;
import org.guildhall.platform.jobs.Job;
import org.guildhall.platform.jobs.RecurringJobs;
import org.guildhall.platform.live.Live;
import org.guildhall.platform.mail.HeldLetter;
import org.guildhall.platform.mail.LetterQueue;
import org.guildhall.platform.sms.TextMessages;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.platform.web.Slice;
import org.guildhall.platform.work.StuckWork;
import org.guildhall.platform.work.WorkId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How this Guildhall runs, and what mends it. The tables behind it belong to no institution, so they are read as the system,
 * after the decision, and without whose they are. Everything throws {@link Forbidden} for whom it is not.
 */
@Service
public class Operation {

    private static final Actor SYSTEM = Actor.system("operation");

    private final Operator operator;
    private final Machine machine;
    private final TroubleStore troubles;
    private final LetterQueue letters;
    private final TextMessages texts;
    private final UnheardEvents events;
    private final RecurringJobs jobs;
    private final StuckWork work;
    private final History history;
    private final Live live;
    private final TransactionTemplate transactions;

    Operation(
            Operator operator,
            Machine machine,
            TroubleStore troubles,
            LetterQueue letters,
            TextMessages texts,
            UnheardEvents events,
            RecurringJobs jobs,
            StuckWork work,
            History history,
            Live live,
            PlatformTransactionManager transactions) {
        this.operator = operator;
        this.machine = machine;
        this.troubles = troubles;
        this.letters = letters;
        this.texts = texts;
        this.events = events;
        this.jobs = jobs;
        this.work = work;
        this.history = history;
        this.live = live;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** For every administrator which Guildhall this is; for those who run it also how it is. */
    public Standing standing(Actor actor) {
        allowed(OperationAccess.maySee(actor));
        return asSystem(() -> new Standing(
                machine.versions(),
                operator.institution().map(Operator.Institution::name).orElse(""),
                operator.is(actor)
                        ? new Standing.Inside(
                                machine.room(),
                                troubles.troubles(),
                                letters.hasServer(),
                                texts.isOffered(),
                                history.of(Live.OPERATION))
                        : null));
    }

    /** How many things await whoever runs this Guildhall; none for anybody else. */
    long awaiting(Actor actor) {
        return OperationAccess.maySee(actor).isAllowed()
                ? asSystem(() -> operator.is(actor) ? troubles.troubles().all() : 0L)
                : 0;
    }

    /** How many of each there are, for the headings of its pages. */
    public Troubles troubles(Actor actor) {
        return reading(actor, troubles::troubles);
    }

    /** Letters that the mail server has not taken, the oldest first. */
    public Slice<HeldLetter> letters(Actor actor, @Nullable String after, int size) {
        return reading(actor, () -> letters.held(after, size));
    }

    /** Tries a letter once more; false where it has left meanwhile. */
    public boolean sendAgain(Actor actor, UUID letter) {
        return doing(actor, "operation.history.letter", Map.of(), () -> letters.sendAgain(letter));
    }

    /** Tries every letter once more that the server has not taken; returns how many. */
    public int sendAllAgain(Actor actor) {
        return doing(actor, "operation.history.letters", Map.of(), letters::sendAllAgain);
    }

    /** What listeners have not heard, the oldest first. */
    public Slice<UnheardEvent> events(Actor actor, @Nullable String after, int size) {
        return reading(actor, () -> events.list(after, size));
    }

    /** Tells one listener again. */
    public void tellAgain(Actor actor, UUID event) {
        doing(actor, "operation.history.event", Map.of(), () -> true);
        events.tellAgain(event);
    }

    /** Tells all listeners again. */
    public void tellAllAgain(Actor actor) {
        doing(actor, "operation.history.events", Map.of(), () -> true);
        events.tellAllAgain();
    }

    /** What is done again and again. */
    public List<Job> jobs(Actor actor) {
        return reading(actor, jobs::list);
    }

    /** Has a job done now; false where a node is at it. */
    public boolean runNow(Actor actor, String job) {
        return doing(actor, "operation.history.job", Map.of("job", job), () -> jobs.runNow(job));
    }

    /** Long work that is silent. */
    public List<StuckWork.Silent> work(Actor actor) {
        return reading(actor, work::list);
    }

    /** Has long work taken up again; false where a node is at it. */
    public boolean takeUpAgain(Actor actor, WorkId id) {
        return doing(actor, "operation.history.work", Map.of(), () -> work.takeUpAgain(id));
    }

    /** Stops long work; false where it is over. */
    public boolean stop(Actor actor, WorkId id) {
        return doing(actor, "operation.history.work-stopped", Map.of(), () -> work.stop(id));
    }

    private <T> T reading(Actor actor, Supplier<T> what) {
        return asSystem(() -> {
            allowed(OperationAccess.mayRun(actor, operator.is(actor)));
            return what.get();
        });
    }

    /** Does it, and notes that the actor did. */
    private <T> T doing(Actor actor, String act, Map<String, String> details, Supplier<T> what) {
        return reading(actor, () -> {
            T done = what.get();
            history.note(actor, act, Live.OPERATION, null, details);
            live.changed(Live.OPERATION);
            return done;
        });
    }

    private static void allowed(Decision decision) {
        if (decision instanceof Decision.Denied denied) {
            throw new Forbidden(denied);
        }
    }

    private <T> T asSystem(Supplier<T> what) {
        return Acting.as(SYSTEM, () -> Objects.requireNonNull(transactions.execute(status -> what.get())));
    }
}
