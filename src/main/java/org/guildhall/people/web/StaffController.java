package org.guildhall.people.web;

import java.util.List;
import java.util.Optional;
import org.guildhall.people.MembershipId;
import org.guildhall.people.Staff;
import org.guildhall.people.StaffMember;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.web.Csv;
import org.guildhall.platform.web.Notice;
import org.guildhall.platform.web.Order;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.web.Redirect;
import org.guildhall.platform.words.Reading;
import org.guildhall.platform.words.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** People and their roles in the reader's organisation. */
@Controller
class StaffController {

    private static final int PAGE = 50;
    private static final int CSV_PAGE = 500;

    private final Staff staff;

    StaffController(Staff staff) {
        this.staff = staff;
    }

    @GetMapping("/staff")
    StaffPage list(
            Actor actor,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String after) {
        Order order = Staff.order(sort);
        return new StaffPage(
                staff.list(actor, order, after, PAGE),
                order,
                staff.history(actor),
                staff.mayChange(actor).isAllowed(),
                after != null);
    }

    @GetMapping("/staff.csv")
    Csv csv(Actor actor, @RequestParam(required = false) @Nullable String sort) {
        return Csv.of(
                "people",
                List.of(Say.text("people.staff.name"), Say.text("people.staff.role"), Say.text("people.sign-in.email")),
                after -> staff.list(actor, Staff.order(sort), after, CSV_PAGE),
                it -> List.of(it.name(), StaffPage.label(it.role()), it.email()));
    }

    @GetMapping("/staff/new")
    NewStaffPage form(Actor actor) {
        return new NewStaffPage(staff.roles(actor), "", "", Say.language(), "", Problems.none());
    }

    @PostMapping("/staff")
    Object give(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String role) {
        Optional<Role> chosen =
                staff.roles(actor).stream().filter(it -> it.name().equals(role)).findFirst();
        Problems problems = Problems.none()
                .when(name.isBlank(), "name", Say.text("people.staff.name-missing"))
                .when(!SignInController.isAddress(email), "email", Say.text("people.sign-in.email-wrong"))
                .when(chosen.isEmpty(), "role", Say.text("people.staff.role-missing"));
        if (chosen.isEmpty() || !problems.isEmpty()) {
            return Page.invalid(new NewStaffPage(staff.roles(actor), name, email, language, role, problems));
        }
        String tag = Reading.nearest(language).getLanguage();
        staff.give(actor, name.strip(), email.strip(), tag, chosen.get());
        return Redirect.to("/staff", Notice.of("people.staff.given", name.strip()));
    }

    @GetMapping("/staff/{id}/end")
    TakeRolePage ask(Actor actor, @PathVariable MembershipId id) {
        StaffMember member = staff.view(actor, id);
        return new TakeRolePage(member, staff.mayTake(actor, member));
    }

    @PostMapping("/staff/{id}/end")
    Redirect take(Actor actor, @PathVariable MembershipId id) {
        String name = staff.view(actor, id).name();
        staff.take(actor, id);
        return Redirect.to("/staff", Notice.of("people.staff.taken", name));
    }
}
