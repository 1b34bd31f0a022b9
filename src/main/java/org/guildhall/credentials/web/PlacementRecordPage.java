package org.guildhall.credentials.web;

import java.util.List;
import org.guildhall.credentials.Revocation;
import org.guildhall.credentials.VerifiedRecord;
import org.guildhall.placements.Placement;
import org.guildhall.platform.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The record beside its placement, or what is still missing for it.
 *
 * @param found null before the placement is completed
 * @param address public address of the record; empty before it is issued
 * @param revocation null where it stands
 */
public record PlacementRecordPage(
        Placement placement,
        @Nullable VerifiedRecord found,
        String address,
        @Nullable Revocation revocation,
        boolean mayRevoke,
        List<String> missing)
        implements Page {}
