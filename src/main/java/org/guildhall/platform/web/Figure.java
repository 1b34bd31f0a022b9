package org.guildhall.platform.web;

/** A figure that matters and what it means. */
public record Figure(String value, String label) {}
