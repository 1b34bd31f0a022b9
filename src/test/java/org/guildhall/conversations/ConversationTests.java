package org.guildhall.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.testing.OnePlacement.as;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Slice;
import org.guildhall.testing.GuildhallTest;
import org.guildhall.testing.OnePlacement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the people of a placement write to each other: who reads it, what is new, and how it is answered by link. */
@GuildhallTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConversationTests {

    private OnePlacement placed;

    @Autowired
    ApplicationContext application;

    @Autowired
    Conversations conversations;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeAll
    void enter() {
        placed = OnePlacement.in(application);
    }

    @Test
    void everybody_of_the_placement_reads_what_is_written_to_everybody() {
        write(placed.learner(), null, "Tomorrow I am at the training day.");
        for (Actor reads : List.of(
                placed.learner(),
                placed.supervisor(),
                placed.mentor(),
                placed.tutor(),
                placed.coordinator(),
                placed.lead())) {
            assertThat(texts(reads, null)).as(reads.name()).contains("Tomorrow I am at the training day.");
        }
        for (Actor deaf :
                List.of(placed.otherLearner(), placed.otherCoordinator(), placed.otherLead(), Actor.nobody())) {
            assertThatThrownBy(() -> texts(deaf, null)).as(deaf.name()).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void everybody_who_takes_part_hears_of_it_once_until_they_have_read_it() {
        Actor mentor = placed.mentor();
        as(mentor, () -> conversations.read(mentor, placed.id(), null));
        assertThat(as(mentor, () -> conversations.awaits(mentor, placed.id(), null)))
                .isFalse();
        write(placed.learner(), null, "The workshop is closed on Friday.");
        write(placed.learner(), null, "And on Monday.");

        assertThat(as(mentor, () -> conversations.awaits(mentor, placed.id(), null)))
                .isTrue();
        assertThat(asked(mentor)).isEqualTo(1);
        as(mentor, () -> conversations.read(mentor, placed.id(), null));
        assertThat(asked(mentor)).isZero();
        assertThat(asked(placed.learner())).as("who wrote it has read it").isZero();

        write(placed.learner(), null, "Open again.");
        as(mentor, () -> conversations.settle(mentor, placed.id(), null));
        assertThat(asked(mentor)).as("who says so has read it").isZero();
    }

    private int asked(Actor reader) {
        return found(
                reader,
                "select count(*) from ask where kind = 'conversations.ask.read' and state = 'open' and person_id = '"
                        + reader.person().value() + "'");
    }

    @Test
    void what_one_writes_to_another_the_two_read_alone() {
        write(placed.tutor(), placed.supervisor(), "Between the two of us.");
        assertThat(texts(placed.supervisor(), placed.tutor())).contains("Between the two of us.");
        assertThat(texts(placed.learner(), placed.supervisor())).doesNotContain("Between the two of us.");
        for (String table : List.of("conversation", "message", "conversation_reader")) {
            assertThat(rows(placed.tutor(), table)).as(table).isPositive();
            for (Actor deaf :
                    List.of(placed.otherLearner(), placed.otherCoordinator(), placed.otherLead(), Actor.nobody())) {
                assertThat(rows(deaf, table))
                        .as("%s sees %s", deaf.name(), table)
                        .isZero();
            }
        }
        for (Actor other : List.of(placed.learner(), placed.mentor(), placed.coordinator(), placed.lead())) {
            assertThat(found(other, "select count(*) from message where text = 'Between the two of us.'"))
                    .as(other.name())
                    .isZero();
        }
        assertThat(changed(placed.tutor(), "update message set text = 'other'"))
                .as("what was written stays")
                .isZero();
        assertThat(changed(placed.tutor(), "delete from message")).isZero();
        assertThatThrownBy(() -> write(placed.tutor(), placed.otherLead(), "Not in this placement."))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void what_is_new_is_counted_until_it_is_read() {
        Actor mentor = placed.mentor();
        Actor learner = placed.learner();
        int before = as(mentor, () -> conversations.unread(mentor));
        write(learner, mentor, "First.");
        write(learner, mentor, "Second.");
        assertThat(as(mentor, () -> conversations.unread(mentor))).isEqualTo(before + 2);
        Conversation seen = view(mentor, learner.person(), null, 10);
        assertThat(seen.messages().rows()).allMatch(seen::isNew);
        as(mentor, () -> conversations.read(mentor, placed.id(), learner.person()));
        assertThat(as(mentor, () -> conversations.unread(mentor))).isEqualTo(before);
        Conversation again = view(mentor, learner.person(), null, 10);
        assertThat(again.messages().rows()).noneMatch(again::isNew);
        assertThat(as(mentor, () -> conversations.list(mentor, null, 10)).rows())
                .filteredOn(it -> learner.person().equals(it.with()))
                .singleElement()
                .satisfies(it -> assertThat(it.text()).isEqualTo("Second."));
    }

    @Test
    void older_messages_are_reached_a_page_at_a_time() {
        for (int i = 1; i <= 5; i++) {
            write(placed.coordinator(), placed.lead(), "Message " + i);
        }
        Slice<Message> newest =
                view(placed.lead(), placed.coordinator().person(), null, 2).messages();
        assertThat(newest.rows()).extracting(Message::text).containsExactly("Message 5", "Message 4");
        Slice<Message> older = view(placed.lead(), placed.coordinator().person(), newest.next(), 3)
                .messages();
        assertThat(older.rows()).extracting(Message::text).containsExactly("Message 3", "Message 2", "Message 1");
        assertThat(older.next()).isNull();
    }

    @Test
    void whoever_is_written_to_reads_and_answers_by_link_and_is_not_asked_twice() throws Exception {
        Actor learner = placed.learner();
        Actor supervisor = placed.supervisor();
        write(learner, supervisor, "May I leave at three on Friday?");
        write(learner, supervisor, "I would come at seven instead.");
        String page = linkIn("omar.reyes@example.org") + "/placements/"
                + placed.id().value() + "/messages/" + learner.person().value();
        assertThat(letters("omar.reyes@example.org")).hasSize(1);
        int unread = as(supervisor, () -> conversations.unread(supervisor));

        assertThat(mvc.get().uri(page))
                .hasStatusOk()
                .bodyText()
                .contains("May I leave at three on Friday?", "Only you and Lina Haddad read this.", "No answer needed");
        assertThat(as(supervisor, () -> conversations.unread(supervisor)))
                .as("opening a link changes nothing")
                .isEqualTo(unread);
        assertThat(mvc.get().uri(page.substring(0, page.lastIndexOf('/')))).hasStatus(404);
        assertThat(mvc.post().uri(page).param("text", " ")).hasStatus(422);
        assertThat(mvc.post().uri(page).param("text", "z".repeat(4001)))
                .hasStatus(422)
                .bodyText()
                .contains("zzz");
        assertThat(mvc.post().uri(page).param("text", "Yes, that works.")).hasStatus(303);

        assertThat(texts(learner, supervisor)).startsWith("Yes, that works.");
        assertThat(as(supervisor, () -> conversations.awaits(supervisor, placed.id(), learner.person())))
                .isFalse();
        assertThat(as(learner, () -> conversations.awaits(learner, placed.id(), supervisor.person())))
                .isTrue();
        as(learner, () -> conversations.settle(learner, placed.id(), supervisor.person()));
        assertThat(as(learner, () -> conversations.awaits(learner, placed.id(), supervisor.person())))
                .isFalse();
    }

    private void write(Actor actor, @Nullable Actor to, String text) {
        as(actor, () -> conversations.write(actor, placed.id(), to == null ? null : to.person(), text));
    }

    private Conversation view(Actor actor, @Nullable PersonId with, @Nullable String before, int size) {
        return as(actor, () -> conversations.view(actor, placed.id(), with, before, size));
    }

    private List<String> texts(Actor actor, @Nullable Actor with) {
        return view(actor, with == null ? null : with.person(), null, 20).messages().rows().stream()
                .map(Message::text)
                .toList();
    }

    private int rows(Actor actor, String table) {
        return found(actor, "select count(*) from " + table);
    }

    private int found(Actor actor, String sql) {
        return as(
                actor,
                () -> Objects.requireNonNull(new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql(sql).query(Integer.class).single())));
    }

    private int changed(Actor actor, String sql) {
        return as(
                actor,
                () -> Objects.requireNonNull(new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql(sql).update())));
    }

    private String linkIn(String address) throws InterruptedException {
        for (int tries = 0; tries < 200; tries++) {
            Matcher link = Pattern.compile("/l/[A-Za-z0-9_-]+").matcher(String.join(" ", letters(address)));
            if (link.find()) {
                return link.group();
            }
            Thread.sleep(Duration.ofMillis(50));
        }
        throw new AssertionError("no letter to " + address);
    }

    /** Letters about this placement's learner; the tutor's own conversation brings others to the same address. */
    private List<String> letters(String address) {
        return Acting.as(
                Actor.system("test"),
                () -> Objects.requireNonNull(new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql("select plain from outgoing_letter where to_address = :to "
                                        + "and kind = 'conversations.ask.answer' and subject like 'Lina Haddad%'")
                                .param("to", address)
                                .query(String.class)
                                .list())));
    }
}
