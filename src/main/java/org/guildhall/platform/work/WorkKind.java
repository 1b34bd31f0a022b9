package org.guildhall.platform.work;

import java.util.Map;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.words.Phrase;

/**
 * A kind of long work. A module that has one offers a bean of this; {@link LongWork} starts it.
 *
 * <pre>{@code
 * @Component
 * class RosterWork implements WorkKind {
 *     public String name() { return "programmes.roster"; }
 *
 *     public Phrase ifStopped() { return Phrase.of("programmes.roster.if-stopped"); }   // "Nothing of it is kept."
 *
 *     public WorkOutcome run(Actor actor, Map<String, String> details, Progress progress) {
 *         UploadId file = new UploadId(UUID.fromString(details.get("file")));
 *         progress.step(Phrase.of("programmes.roster.step.enrolling"));
 *         transaction.executeWithoutResult(status -> {
 *             for (Row row : rows) {
 *                 register.enrol(actor, row);
 *                 progress.of(++done, rows.size());          // cheap to call for each row
 *             }
 *             progress.settle(outcome);                      // with what was written, or not at all
 *         });
 *         return outcome;
 *     }
 * }
 *
 * // where it is started, in the transaction that keeps what it needs:
 * WorkId id = work.start(actor, new WorkOrder("programmes.roster",
 *         Phrase.of("programmes.roster.work", "file", name), Map.of("file", upload.value().toString()), "/learners/import"));
 * return Redirect.to(id.path());
 * }</pre>
 *
 * <p>Tests do not wait for the scheduler: they call {@link WorkRunner#run}.
 */
public interface WorkKind {

    /** {@code module.kind}, lower case. */
    String name();

    /** What it means for the data if it is stopped half way: said beside the button that stops it. */
    Phrase ifStopped();

    /**
     * Does it, bound to the person who started it, outside any transaction: it opens its own. A node may die, so it may be
     * run again from the beginning: either what it does may be done twice, or {@link Progress#settle} ends it in the
     * transaction that writes.
     *
     * @param actor whoever started it, by the door "job"
     * @param details what was ordered
     * @param progress hears how far it is; throws where somebody wants it stopped, so let that exception pass
     */
    WorkOutcome run(Actor actor, Map<String, String> details, Progress progress);

    /**
     * Lets go what is needed no longer, such as files handed in, and notes an end that {@link #run} could not. Called after
     * the end, bound to the person; more than once where a node dies, and not at all where one dies here.
     *
     * @param state how it ended: done, failed or stopped
     */
    default void tidy(Actor actor, Map<String, String> details, WorkState state) {}
}
