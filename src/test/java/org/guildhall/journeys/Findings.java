package org.guildhall.journeys;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What crawls found wrong, several at a time: kind of page → what → who saw it. */
final class Findings {

    private final Map<String, Map<String, Set<String>>> all = new TreeMap<>();

    synchronized void add(String kind, String what, String who) {
        all.computeIfAbsent(kind, it -> new TreeMap<>())
                .computeIfAbsent(what, it -> new TreeSet<>())
                .add(who);
    }

    synchronized boolean isEmpty() {
        return all.isEmpty();
    }

    @Override
    public synchronized String toString() {
        return all.entrySet().stream()
                .flatMap(page -> page.getValue().entrySet().stream()
                        .map(it -> "%-40s  %s  (%s)"
                                .formatted(page.getKey(), it.getKey(), String.join(", ", it.getValue()))))
                .collect(Collectors.joining("\n", "\n", "\n"));
    }
}
