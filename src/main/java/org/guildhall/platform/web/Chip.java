package org.guildhall.platform.web;

/** A filter or a tab: a link that may be the current one. A negative count is not shown. */
public record Chip(String label, String path, boolean current, int count) {

    public Chip(String label, String path, boolean current) {
        this(label, path, current, -1);
    }
}
