package org.guildhall.insight.web;

import java.util.List;
import org.guildhall.asks.Ask;
import org.guildhall.placements.PlacementLine;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Todo;
import org.guildhall.platform.web.Visitors;

/** Where a signed-in person stands: what awaits them, their placements. */
public record HomePage(
        String name, String hat, List<Visitors.HatChoice> others, List<Ask> asks, List<PlacementLine> placements)
        implements Page {

    public List<Todo> todos() {
        return asks.stream()
                .map(ask -> new Todo(ask.title(), ask.path(), null, ask.due()))
                .toList();
    }
}
