package org.guildhall.imports.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guildhall.imports.ImportColumn;
import org.guildhall.imports.ImportFile;
import org.guildhall.imports.ImportTarget;
import org.guildhall.platform.web.Option;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.words.Say;

/**
 * Which column of the file is what.
 *
 * @param chosen source by name of the target’s column
 * @param sample the first rows of the file
 */
public record ColumnsPage(
        ImportFile file,
        ImportTarget target,
        List<ImportColumn> columns,
        Map<String, String> chosen,
        List<List<String>> sample,
        Problems problems)
        implements Page {

    private static final int SHOWN = 60;

    /** The columns of the file, with a value of each where there is one. */
    public List<Option> sources() {
        return IntStream.range(0, file.header().size())
                .mapToObj(at -> new Option("#" + at, label(at)))
                .toList();
    }

    private String label(int at) {
        return sample.stream()
                .map(row -> at < row.size() ? row.get(at) : "")
                .filter(value -> !value.isBlank())
                .findFirst()
                .map(value -> Say.text("imports.source", header(at), cut(value, 30)))
                .orElse(header(at));
    }

    public String header(int at) {
        String name = file.header().get(at);
        return name.isEmpty() ? Say.text("imports.column-number", at + 1) : name;
    }

    /** The values of a column in the first rows. */
    public List<String> values(int at) {
        return sample.stream()
                .map(row -> at < row.size() ? cut(row.get(at), SHOWN) : "")
                .toList();
    }

    private static String cut(String value, int longest) {
        return value.length() > longest ? value.substring(0, longest) + "…" : value;
    }

    /** Values that may stand for every row. */
    public List<Option> choices(ImportColumn column) {
        return column.choices().stream()
                .map(value -> new Option("=" + value, value))
                .toList();
    }

    public String word(ImportColumn column) {
        return Say.text(target.words() + "column." + column.name());
    }

    /** What has no place in the target, so that nobody wonders. */
    public String leftOut() {
        return IntStream.range(0, file.header().size())
                .filter(at -> !chosen.containsValue("#" + at))
                .mapToObj(this::header)
                .collect(Collectors.joining(" · "));
    }
}
