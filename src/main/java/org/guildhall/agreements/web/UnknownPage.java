package org.guildhall.agreements.web;

import org.guildhall.platform.web.Page;

/** Says that no agreement has this digest, and what that can mean. */
public record UnknownPage(String digest) implements Page {}
