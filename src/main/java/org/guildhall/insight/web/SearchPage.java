package org.guildhall.insight.web;

import java.util.List;
import java.util.Locale;
import org.guildhall.insight.Found;
import org.guildhall.platform.web.Look;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Slice;
import org.guildhall.platform.words.Say;
import org.jspecify.annotations.Nullable;

/**
 * What was found, grouped by kind.
 *
 * @param kind the one kind that is looked at; null for a few of each
 */
public record SearchPage(String words, Found.@Nullable Kind kind, List<Group> groups, boolean started) implements Page {

    /** The found of one kind. */
    public record Group(Found.Kind kind, Slice<Found> found) {

        public String label() {
            return Say.text("insight.search." + kind.name().toLowerCase(Locale.ROOT));
        }

        /** Where one of them is shown. */
        public String path(Found one) {
            return switch (kind) {
                case PEOPLE -> "/people/" + one.id();
                case PLACEMENTS -> "/placements/" + one.id();
                case ORGANISATIONS -> "/organisations/" + one.id();
                case OPPORTUNITIES -> "/opportunities/" + one.id();
            };
        }

        /** What it is, in words. */
        public String detail(Found one) {
            String word = one.word();
            String place = one.place() == null ? "" : one.place();
            String said = word == null
                    ? ""
                    : switch (kind) {
                        case PEOPLE -> Say.text("people.role." + word);
                        case PLACEMENTS -> Say.text("placements.state." + word);
                        case ORGANISATIONS -> Say.text("insight.search.kind." + word);
                        case OPPORTUNITIES -> word.equals("published") ? "" : Say.text("opportunities.state." + word);
                    };
            return said.isEmpty() || place.isEmpty() ? said + place : said + " · " + place;
        }
    }

    public String title() {
        return words.isEmpty() ? Say.text("ui.search") : Say.text("insight.search.title", words);
    }

    public boolean isEmpty() {
        return groups.stream().allMatch(it -> it.found().rows().isEmpty());
    }

    public String path() {
        return "/search?q=" + org.guildhall.platform.web.Shell.encode(words);
    }

    public String path(Found.Kind of) {
        return Look.with(path(), "kind", of.name().toLowerCase(Locale.ROOT));
    }
}
