package org.guildhall.asks.web;

import java.util.List;
import java.util.regex.Pattern;
import org.guildhall.asks.Ask;
import org.guildhall.asks.AskId;
import org.guildhall.asks.AskLists;
import org.guildhall.asks.Asks;
import org.guildhall.asks.ReminderSchedules;
import org.guildhall.asks.Successors;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Csv;
import org.guildhall.platform.web.Notice;
import org.guildhall.platform.web.Order;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.web.Redirect;
import org.guildhall.platform.web.Slice;
import org.guildhall.platform.words.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What an organisation waits for: who has been asked what, and what is overdue. */
@Controller
class AsksController {

    private static final int PAGE = 50;
    private static final int CSV_PAGE = 500;

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private final Asks asks;
    private final AskLists lists;
    private final Successors successors;
    private final ReminderSchedules schedules;

    AsksController(Asks asks, AskLists lists, Successors successors, ReminderSchedules schedules) {
        this.schedules = schedules;
        this.lists = lists;
        this.asks = asks;
        this.successors = successors;
    }

    @GetMapping("/asks")
    AsksPage asks(
            Actor actor,
            @RequestParam(defaultValue = "overdue") String show,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String after) {
        Order order = AskLists.order(sort);
        boolean wrong = show.equals("wrong-person");
        AskLists.Which which = which(show);
        return new AsksPage(
                shown(actor, show, order, after, PAGE),
                List.of(
                        chip("overdue", "/asks", order, !wrong && which == AskLists.Which.OVERDUE),
                        chip("open", "/asks?show=open", order, which == AskLists.Which.OPEN),
                        chip("owned", "/asks?show=owned", order, which == AskLists.Which.OWNED),
                        new Chip(Say.text("asks.show.wrong-person"), "/asks?show=wrong-person", wrong)),
                which == AskLists.Which.OVERDUE && !wrong ? "/asks" : "/asks?show=" + show,
                order,
                after != null,
                asks.figures(actor),
                wrong,
                actor.person(),
                schedules.maySet(actor).isAllowed());
    }

    private static Chip chip(String show, String path, Order order, boolean current) {
        return new Chip(Say.text("asks.show." + show), order.in(path, AskLists.USUAL), current);
    }

    private static AskLists.Which which(String show) {
        return switch (show) {
            case "open" -> AskLists.Which.OPEN;
            case "owned" -> AskLists.Which.OWNED;
            case String other -> AskLists.Which.OVERDUE;
        };
    }

    private Slice<Ask> shown(Actor actor, String show, Order order, @Nullable String after, int size) {
        return show.equals("wrong-person")
                ? successors.wrongPersons(actor, after, size)
                : lists.ofMyOrganisation(actor, which(show), Say.today(), order, after, size);
    }

    @GetMapping("/asks/{id}/successor")
    SuccessorPage successor(Actor actor, @PathVariable AskId id) {
        return page(actor, id, "", "", Problems.none());
    }

    private SuccessorPage page(Actor actor, AskId id, String name, String email, Problems problems) {
        Ask ask = asks.view(actor, id);
        String denied = successors.mayPassOn(actor, ask) instanceof Decision.Denied it ? Say.text(it.why()) : null;
        return new SuccessorPage(ask, denied, name, email, problems);
    }

    @PostMapping("/asks/{id}/successor")
    Object name(
            Actor actor,
            @PathVariable AskId id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email) {
        Problems problems = Problems.none()
                .when(name.isBlank() || name.length() > 200, "name", Say.text("asks.successor.name-missing"))
                .when(!ADDRESS.matcher(email.strip()).matches(), "email", Say.text("asks.successor.email-wrong"));
        if (problems.isEmpty() && !successors.passOn(actor, id, name.strip(), email.strip(), Say.language())) {
            problems = problems.and("email", Say.text("asks.successor.same"));
        }
        return problems.isEmpty()
                ? Redirect.to(
                        actor.byLink() ? "/asks/" + id.value() + "/successor" : "/asks?show=wrong-person",
                        Notice.of("asks.successor.done", name.strip()))
                : Page.invalid(page(actor, id, name, email, problems));
    }

    @GetMapping("/asks.csv")
    Csv csv(
            Actor actor,
            @RequestParam(defaultValue = "overdue") String show,
            @RequestParam(required = false) @Nullable String sort) {
        return Csv.of(
                "asks",
                List.of(Say.text("asks.what"), Say.text("asks.who"), Say.text("asks.due"), Say.text("asks.reminded")),
                after -> shown(actor, show, AskLists.order(sort), after, CSV_PAGE),
                it -> List.of(
                        it.title(),
                        it.personName(),
                        it.due() == null ? "" : it.due().toString(),
                        String.valueOf(it.reminded())));
    }
}
