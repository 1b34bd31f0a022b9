package org.guildhall.platform.web;

/** One step of the way from the first page to this one. */
public record Crumb(String label, String path) {}
