package org.guildhall.assessment.web;

import java.util.List;
import org.guildhall.assessment.Assessment;
import org.guildhall.assessment.AssessmentKind;
import org.guildhall.placements.Placement;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.programmes.ProgrammeVersion;

/** The views of each objective side by side. */
public record AssessmentPage(
        Placement placement,
        ProgrammeVersion version,
        Assessment assessment,
        List<AssessmentKind> open,
        boolean mayRelease,
        boolean mayAnswer,
        String comment,
        Problems problems)
        implements Page {

    public List<AssessmentKind> kinds() {
        return List.of(AssessmentKind.values());
    }
}
