package org.guildhall.competencies.web;

import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.work.Work;
import org.jspecify.annotations.Nullable;

/** The form that takes ESCO's two zips. */
public record NewImportPage(@Nullable Work running, Problems problems) implements Page {}
