package org.guildhall.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which column of a file, or which value for every row, stands for each column of a target.
 *
 * @param sources in the order of the target’s columns: {@code #3} the fourth column of the file, {@code =en} the same for
 *     all rows, empty for none
 */
record Mapping(List<String> sources) {

    Mapping {
        sources = List.copyOf(sources);
    }

    /** Guesses from the names of the columns. */
    static Mapping guess(List<ImportColumn> columns, List<String> header) {
        List<String> plain = header.stream().map(Mapping::plain).toList();
        Set<Integer> taken = new HashSet<>();
        List<String> sources = new ArrayList<>();
        for (ImportColumn column : columns) {
            int found = column.headers().stream()
                    .map(Mapping::plain)
                    .map(plain::indexOf)
                    .filter(at -> at >= 0 && !taken.contains(at))
                    .findFirst()
                    .orElse(-1);
            taken.add(found);
            boolean only = found < 0 && column.required() && column.choices().size() == 1;
            sources.add(found >= 0 ? "#" + found : only ? "=" + column.choices().getFirst() : "");
        }
        return new Mapping(sources);
    }

    /** Letters and digits alone, without accents: “E-mail” and “email” are one. */
    static String plain(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** What was chosen, where it means something for this file and these columns; nothing for the rest. */
    static Mapping of(List<ImportColumn> columns, List<String> header, Map<String, String> chosen) {
        return new Mapping(columns.stream()
                .map(column -> {
                    String source = chosen.getOrDefault(column.name(), "");
                    return known(source, column, header) ? source : "";
                })
                .toList());
    }

    private static boolean known(String source, ImportColumn column, List<String> header) {
        return source.startsWith("=")
                ? column.choices().contains(source.substring(1))
                : source.matches("#\\d{1,3}") && Integer.parseInt(source.substring(1)) < header.size();
    }

    /** Names of the columns that have a source. */
    Set<String> chosen(List<ImportColumn> columns) {
        Set<String> chosen = new HashSet<>();
        for (int at = 0; at < columns.size(); at++) {
            if (at < sources.size() && !sources.get(at).isEmpty()) {
                chosen.add(columns.get(at).name());
            }
        }
        return chosen;
    }

    /** The target’s columns that read the same column of the file. */
    Set<String> twice(List<ImportColumn> columns) {
        Map<String, Long> often = sources.stream()
                .filter(source -> source.startsWith("#"))
                .collect(Collectors.groupingBy(source -> source, Collectors.counting()));
        Set<String> twice = new HashSet<>();
        for (int at = 0; at < columns.size() && at < sources.size(); at++) {
            if (often.getOrDefault(sources.get(at), 0L) > 1) {
                twice.add(columns.get(at).name());
            }
        }
        return twice;
    }

    /** A row in the target’s terms. */
    ImportRow row(List<ImportColumn> columns, int line, List<String> fields) {
        Map<String, String> values = new HashMap<>();
        for (int at = 0; at < columns.size() && at < sources.size(); at++) {
            String source = sources.get(at);
            if (source.startsWith("=")) {
                values.put(columns.get(at).name(), source.substring(1));
            } else if (!source.isEmpty()) {
                int from = Integer.parseInt(source.substring(1));
                values.put(columns.get(at).name(), from < fields.size() ? fields.get(from) : "");
            }
        }
        return new ImportRow(line, values);
    }
}
