package org.guildhall.asks.web;

import java.util.List;
import org.guildhall.asks.Ask;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Slice;
import org.guildhall.platform.web.Todo;

/** What awaits the person in the role of the moment, and how much in their other roles. */
public record InboxPage(Slice<Ask> asks, int elsewhere, boolean started) implements Page {

    public List<Todo> todos() {
        return asks.rows().stream()
                .map(ask -> new Todo(ask.title(), ask.path(), ask.text(), ask.due()))
                .toList();
    }
}
