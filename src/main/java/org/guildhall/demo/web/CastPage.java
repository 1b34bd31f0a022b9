package org.guildhall.demo.web;

import java.util.List;
import org.guildhall.platform.web.Page;

/** Sign in as anyone: a card for each person of the demo. */
public record CastPage(List<Member> members) implements Page {

    /** A person in a role. */
    public record Member(String id, String name, String language, String role, String organisation) {}
}
