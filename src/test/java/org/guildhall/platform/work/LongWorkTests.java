package org.guildhall.platform.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.ids.Ids;
import org.guildhall.platform.uploads.Upload;
import org.guildhall.platform.uploads.Uploads;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.words.Phrase;
import org.guildhall.testing.GuildhallTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Work that takes longer than a request: who sees it, how far it is, how it ends, and what a dead node leaves. */
@GuildhallTest
@Import(LongWorkTests.Trial.class)
class LongWorkTests {

    private static final Actor LEAD = person("Imke Vos");
    private static final Actor STRANGER = person("Stranger");

    @Autowired
    LongWork work;

    @Autowired
    WorkRunner runner;

    @Autowired
    WorkStore store;

    @Autowired
    WorkSweep sweep;

    @Autowired
    Uploads uploads;

    @Autowired
    Trial trial;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void it_acts_as_whoever_started_it_and_ends_with_words_and_a_way_on() {
        trial.does = (actor, progress) -> {
            assertThat(actor.person()).isEqualTo(LEAD.person());
            assertThat(actor.door()).isEqualTo(new Door.Job("platform.trial"));
            assertThat(Acting.current()).isEqualTo(actor);
            return new WorkOutcome.Done(Phrase.of("platform.in-days", "0", 3), "/home");
        };
        WorkId id = started();
        assertThat(seen(id).state()).isEqualTo(WorkState.WAITING);

        runner.run(id);

        Work done = seen(id);
        assertThat(done.state()).isEqualTo(WorkState.DONE);
        assertThat(done.path()).isEqualTo("/home");
        assertThat(Objects.requireNonNull(done.outcome()).text()).isEqualTo("in 3 days");
    }

    @Test
    void nobody_else_sees_or_stops_it() {
        WorkId id = started();
        assertThatThrownBy(() -> as(STRANGER, () -> work.view(STRANGER, id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(STRANGER, () -> work.stop(STRANGER, id))).isInstanceOf(NotFound.class);
        assertThat(as(STRANGER, () -> work.latest(STRANGER, "platform.trial"))).isEmpty();
        assertThat(as(LEAD, () -> work.latest(LEAD, "platform.trial"))
                        .orElseThrow()
                        .id())
                .isEqualTo(id);
    }

    @Test
    void how_far_it_is_can_be_seen_while_its_own_transaction_is_open() {
        WorkId id = started();
        trial.does = (actor, progress) -> inTransaction(() -> {
            progress.of(3, 10);
            progress.step(Phrase.of("platform.today"));
            Work half = seen(id);
            assertThat(half.state()).isEqualTo(WorkState.RUNNING);
            assertThat(half.done()).isEqualTo(3);
            assertThat(Objects.requireNonNull(half.step()).text()).isEqualTo("today");
            return done();
        });
        runner.run(id);
        assertThat(seen(id).state()).isEqualTo(WorkState.DONE);
    }

    @Test
    void stopped_half_way_it_leaves_nothing_behind() {
        WorkId id = started();
        trial.does = (actor, progress) -> inTransaction(() -> {
            Upload left = uploads.keep(actor, "half.csv", new ByteArrayInputStream(new byte[] {1}));
            assertThat(as(LEAD, () -> work.stop(LEAD, id))).isTrue();
            progress.step(Phrase.of("platform.today"));
            throw new AssertionError("goes on with " + left);
        });
        runner.run(id);
        assertThat(seen(id).state()).isEqualTo(WorkState.STOPPED);
        assertThat(count("select count(*) from upload where name = 'half.csv'")).isZero();
    }

    @Test
    void stopped_while_it_waits_it_never_begins() {
        WorkId id = started();
        assertThat(as(LEAD, () -> work.stop(LEAD, id))).isTrue();
        trial.does = (actor, progress) -> {
            throw new AssertionError("begins");
        };
        runner.run(id);
        assertThat(seen(id).state()).isEqualTo(WorkState.STOPPED);
        assertThat(as(LEAD, () -> work.stop(LEAD, id))).isFalse();
    }

    @Test
    void what_breaks_says_so() {
        WorkId id = started();
        trial.does = (actor, progress) -> {
            throw new IllegalStateException("a mistake of ours");
        };
        runner.run(id);
        assertThat(seen(id).state()).isEqualTo(WorkState.FAILED);
        assertThat(Objects.requireNonNull(seen(id).outcome()).text()).startsWith("Something broke on our side");
    }

    @Test
    void another_node_takes_it_up_and_the_one_believed_dead_can_write_no_more() {
        WorkId id = started();
        trial.does = (actor, progress) -> inTransaction(() -> {
            // while this node sleeps, another is given the work and ends it
            trial.does = (again, unused) -> done();
            runner.run(id);
            progress.step(Phrase.of("platform.today"));
            throw new AssertionError("writes on");
        });
        runner.run(id);
        assertThat(seen(id).state()).isEqualTo(WorkState.DONE);
    }

    @Test
    void settled_in_the_transaction_that_writes_it_is_done_exactly_if_that_commits() {
        WorkId kept = started();
        trial.does = (actor, progress) -> {
            inTransaction(() -> {
                progress.settle(done());
                return true;
            });
            throw new IllegalStateException("the node dies here");
        };
        runner.run(kept);
        assertThat(seen(kept).state()).isEqualTo(WorkState.DONE);

        WorkId lost = started();
        trial.does = (actor, progress) -> inTransaction(() -> {
            progress.settle(done());
            throw new IllegalStateException("and here before the commit");
        });
        runner.run(lost);
        assertThat(seen(lost).state()).isEqualTo(WorkState.FAILED);
    }

    @Test
    void a_shutdown_puts_it_back_to_be_begun_again() {
        WorkId id = started();
        trial.does = (actor, progress) -> {
            progress.step(Phrase.of("platform.today"));
            return done();
        };
        assertThatThrownBy(() -> runner.run(id, () -> true)).isInstanceOf(WorkStopped.class);
        assertThat(seen(id).state()).isEqualTo(WorkState.RUNNING);
        runner.run(id);
        assertThat(seen(id).state()).isEqualTo(WorkState.DONE);
    }

    @Test
    void what_breaks_its_node_each_time_is_given_up() {
        WorkId id = started();
        for (int attempt = 0; attempt < 5; attempt++) {
            as(Actor.system("dying node"), () -> store.takeUp(id, org.guildhall.testing.TestClock.START));
        }
        runner.run(id);
        assertThat(seen(id).state()).isEqualTo(WorkState.FAILED);
    }

    @Test
    void what_was_never_scheduled_is_found() {
        WorkId id = started();
        sweep.go();
        assertThat(sweep.go()).isZero();
        as(
                Actor.system("test"),
                () -> jdbc.sql("delete from scheduled_tasks where task_instance = ?")
                        .param(id.value().toString())
                        .update());
        assertThat(sweep.go()).isEqualTo(1);
        runner.run(id);
    }

    @Test
    void a_file_of_many_pieces_comes_back_as_it_was_and_to_its_owner_alone() throws IOException {
        byte[] bytes = new byte[1_300_000];
        new Random(7).nextBytes(bytes);
        Upload kept =
                Acting.as(LEAD, () -> uploads.keep(LEAD, "C:\\Temp\\roster.csv", new ByteArrayInputStream(bytes)));
        assertThat(kept.name()).isEqualTo("roster.csv");
        assertThat(kept.bytes()).isEqualTo(bytes.length);
        byte[] read = Acting.as(LEAD, () -> {
            try (var content = uploads.open(LEAD, kept.id())) {
                return content.readAllBytes();
            } catch (IOException unexpected) {
                throw new java.io.UncheckedIOException(unexpected);
            }
        });
        assertThat(read).isEqualTo(bytes);
        assertThatThrownBy(() -> Acting.as(STRANGER, () -> uploads.open(STRANGER, kept.id())))
                .isInstanceOf(NotFound.class);
        Acting.as(LEAD, () -> uploads.discard(LEAD, kept.id()));
        assertThat(count("select count(*) from upload_piece where upload = '"
                        + kept.id().value() + "'"))
                .isZero();
    }

    private static WorkOutcome done() {
        return new WorkOutcome.Done(Phrase.of("platform.today"), "/home");
    }

    private WorkId started() {
        return as(
                LEAD,
                () -> work.start(
                        LEAD, new WorkOrder("platform.trial", Phrase.of("platform.name"), Map.of("a", "b"), "/home")));
    }

    private Work seen(WorkId id) {
        // beside whatever transaction the work is in
        return java.util.concurrent.CompletableFuture.supplyAsync(() -> as(LEAD, () -> work.view(LEAD, id)))
                .join();
    }

    private long count(String sql) {
        return as(Actor.system("test"), () -> jdbc.sql(sql).query(Long.class).single());
    }

    private <T> T as(Actor actor, Supplier<T> step) {
        return Acting.as(actor, () -> inTransactionOfItsOwn(step));
    }

    private <T> T inTransactionOfItsOwn(Supplier<T> step) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        return Objects.requireNonNull(template.execute(status -> step.get()));
    }

    private <T> T inTransaction(Supplier<T> step) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> step.get()));
    }

    private static Actor person(String name) {
        return new Actor(
                new PersonId(Ids.next()),
                name,
                Role.CURRICULUM_LEAD,
                new OrganisationId(Ids.next()),
                new Door.Session(),
                Set.of());
    }

    /** A kind of work that does what the test says. */
    @TestConfiguration
    static class Trial implements WorkKind {

        volatile BiFunction<Actor, Progress, WorkOutcome> does = (actor, progress) -> done();

        @Override
        public String name() {
            return "platform.trial";
        }

        @Override
        public Phrase ifStopped() {
            return Phrase.of("platform.today");
        }

        @Override
        public WorkOutcome run(Actor actor, Map<String, String> details, Progress progress) {
            assertThat(details).containsEntry("a", "b");
            return does.apply(actor, progress);
        }
    }
}
