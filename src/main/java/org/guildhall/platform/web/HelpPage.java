package org.guildhall.platform.web;

/** Help that everybody can read: links from e-mails, accessibility, privacy. */
public record HelpPage() implements Page {}
