package org.guildhall.platform.web;

/** One line of a list of facts. */
public record Fact(String label, String value) {}
