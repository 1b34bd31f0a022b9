package org.guildhall.feedback.web;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.feedback.Feedback;
import org.guildhall.feedback.FeedbackRequest;
import org.guildhall.feedback.FeedbackRequests;
import org.guildhall.feedback.GivenFeedback;
import org.guildhall.feedback.Remark;
import org.guildhall.feedback.Said;
import org.guildhall.logbook.Remarks;
import org.guildhall.placements.Placement;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.web.Parts;
import org.springframework.stereotype.Component;

/** Puts what was said beneath the days of a logbook, with the way to say more or to ask for it. */
@Component
class RemarksOnDays implements Remarks {

    private final Feedback feedback;
    private final FeedbackRequests requests;
    private final Parts parts;

    RemarksOnDays(Feedback feedback, FeedbackRequests requests, Parts parts) {
        this.feedback = feedback;
        this.requests = requests;
        this.parts = parts;
    }

    @Override
    public Beneath beneath(Actor actor, Placement placement, LocalDate week, List<LocalDate> days) {
        if (!feedback.hears(actor, placement)) {
            return new Beneath(Map.of(), Optional.empty());
        }
        List<Said> said = feedback.ofWeek(actor, placement.id(), week);
        List<FeedbackRequest> open = requests.open(actor, placement.id(), week);
        boolean reacts = feedback.mayReact(actor, placement).isAllowed();
        boolean gives = feedback.mayGive(actor, placement).isAllowed();
        boolean asks = requests.mayAsk(actor, placement).isAllowed();
        Map<LocalDate, Content> beneath = new LinkedHashMap<>();
        for (LocalDate day : days) {
            DayRemarks part = new DayRemarks(
                    placement,
                    week,
                    day,
                    of(said, Remark.About.DAY, day),
                    open.stream().filter(it -> it.day().equals(day)).toList(),
                    reacts,
                    gives,
                    asks);
            if (!part.isEmpty()) {
                beneath.put(day, parts.of(part));
            }
        }
        List<Said> ofWeek = of(said, Remark.About.WEEK, week);
        return new Beneath(
                beneath, ofWeek.isEmpty() ? Optional.empty() : Optional.of(parts.of(new WeekRemarks(ofWeek, reacts))));
    }

    private static List<Said> of(List<Said> said, Remark.About about, LocalDate day) {
        return said.stream()
                .filter(it -> it.remark().about() == about && it.remark().day().equals(day))
                .toList();
    }

    @Override
    public void say(Actor actor, Placement placement, LocalDate week, String word) {
        feedback.give(actor, placement.id(), new GivenFeedback(Remark.About.WEEK, week, List.of(), word));
    }
}
