package org.guildhall.feedback.web;

import java.time.LocalDate;
import java.util.Optional;
import org.guildhall.feedback.Remark;
import org.guildhall.feedback.Said;
import org.guildhall.logbook.Entry;
import org.guildhall.placements.Placement;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.words.Say;

/**
 * One piece of feedback: what it is about, what was said, and for the learner what to make of it.
 *
 * @param entry the day it is about; empty where it is about a week
 */
public record RemarkPage(
        Placement placement, Said said, Optional<Entry> entry, boolean reacts, Typed typed, Problems problems)
        implements Page {

    /** What was typed into the forms of the page. */
    public record Typed(String answer, String action, String due) {

        static Typed nothing() {
            return new Typed("", "", Say.today().plusDays(7).toString());
        }
    }

    /** The address of this page. */
    public String address() {
        return "/placements/" + placement.id().value() + "/feedback/"
                + said.remark().id().value();
    }

    /** What it is about, in words: the day or the week. */
    public String about() {
        LocalDate day = said.remark().day();
        return switch (said.remark().about()) {
            case DAY -> Say.day(day);
            case WEEK -> Say.text("feedback.week-of", Say.day(day));
        };
    }

    /** Where it stands in the logbook. */
    public String week() {
        Remark remark = said.remark();
        return "/placements/" + placement.id().value() + "/weeks/" + org.guildhall.logbook.Logbook.monday(remark.day());
    }
}
