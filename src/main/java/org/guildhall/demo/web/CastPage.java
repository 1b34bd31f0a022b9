package org.guildhall.demo.web;

import static org.guildhall.platform.words.Say.text;

import com.ibm.icu.text.ListFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.guildhall.demo.DoorCard;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Look;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.words.Reading;
import org.guildhall.platform.words.Say;
import org.jspecify.annotations.Nullable;

/** Come in as anyone: a few who together show the whole chain, then everybody. */
public record CastPage(
        List<Card> cast, List<Card> everybody, @Nullable String next, Choice choice) implements Page {

    private static final String PATH = "/demo/people";

    /** What of everybody is shown. */
    public record Choice(
            String words, @Nullable Role role, @Nullable String after) {

        /** Whether nothing is chosen yet. */
        public boolean isOpen() {
            return words.isBlank() && role == null && after == null;
        }

        String path() {
            String found = words.isBlank() ? PATH : Look.with(PATH, "q", words);
            return role == null ? found : Look.with(found, "role", role.name());
        }
    }

    /**
     * A person in a role.
     *
     * @param part what they show in the story; null outside the cast
     * @param offTrack how many placements a coordinator should look after
     */
    public record Card(DoorCard who, @Nullable String part, int offTrack) {

        public String signIn() {
            return CastPage.signIn(who);
        }

        public String role() {
            return CastPage.role(who.role());
        }

        /** Who they are and what to try; empty outside the cast. */
        public String story() {
            return part == null ? "" : text("demo.part." + part);
        }

        /** What awaits them, in words. */
        public String awaits() {
            List<String> all = new ArrayList<>();
            who.waits().forEach(it -> all.add(Card.wait(it)));
            if (offTrack > 0) {
                all.add(text("demo.off-track", offTrack));
            }
            if (all.isEmpty()) {
                return sees();
            }
            String words = ListFormatter.getInstance(Reading.current().locale()).format(all);
            return words.substring(0, 1).toUpperCase(Reading.current().locale()) + words.substring(1);
        }

        /** What is worth opening where nothing waits. */
        private String sees() {
            if (who.placements() > 0) {
                return text("demo.sees.placements", who.placements());
            }
            return text(who.role() == Role.LEARNER ? "demo.sees.roles" : "demo.waits.nothing");
        }

        private static String wait(String counted) {
            int cut = counted.lastIndexOf(':');
            String key = "demo.waits." + counted.substring(0, cut);
            int number = Integer.parseInt(counted.substring(cut + 1));
            return text(Say.has(key) ? key : "demo.waits.other", number);
        }
    }

    static String signIn(DoorCard card) {
        return "/demo/sign-in/" + card.person().value() + "?as="
                + card.membership().value();
    }

    private static String role(Role role) {
        return text("people.role." + role.name().toLowerCase(Locale.ROOT));
    }

    /** Filters by role, all first. */
    public List<Chip> roles() {
        String found = choice.words().isBlank() ? PATH : Look.with(PATH, "q", choice.words());
        Stream<Chip> each = Stream.of(Role.values())
                .filter(it -> it != Role.NOBODY && it != Role.SYSTEM)
                .map(it -> new Chip(role(it), Look.with(found, "role", it.name()), it == choice.role()));
        return Stream.concat(Stream.of(new Chip(text("demo.cast.all"), found, choice.role() == null)), each)
                .toList();
    }

    public String path() {
        return choice.path();
    }

    /** Everybody of one organisation. */
    public record Group(String organisation, List<Card> cards) {}

    /** Everybody on this page, by organisation. */
    public List<Group> groups() {
        Map<OrganisationId, List<Card>> found = new LinkedHashMap<>();
        everybody.forEach(it -> found.computeIfAbsent(it.who().organisation(), ignored -> new ArrayList<>())
                .add(it));
        return found.values().stream()
                .map(it -> new Group(it.getFirst().who().organisationName(), it))
                .toList();
    }
}
