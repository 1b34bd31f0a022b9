package org.guildhall.programmes.web;

import java.util.List;
import org.guildhall.platform.web.Page;
import org.guildhall.programmes.ProgrammeVersion;

/** Says what publishing means, or what is still missing for it. */
public record PublishPage(ProgrammeVersion version, List<String> lacks, List<String> changes) implements Page {}
