package org.guildhall.credentials.web;

import java.util.List;
import org.guildhall.credentials.VerifiedRecord;
import org.guildhall.placements.Placement;
import org.guildhall.platform.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The record beside its placement, or what is still missing for it.
 *
 * @param found null before the placement is completed
 */
public record PlacementRecordPage(
        Placement placement, @Nullable VerifiedRecord found, List<String> missing) implements Page {}
