package org.guildhall.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table read from a file.
 *
 * @param header as the file has it
 */
record CsvTable(List<String> header, List<Row> rows, String charset, char separator) {

    /** Bytes of a whole file. */
    static final int LARGEST_FILE = 20 * 1024 * 1024;
    /** Characters of one field; beyond it a quotation mark is missing, or the text belongs elsewhere. */
    static final int LONGEST_FIELD = 64 * 1024;

    static final int MOST_ROWS = 50_000;
    static final int MOST_COLUMNS = 200;

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\t\\r\\n]]");
    private static final int WHOLE_FILE = LARGEST_FILE + 1024;

    /** One row and the line of the file in which it begins. */
    record Row(int line, List<String> fields) {}

    /**
     * Reads a table.
     *
     * @throws CsvProblem where it is none, or is too large
     */
    static CsvTable of(byte[] bytes, Letters.Reading reading) {
        if (bytes.length > LARGEST_FILE) {
            throw new CsvProblem("imports.problem.large", Long.toString(bytes.length / (1024 * 1024)));
        }
        Letters letters = Letters.of(bytes, reading);
        String text = letters.text();
        int declared = text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 5 ? 1 : 0;
        char separator = declared == 1 ? text.charAt(4) : Separator.in(text);
        List<Row> all = rows(text, separator, declared);
        if (all.isEmpty()) {
            throw new CsvProblem("imports.problem.empty");
        }
        List<String> header = header(all.getFirst().fields());
        if (all.size() == 1) {
            throw new CsvProblem("imports.problem.header-only");
        }
        return new CsvTable(header, List.copyOf(all.subList(1, all.size())), letters.charset(), separator);
    }

    private static List<Row> rows(String text, char separator, int skipped) {
        List<Row> rows = new ArrayList<>();
        int line = 1;
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .maxBufferSize(WHOLE_FILE)
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(16 * 1024)
                                .maxFieldSize(WHOLE_FILE)
                                .maxRecordSize(WHOLE_FILE)
                                .build(),
                        text)) {
            Iterator<CsvRecord> iterator = records.iterator();
            while (iterator.hasNext()) {
                CsvRecord row = iterator.next();
                line = Math.toIntExact(row.getStartingLineNumber());
                List<String> fields = fields(row, rows.isEmpty() ? null : rows.getFirst(), line);
                if (line > skipped && !fields.stream().allMatch(String::isEmpty)) {
                    rows.add(new Row(line, fields));
                }
                if (rows.size() > MOST_ROWS + 1) {
                    throw new CsvProblem("imports.problem.many-rows");
                }
            }
        } catch (CsvParseException broken) {
            throw new CsvProblem("imports.problem.broken", Integer.toString(line));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return rows;
    }

    private static List<String> fields(CsvRecord row, @Nullable Row header, int line) {
        if (row.getFieldCount() > MOST_COLUMNS) {
            throw new CsvProblem("imports.problem.many-columns", Integer.toString(line));
        }
        for (int column = 0; column < row.getFieldCount(); column++) {
            if (row.getField(column).length() > LONGEST_FIELD) {
                String name = header != null && column < header.fields().size()
                        ? header.fields().get(column)
                        : Integer.toString(column + 1);
                throw new CsvProblem("imports.problem.long-field", Integer.toString(line), name);
            }
        }
        return row.getFields().stream().map(CsvTable::clean).toList();
    }

    /** Without space around it, and without what no database keeps; a guard against formulas is taken off again. */
    private static String clean(String field) {
        return CsvDownload.unguarded(CONTROLS.matcher(field).replaceAll(" ").strip());
    }

    private static List<String> header(List<String> header) {
        Set<String> seen = new HashSet<>();
        List<String> twice = header.stream()
                .filter(name -> !name.isEmpty() && !seen.add(name.toLowerCase(Locale.ROOT)))
                .distinct()
                .toList();
        if (!twice.isEmpty()) {
            throw new CsvProblem("imports.problem.headers-twice", String.join(", ", twice));
        }
        return header;
    }
}
