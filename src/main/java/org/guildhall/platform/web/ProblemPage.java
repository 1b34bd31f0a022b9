package org.guildhall.platform.web;

/** A page that says what went wrong and where to go from here. */
public record ProblemPage(String title, String text) implements Page {}
