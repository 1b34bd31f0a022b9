package org.guildhall.programmes.web;

import java.util.List;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.programmes.ProgrammeVersion;
import org.guildhall.programmes.RubricLevel;

/** The levels of a draft's rubric, each with its name and what it looks like. */
public record RubricPage(ProgrammeVersion version, List<RubricLevel> levels, Problems problems) implements Page {}
