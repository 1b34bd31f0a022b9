package org.guildhall.placements.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.guildhall.organisations.Organisation;
import org.guildhall.placements.Placement;
import org.guildhall.platform.web.Option;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.words.Say;
import org.guildhall.programmes.Enrolled;
import org.jspecify.annotations.Nullable;

/**
 * A placement that no application led to: whose, where, when.
 *
 * @param words by which employers were searched
 */
public record NewPlacementPage(
        Enrolled learner, String words, List<Organisation> employers, NewPlacementForm form, Problems problems)
        implements Page {

    public List<Option> options() {
        return employers.stream()
                .map(it -> new Option(it.id().value().toString(), it.name(), it.sector()))
                .toList();
    }

    public List<Option> modes() {
        return Arrays.stream(Placement.Mode.values())
                .map(it -> new Option(
                        it.name(), Say.text("placements.mode." + it.name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    public String mode() {
        Placement.Mode mode = form.mode();
        return mode == null ? Placement.Mode.ON_SITE.name() : mode.name();
    }

    public String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
