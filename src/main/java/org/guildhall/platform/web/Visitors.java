package org.guildhall.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.words.Reading;

/** Tells who a request is from. The module that knows people implements it. */
public interface Visitors {

    /** Who asks, how they read, and which other roles they may switch to. */
    Visitor of(HttpServletRequest request);

    /** One request's person. */
    record Visitor(Actor actor, Reading reading, List<HatChoice> hats, String hatLabel) {}

    /** A role in an organisation that the person may switch to. */
    record HatChoice(String id, String label, boolean current) {}
}
