package org.guildhall.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table as a file that spreadsheets open as it is and that can be brought in again. */
public final class CsvDownload {

    private static final String FORMULA = "=+-@\t\r";

    private final StringWriter text = new StringWriter();
    private final CsvWriter writer;

    public CsvDownload(List<String> header) {
        // Excel takes a file without this mark for Windows-1252
        text.write('\uFEFF');
        writer = CsvWriter.builder().build(text);
        row(header);
    }

    /** One more row. */
    public CsvDownload row(List<String> fields) {
        writer.writeRecord(fields.stream().map(CsvDownload::guarded).toList());
        return this;
    }

    /** UTF-8 with its mark. */
    public byte[] bytes() {
        try {
            writer.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A spreadsheet must not run what somebody typed (OWASP: CSV injection); an apostrophe makes it text. */
    private static String guarded(String field) {
        return !field.isEmpty() && FORMULA.indexOf(field.charAt(0)) >= 0 ? "'" + field : field;
    }

    static String unguarded(String field) {
        return field.length() > 1 && field.charAt(0) == '\'' && FORMULA.indexOf(field.charAt(1)) >= 0
                ? field.substring(1)
                : field;
    }
}
