package org.guildhall.insight.web;

import java.util.Arrays;
import java.util.List;
import org.guildhall.insight.Found;
import org.guildhall.insight.Search;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One search over everything that has a page. */
@Controller
class SearchController {

    private static final int FEW = 5;
    private static final int PAGE = 25;

    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    @GetMapping("/search")
    Object search(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String after) {
        if (actor.isNobody()) {
            return Redirect.to("/sign-in");
        }
        Found.Kind only = kind(kind);
        List<SearchPage.Group> groups = Arrays.stream(Found.Kind.values())
                .filter(it -> only == null || it == only)
                .map(it -> new SearchPage.Group(
                        it, search.find(actor, it, q, only == null ? null : after, only == null ? FEW : PAGE)))
                .filter(it -> !it.found().rows().isEmpty())
                .toList();
        return new SearchPage(Search.words(q), only, groups, after != null);
    }

    private static Found.@Nullable Kind kind(@Nullable String word) {
        return Arrays.stream(Found.Kind.values())
                .filter(it -> it.name().equalsIgnoreCase(word))
                .findFirst()
                .orElse(null);
    }
}
