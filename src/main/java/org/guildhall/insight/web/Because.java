package org.guildhall.insight.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guildhall.insight.OffTrack;
import org.guildhall.insight.Reason;
import org.guildhall.platform.words.Say;
import org.jspecify.annotations.Nullable;

/**
 * One reason in words: a tag, one sentence of cause with its numbers, and since when.
 *
 * @param kind of the tag: bad or warn
 */
public record Because(Reason reason, String tag, String kind, String sentence, String since) {

    private static final int DAYS_UNTIL_WEEKS = 21;

    /** The reasons of a placement, gravest first. */
    static List<Because> of(OffTrack line, LocalDate today) {
        return line.reasons().entrySet().stream()
                .map(it -> new Because(
                        it.getKey(),
                        Say.text("insight.reason." + it.getKey().word()),
                        kind(it.getKey()),
                        sentence(line, it.getKey(), today),
                        since(begin(line, it.getKey(), it.getValue()), today)))
                .toList();
    }

    private static String kind(Reason reason) {
        return switch (reason) {
            case UNSIGNED, SILENT -> "bad";
            case DECLINED, LATE, BEHIND, APART -> "warn";
        };
    }

    /** Silence began the day after the last that was logged, not when it was noticed. */
    private static LocalDate begin(OffTrack line, Reason reason, LocalDate noticed) {
        LocalDate last = line.facts().lastDay();
        return reason == Reason.SILENT && last != null ? last : noticed;
    }

    static String since(LocalDate day, LocalDate today) {
        long days = Math.max(0, ChronoUnit.DAYS.between(day, today));
        return days < DAYS_UNTIL_WEEKS ? Say.text("insight.days", days) : Say.text("insight.weeks", days / 7);
    }

    private static String sentence(OffTrack line, Reason reason, LocalDate today) {
        return switch (reason) {
            case UNSIGNED -> unsigned(line);
            case DECLINED -> declined(line.declined());
            case LATE -> late(line, today);
            case SILENT -> silent(line.facts());
            case BEHIND -> behind(line.facts(), today);
            case APART -> apart(line.apart());
        };
    }

    private static String unsigned(OffTrack line) {
        List<String> parts = new ArrayList<>();
        line.asks().stream()
                .filter(OffTrack.Waiting::isSigning)
                .findFirst()
                .ifPresentOrElse(
                        ask -> {
                            parts.add(Say.text(
                                    "insight.cause.unsigned",
                                    ask.personName(),
                                    role(ask.role().name())));
                            reminders(ask.reminded(), parts);
                        },
                        () -> parts.add(Say.text("insight.cause.nobody-signs")));
        parts.add(Say.text(
                "insight.cause.starts", Say.dayWithDistance(line.facts().startsOn())));
        return joined(parts);
    }

    private static String declined(OffTrack.@Nullable Declined declined) {
        if (declined == null) {
            return "";
        }
        return joined(List.of(
                Say.text(
                        "insight.cause.declined",
                        declined.personName(),
                        role(declined.role().name())),
                declined.reason()));
    }

    private static String late(OffTrack line, LocalDate today) {
        List<OffTrack.Waiting> late = line.asks().stream()
                .filter(it -> it.isOverdue(today) && !it.isSigning())
                .toList();
        if (late.isEmpty()) {
            return "";
        }
        OffTrack.Waiting first = late.getFirst();
        List<String> parts = new ArrayList<>();
        parts.add(Say.text("insight.cause.late", first.personName(), first.title()));
        reminders(first.reminded(), parts);
        if (late.size() > 1) {
            parts.add(Say.text("insight.cause.more-late", late.size() - 1));
        }
        return joined(parts);
    }

    private static String silent(OffTrack.Facts facts) {
        LocalDate last = facts.lastDay();
        return last == null
                ? Say.text("insight.cause.never", Say.day(facts.startsOn()))
                : Say.text("insight.cause.silent", Say.day(last));
    }

    private static String behind(OffTrack.Facts facts, LocalDate today) {
        long required = facts.requiredMinutes() / 60;
        return Say.text("insight.cause.behind", Math.ceilDiv(facts.shortBy(today), 60), required);
    }

    private static String apart(OffTrack.@Nullable Apart apart) {
        if (apart == null) {
            return "";
        }
        List<String> views = new ArrayList<>();
        view("self", apart.self(), views);
        view("supervisor", apart.supervisor(), views);
        view("tutor", apart.tutor(), views);
        String all = views.stream()
                .reduce((one, other) -> Say.text("insight.and", one, other))
                .orElse("");
        return Say.text("insight.cause.apart", all, apart.objective());
    }

    private static void view(String who, @Nullable Integer level, List<String> views) {
        if (level != null) {
            views.add(Say.text("insight.view." + who, level));
        }
    }

    private static void reminders(int reminded, List<String> parts) {
        if (reminded > 0) {
            parts.add(Say.text("insight.cause.reminders", reminded));
        }
    }

    private static String role(String role) {
        return Say.text("people.role." + role.toLowerCase(Locale.ROOT));
    }

    private static String joined(List<String> parts) {
        return parts.stream()
                .filter(it -> !it.isBlank())
                .reduce((one, other) -> Say.text("insight.then", one, other))
                .orElse("");
    }
}
