package org.guildhall.people.web;

import java.util.List;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Visitors;

/** Where a signed-in person stands: who they are here, and their other roles. */
public record HomePage(String name, String hat, List<Visitors.HatChoice> others) implements Page {}
