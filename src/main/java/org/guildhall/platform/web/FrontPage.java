package org.guildhall.platform.web;

/** The first page a stranger sees. */
public record FrontPage() implements Page {}
