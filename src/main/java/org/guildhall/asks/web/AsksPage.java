package org.guildhall.asks.web;

import java.util.List;
import org.guildhall.asks.Ask;
import org.guildhall.asks.AskFigures;
import org.guildhall.asks.AskLists;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Figure;
import org.guildhall.platform.web.Order;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Shell;
import org.guildhall.platform.web.Slice;
import org.guildhall.platform.words.Say;

/**
 * Who has been asked what, by the day it is due where nothing else is asked for.
 *
 * @param reader who does what is theirs, and reminds the others
 * @param filters the address with what is shown, without the order
 */
public record AsksPage(
        Slice<Ask> asks,
        List<Chip> chips,
        String filters,
        Order order,
        boolean started,
        AskFigures figures,
        boolean wrongPersons,
        PersonId reader,
        boolean maySetReminders)
        implements Page {

    /** What happens next by itself to an ask, or whose it is. */
    public String next(Ask ask) {
        return AskPage.next(ask);
    }

    /** Whether the reader does it themselves: nobody reminds themselves. */
    public boolean isOwn(Ask ask) {
        return ask.person().equals(reader);
    }

    /** The address of this list with its filter and its order. */
    public String path() {
        return wrongPersons ? filters : order.in(filters, AskLists.USUAL);
    }

    /** Whether the reader may see how often and how soon asks come back. */
    public boolean returnsToo() {
        return AskLists.maySeeReturns(Shell.current().actor()).isAllowed();
    }

    public List<Figure> figuresShown() {
        Long median = figures.medianMinutes();
        return List.of(
                new Figure(Say.number(figures.open()), Say.text("asks.figure.open")),
                new Figure(Say.number(figures.overdue()), Say.text("asks.figure.overdue")),
                new Figure(Say.percent(figures.returnRate()), Say.text("asks.figure.returned")),
                new Figure(median == null ? "–" : Say.howLong(median), Say.text("asks.figure.median")));
    }
}
