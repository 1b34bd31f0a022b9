package org.guildhall.insight.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.guildhall.asks.Ask;
import org.guildhall.insight.Overview;
import org.guildhall.insight.Reason;
import org.guildhall.placements.PlacementState;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Figure;
import org.guildhall.platform.web.Look;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Shell;
import org.guildhall.platform.web.Slice;
import org.guildhall.platform.web.Todo;
import org.guildhall.platform.words.Say;
import org.jspecify.annotations.Nullable;

/**
 * What is off track and why, with the act that mends it; then what awaits the reader, then how many placements stand where.
 *
 * @param shown the reason that is filtered for; null for all
 * @param company what the employer's people have been asked; empty for an institution
 * @param host whether the reader answers for an employer
 */
public record OverviewPage(
        Overview overview,
        @Nullable Reason shown,
        Slice<OffTrackLine> lines,
        boolean started,
        List<Todo> todos,
        List<Ask> company,
        boolean host)
        implements Page {

    /** A state with its placements and the share of the largest, for a table that looks like a chart. */
    public record StateRow(PlacementState state, String label, long number, String share) {}

    public String title() {
        return Say.text(host ? "insight.host.title" : "insight.off-track");
    }

    public String lead() {
        if (isNew()) {
            return Say.text("insight.begin.lead");
        }
        return overview.offTrack() == 0
                ? Say.text("insight.lead-none", overview.live())
                : Say.text("insight.lead", overview.offTrack(), overview.live());
    }

    /** Whether there has never been a placement, so that there is nothing to look after yet. */
    public boolean isNew() {
        return !host && overview.byState().values().stream().allMatch(it -> it == 0);
    }

    /** How a first programme comes about, in order. */
    public List<Todo> steps() {
        boolean runs = Shell.current().actor().is(Role.COORDINATOR);
        Stream<String> steps =
                runs ? Stream.of("programmes", "learners", "employers", "placements") : Stream.of("staff", "employers");
        return steps.map(it -> new Todo(
                        Say.text("insight.begin." + it), "/" + it, Say.text("insight.begin." + it + "-text"), null))
                .toList();
    }

    public List<Figure> figures() {
        Overview.Answers answers = overview.asks();
        return List.of(
                new Figure(share(answers.inTimeShare()), Say.text("insight.figure.in-time")),
                new Figure(share(answers.returned()), Say.text("insight.figure.returned")),
                new Figure(duration(answers.medianMinutes()), Say.text("insight.figure.median")),
                new Figure(
                        Say.text("insight.hours", overview.approvedMinutes() / 60),
                        Say.text("insight.figure.approved")),
                new Figure(Say.number(overview.endSoon()), Say.text("insight.figure.end-soon")));
    }

    private static String share(java.util.Optional<Double> share) {
        return share.map(Say::percent).orElse("–");
    }

    private static String duration(@Nullable Long minutes) {
        return minutes == null ? "–" : Say.howLong(minutes);
    }

    public List<Chip> chips() {
        List<Chip> chips = new ArrayList<>();
        chips.add(new Chip(Say.text("insight.all"), "/home", shown == null, (int) overview.offTrack()));
        for (Reason reason : Reason.values()) {
            long number = overview.of(reason);
            if (number > 0 || reason == shown) {
                chips.add(new Chip(
                        Say.text("insight.reason." + reason.word()),
                        "/home?reason=" + reason.word(),
                        reason == shown,
                        (int) number));
            }
        }
        return chips;
    }

    /** The address of this page with its filter. */
    public String path() {
        return shown == null ? "/home" : "/home?reason=" + shown.word();
    }

    public String csvPath() {
        return shown == null ? "/off-track.csv" : "/off-track.csv?reason=" + shown.word();
    }

    public boolean canRemind() {
        return lines.rows().stream().anyMatch(OffTrackLine::remindable);
    }

    /** What the employer's people have been asked, with whom it awaits. */
    public List<Todo> companyTodos() {
        return company.stream()
                .filter(it -> it.placement() != null)
                .map(ask -> new Todo(ask.title(), "/placements/" + ask.placement(), ask.personName(), ask.due()))
                .toList();
    }

    public List<StateRow> states() {
        Map<PlacementState, Long> all = overview.byState();
        long most = all.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return all.entrySet().stream()
                .filter(it -> it.getValue() > 0)
                .map(it -> new StateRow(
                        it.getKey(),
                        Say.text("placements.state." + it.getKey().name().toLowerCase(Locale.ROOT)),
                        it.getValue(),
                        Look.share(it.getValue(), most)))
                .toList();
    }
}
