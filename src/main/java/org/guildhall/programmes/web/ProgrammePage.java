package org.guildhall.programmes.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Shell;
import org.guildhall.platform.words.Say;
import org.guildhall.programmes.Cohort;
import org.guildhall.programmes.ProgrammeLine;
import org.guildhall.programmes.ProgrammeVersion;
import org.jspecify.annotations.Nullable;

/** One version of a programme, and what can be done with it. */
public record ProgrammePage(
        ProgrammeVersion version,
        List<ProgrammeLine> versions,
        List<Cohort> cohorts,
        boolean mayEdit,
        boolean mayStart,
        List<String> lacks,
        List<String> changes)
        implements Page {

    public boolean published() {
        return version.state() == ProgrammeVersion.State.PUBLISHED;
    }

    public List<Fact> facts() {
        String open = Say.text("programmes.open-date");
        return List.of(
                new Fact(Say.text("programmes.model"), Say.text("programmes.model." + lower(version.model()))),
                new Fact(Say.text("programmes.hours"), Say.hours(version.requiredHours() * 60L)),
                new Fact(Say.text("programmes.week"), Say.hours(version.hoursPerWeek() * 60L)),
                new Fact(
                        Say.text("programmes.starts"),
                        version.startsOn() == null ? open : Say.date(version.startsOn())),
                new Fact(Say.text("programmes.ends"), version.endsOn() == null ? open : Say.date(version.endsOn())),
                new Fact(
                        Say.text("programmes.signing"),
                        version.signing().stream()
                                .map(it -> Say.text("programmes.signer." + lower(it)))
                                .collect(Collectors.joining(" → "))));
    }

    /** Where it stands how what was asked in this programme came back; null for whom it does not. */
    public @Nullable String returnsPath() {
        return Shell.current().actor().is(Role.COORDINATOR, Role.CURRICULUM_LEAD)
                ? "/asks/returns?programme=" + version.programme().value()
                : null;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
