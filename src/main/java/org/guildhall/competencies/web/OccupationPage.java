package org.guildhall.competencies.web;

import org.guildhall.competencies.Occupation;
import org.guildhall.platform.web.Page;

/** One occupation and what it asks for. */
public record OccupationPage(Occupation occupation) implements Page {}
