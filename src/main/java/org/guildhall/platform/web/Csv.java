package org.guildhall.platform.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Function;
import org.guildhall.platform.words.Say;
import org.jspecify.annotations.Nullable;

/**
 * A list as a spreadsheet, with the same rows as the page it stands beside. It is read and written a page at a time, so
 * its length costs no memory. Spreadsheets that take a text for a formula are kept from it.
 *
 * @param name of the file, without ending
 * @param header names of the columns, in the reader's language
 */
public record Csv(String name, List<String> header, Pages pages) {

    /** Reads the rows behind a key; null for the first. */
    @FunctionalInterface
    public interface Pages {
        Slice<List<String>> after(@Nullable String key);
    }

    /** Rows of one type, each as its cells in the order of the header. */
    public static <T> Csv of(
            String name,
            List<String> header,
            Function<@Nullable String, Slice<T>> read,
            Function<T, List<String>> cells) {
        return new Csv(name, header, key -> {
            Slice<T> page = read.apply(key);
            return new Slice<>(page.rows().stream().map(cells).toList(), page.next());
        });
    }

    /** With a byte order mark, so that every spreadsheet knows the letters. */
    void write(Writer out) throws IOException {
        out.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        csv.writeRecord(header);
        String key = null;
        do {
            Slice<List<String>> page = pages.after(key);
            page.rows()
                    .forEach(row ->
                            csv.writeRecord(row.stream().map(Csv::harmless).toList()));
            key = page.next();
        } while (key != null);
        csv.flush();
    }

    /** What a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection). */
    static String harmless(String cell) {
        String text = Say.plain(cell);
        boolean formula = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
        return formula && !text.matches("[-+]?\\d+([.]\\d+)?") ? "'" + text : text;
    }
}
