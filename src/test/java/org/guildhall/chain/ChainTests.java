package org.guildhall.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.agreements.Agreements;
import org.guildhall.assessment.Assessment;
import org.guildhall.assessment.AssessmentKind;
import org.guildhall.assessment.Assessments;
import org.guildhall.assessment.Judgement;
import org.guildhall.credentials.Records;
import org.guildhall.credentials.VerifiedRecord;
import org.guildhall.logbook.Entry;
import org.guildhall.logbook.Hours;
import org.guildhall.logbook.Logbook;
import org.guildhall.logbook.WeekDecisions;
import org.guildhall.opportunities.ApplicationId;
import org.guildhall.opportunities.ApplicationState;
import org.guildhall.opportunities.Opportunities;
import org.guildhall.opportunities.Opportunity;
import org.guildhall.opportunities.Search;
import org.guildhall.placements.DailyRound;
import org.guildhall.placements.Party;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementId;
import org.guildhall.placements.PlacementLine;
import org.guildhall.placements.PlacementLists;
import org.guildhall.placements.PlacementState;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.edit.Edit;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.platform.web.NotFound;
import org.guildhall.programmes.Objective;
import org.guildhall.programmes.Programmes;
import org.guildhall.testing.Demo;
import org.guildhall.testing.GuildhallTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The chain as the people concerned walk it: from an application over signatures to hours approved by link. */
@GuildhallTest
@TestPropertySource(properties = "guildhall.demo=true")
class ChainTests {

    private static final Actor SYSTEM = Actor.system("test");

    @Autowired
    Demo demo;

    @Autowired
    Opportunities opportunities;

    @Autowired
    Placements placements;

    @Autowired
    PlacementLists lists;

    @Autowired
    Agreements agreements;

    @Autowired
    Logbook logbook;

    @Autowired
    WeekDecisions decisions;

    @Autowired
    Assessments assessments;

    @Autowired
    Programmes programmes;

    @Autowired
    Records records;

    @Autowired
    DailyRound round;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void from_an_application_to_hours_approved_by_link() throws Exception {
        demo.load();
        Actor learner = actor("learner31@harbour.example", Role.LEARNER);
        Opportunity role = as(learner, () -> opportunities.list(learner, new Search(""), Search.order(null), null, 1))
                .rows()
                .getFirst();
        Actor lead = actor(contactOf(role), Role.EMPLOYER_LEAD);
        ApplicationId application = as(
                        learner, () -> opportunities.apply(learner, role.id(), "I would like to learn this."))
                .orElseThrow();

        assertThat(as(learner, () -> opportunities.apply(learner, role.id(), "Again")))
                .isEmpty();
        assertThatThrownBy(() -> happen(learner, application, ApplicationState.Event.OFFER))
                .isInstanceOf(Forbidden.class);
        Actor stranger = actor("learner32@harbour.example", Role.LEARNER);
        assertThatThrownBy(() -> as(stranger, () -> opportunities.application(stranger, application)))
                .isInstanceOf(NotFound.class);

        happen(lead, application, ApplicationState.Event.OFFER);
        happen(learner, application, ApplicationState.Event.ACCEPT);

        PlacementLine placement = eventually(lead, learner.name());
        assertThat(placement.learnerName()).isEqualTo(learner.name());
        assertThat(placement.state()).isEqualTo(PlacementState.AGREEING);
        assertThat(as(lead, () -> placements.parties(lead, placement.id())))
                .extracting(Party::role)
                .contains(Role.LEARNER, Role.ACADEMIC_TUTOR);
        assertThatThrownBy(() -> happen(learner, application, ApplicationState.Event.ACCEPT))
                .isInstanceOf(Forbidden.class);
        Actor otherLead = actor("people@koehler.example", Role.EMPLOYER_LEAD);
        assertThatThrownBy(() -> as(otherLead, () -> placements.view(otherLead, placement.id())))
                .isInstanceOf(NotFound.class);

        PlacementId id = placement.id();
        Actor theirs = in(learner, id);
        everybodySigns(theirs, lead, id);
        until(() -> state(lead, id) == PlacementState.READY);
        begin(id);
        assertThat(state(lead, id)).isEqualTo(PlacementState.ACTIVE);

        as(lead, () -> placements.nameSupervisor(lead, id, "Delroy Grant", "delroy@works.example"));
        LocalDate day = LocalDate.of(2026, 5, 12);
        LocalDate week = Logbook.monday(day);
        as(theirs, () -> logbook.write(theirs, id, new Entry(day, 450, "Sorted the records with Ana.", List.of())));
        as(theirs, () -> decisions.submit(theirs, id, week));
        String link = linkIn("delroy@works.example");
        String page = link + "/placements/" + id.value() + "/weeks/" + week;

        assertThat(mvc.get().uri(link)).hasStatus(303).hasHeader("Location", page);
        assertThat(mvc.get().uri(page)).hasStatusOk().bodyText().contains("Sorted the records with Ana.");
        assertThat(hours(theirs, id).approved()).as("opening never acts").isZero();
        assertThat(mvc.get().uri(link + "/placements/" + id.value())).hasStatus(404);
        assertThat(mvc.get().uri("/l/forged" + page.substring(link.length()))).hasStatus(303);
        String key = UUID.randomUUID().toString();
        assertThat(mvc.post().uri(page + "/approval").param("seen", "1").param("_key", key))
                .hasStatus(303);
        assertThat(mvc.post().uri(page + "/approval").param("seen", "1").param("_key", key))
                .as("a double tap")
                .hasStatus(303)
                .hasHeader("Location", page + "/decision");
        assertThat(mvc.post().uri(page + "/approval").param("seen", "1"))
                .as("once more, by another form")
                .hasStatus(409)
                .bodyText()
                .contains("approved the week");
        assertThat(hours(theirs, id))
                .isEqualTo(new Hours(450, 0, hours(theirs, id).required()));
        assertThatThrownBy(() -> as(theirs, () -> logbook.write(theirs, id, new Entry(day, 60, "Less", List.of()))))
                .isInstanceOf(Forbidden.class);

        end(id);
        assess(theirs, id);
        Actor coordinator = actor("coordinator@harbour.example", Role.COORDINATOR);
        assertThat(as(coordinator, () -> placements.missing(coordinator, id))).isEmpty();
        as(coordinator, () -> placements.complete(coordinator, id, Placement.Outcome.PASSED));
        until(() -> as(theirs, () -> records.of(theirs, id)).isPresent());
        VerifiedRecord found = as(theirs, () -> records.of(theirs, id)).orElseThrow();
        assertThat(found.approvedMinutes()).isEqualTo(450);
        assertThat(found.lines()).isNotEmpty().allSatisfy(it -> {
            assertThat(it.competencies()).isNotEmpty();
            assertThat(it.supervisorLevel()).isEqualTo(1);
            assertThat(it.tutorLevel()).isEqualTo(3);
        });
        assertThat(mvc.get().uri("/records/" + found.code()))
                .hasStatusOk()
                .bodyText()
                .contains(found.learnerName());
        assertThat(mvc.get().uri("/records/" + found.code() + "/pdf"))
                .hasStatusOk()
                .hasContentType("application/pdf");
        assertThat(mvc.get().uri("/check/" + "0".repeat(64))).hasStatus(404);
    }

    /** The days are over and enough hours approved; what the calendar would do. */
    private void end(PlacementId id) {
        system(() -> jdbc.sql("update placement set ends_on = date '2026-05-13', required_hours = 7 where id = :id")
                .param("id", id)
                .update());
        round.go();
    }

    private void assess(Actor learner, PlacementId id) {
        Actor supervisor = in(actor("delroy@works.example", Role.SUPERVISOR), id);
        Actor tutor = in(actor("tutor@harbour.example", Role.ACADEMIC_TUTOR), id);
        Placement placement = as(learner, () -> placements.view(learner, id));
        List<Objective> objectives = as(learner, () -> programmes.version(learner, placement.programmeVersion()))
                .objectives();
        judge(learner, id, AssessmentKind.SELF, objectives, 3);
        assertThatThrownBy(() -> judge(learner, id, AssessmentKind.TUTOR, objectives, 4))
                .isInstanceOf(Forbidden.class);
        judge(supervisor, id, AssessmentKind.SUPERVISOR, objectives, 1);
        assertThat(as(learner, () -> assessments.view(learner, id)).judgements())
                .as("nobody is led by the others")
                .extracting(Judgement::kind)
                .containsOnly(AssessmentKind.SELF);
        judge(tutor, id, AssessmentKind.TUTOR, objectives, 3);
        as(tutor, () -> assessments.release(tutor, id));
        Assessment all = as(learner, () -> assessments.view(learner, id));
        assertThat(objectives).allMatch(it -> all.isApart(it.id()));
        as(learner, () -> assessments.answer(learner, id, false, "I did it alone in the second week."));
    }

    private void judge(Actor actor, PlacementId id, AssessmentKind kind, List<Objective> objectives, int level) {
        List<Judgement> judgements = objectives.stream()
                .map(it -> new Judgement(kind, it.id(), level, ""))
                .toList();
        as(actor, () -> assessments.judge(actor, id, kind, judgements));
    }

    private void everybodySigns(Actor learner, Actor lead, PlacementId id) throws Exception {
        until(() -> as(learner, () -> agreements.current(learner, id)).isPresent());
        String digest =
                as(learner, () -> agreements.current(learner, id)).orElseThrow().sha256();
        assertThatThrownBy(() -> as(lead, () -> agreements.sign(lead, id, digest, "Too early")))
                .isInstanceOf(Forbidden.class);
        as(learner, () -> agreements.sign(learner, id, digest, learner.name()));
        as(lead, () -> agreements.sign(lead, id, digest, lead.name()));
        Actor coordinator = actor("coordinator@harbour.example", Role.COORDINATOR);
        assertThat(as(coordinator, () -> agreements.sign(coordinator, id, "0".repeat(64), "Other")))
                .as("other terms than those that were shown")
                .isInstanceOf(Edit.Overtaken.class);
        as(coordinator, () -> agreements.sign(coordinator, id, digest, coordinator.name()));
        assertThat(mvc.get().uri("/check/" + digest)).hasStatusOk().bodyText().contains(learner.name());
    }

    private void begin(PlacementId id) {
        system(() -> jdbc.sql("update placement set starts_on = date '2026-05-04' where id = :id")
                .param("id", id)
                .update());
        round.go();
    }

    private String linkIn(String address) throws Exception {
        String[] found = new String[1];
        until(() -> {
            List<String> letters = system(() -> jdbc.sql("select plain from outgoing_letter where to_address = :to")
                    .param("to", address)
                    .query(String.class)
                    .list());
            Matcher matcher = Pattern.compile("/l/[A-Za-z0-9_-]+").matcher(String.join(" ", letters));
            found[0] = matcher.find() ? matcher.group() : "";
            return !found[0].isEmpty();
        });
        return found[0];
    }

    private Hours hours(Actor actor, PlacementId id) {
        return as(actor, () -> logbook.hours(actor, placements.view(actor, id)));
    }

    private PlacementState state(Actor actor, PlacementId id) {
        return as(actor, () -> placements.view(actor, id).state());
    }

    private static Actor in(Actor actor, PlacementId id) {
        return new Actor(
                actor.person(), actor.name(), actor.role(), actor.organisation(), actor.door(), Set.of(id.value()));
    }

    private static void as(Actor actor, Runnable work) {
        Acting.as(actor, work);
    }

    private static void until(Supplier<Boolean> done) throws InterruptedException {
        for (int tries = 0; tries < 200; tries++) {
            if (done.get()) {
                return;
            }
            Thread.sleep(Duration.ofMillis(50));
        }
        throw new AssertionError("did not happen");
    }

    private PlacementLine eventually(Actor lead, String learner) throws InterruptedException {
        for (int tries = 0; tries < 100; tries++) {
            List<PlacementLine> all = as(lead, () -> lists.newest(lead, 10));
            if (!all.isEmpty()
                    && all.getFirst().state() == PlacementState.AGREEING
                    && all.getFirst().learnerName().equals(learner)) {
                return all.getFirst();
            }
            Thread.sleep(Duration.ofMillis(50));
        }
        throw new AssertionError("no placement came of the accepted application");
    }

    private void happen(Actor actor, ApplicationId application, ApplicationState.Event event) {
        as(actor, () -> {
            opportunities.happen(actor, application, event, null);
            return true;
        });
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, work);
    }

    private String contactOf(Opportunity role) {
        return system(() -> jdbc.sql("select email from person where id = :id")
                .param("id", role.contact())
                .query(String.class)
                .single());
    }

    private Actor actor(String email, Role role) {
        record Found(PersonId id, String name, OrganisationId organisation) {}
        Found found = system(() -> jdbc.sql("select p.id, p.name, m.organisation_id as organisation from person p "
                        + "join membership m on m.person_id = p.id where p.email = :email and m.role = :role")
                .param("email", email)
                .param("role", role)
                .query(Found.class)
                .single());
        return new Actor(found.id(), found.name(), role, found.organisation(), new Door.Session(), Set.of());
    }

    private <T> T system(Supplier<T> work) {
        return Acting.as(SYSTEM, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }
}
