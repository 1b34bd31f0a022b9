package org.guildhall.assessment.web;

import java.util.List;
import org.guildhall.assessment.Talk;
import org.guildhall.placements.PartyAct;
import org.guildhall.placements.Placement;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.programmes.Objective;

/**
 * A talk about what was judged differently: what about, and what came of it.
 *
 * @param writes where the reader writes to those whom the talk joins
 */
public record TalkPage(
        Placement placement,
        List<Objective> about,
        List<Talk> talks,
        List<PartyAct.Link> writes,
        boolean mayNote,
        String outcome,
        Problems problems)
        implements Page {}
