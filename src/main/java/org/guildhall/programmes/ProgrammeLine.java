package org.guildhall.programmes;

import org.guildhall.platform.words.Say;

/** A programme with its newest version, as a line of a list. */
public record ProgrammeLine(
        ProgrammeVersionId version,
        ProgrammeId programme,
        String title,
        Model model,
        int number,
        ProgrammeVersion.State state,
        int requiredHours,
        long learners) {

    public String modelName() {
        return Say.text("programmes.model." + model.name().toLowerCase(java.util.Locale.ROOT));
    }
}
