package org.guildhall.competencies.web;

import java.util.List;
import org.guildhall.competencies.CompetencyHit;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Slice;

/** The search over competencies and occupations. */
public record CompetenciesPage(String words, List<Chip> kinds, Slice<CompetencyHit> hits, String path, boolean started)
        implements Page {}
