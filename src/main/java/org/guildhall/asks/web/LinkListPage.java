package org.guildhall.asks.web;

import java.util.List;
import org.guildhall.asks.Ask;
import org.guildhall.platform.web.Page;

/** What a link for a list is about: each with its own act, decided separately. */
public record LinkListPage(List<Ask> asks) implements Page {

    public LinkListPage {
        asks = List.copyOf(asks);
    }

    public List<Ask> open() {
        return asks.stream().filter(Ask::isOpen).toList();
    }

    public List<Ask> over() {
        return asks.stream().filter(it -> !it.isOpen()).toList();
    }
}
