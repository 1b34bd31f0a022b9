package org.guildhall.competencies;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipException;

/** The rows of one file of ESCO: the wanted columns in the wanted order, one row in memory at a time. */
final class EscoRows implements AutoCloseable {

    // conceptSchemes and ISCO notes pass 128 KiB; beyond this a quote is missing, not a text long
    static final int LONGEST_FIELD = 4 * 1024 * 1024;

    private final String archive;
    private final String entry;
    private final EscoFile file;
    private final Reader reader;
    private long line = 1;

    EscoRows(String archive, String entry, EscoFile file, Reader reader) {
        this.archive = archive;
        this.entry = entry;
        this.file = file;
        this.reader = reader;
    }

    /**
     * Walks all rows.
     *
     * @throws EscoProblem if a column is missing, a row is cut short, or the bytes are no UTF-8 or no CSV
     */
    void forEach(Consumer<List<String>> use) {
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .maxBufferSize(LONGEST_FIELD + 64 * 1024)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .build(
                        CsvRecordHandler.builder()
                                .maxFieldSize(LONGEST_FIELD)
                                .maxRecordSize(4 * LONGEST_FIELD)
                                .build(),
                        reader)) {
            Iterator<CsvRecord> iterator = records.iterator();
            int[] columns = columns(iterator.hasNext() ? iterator.next().getFields() : List.of());
            if (!iterator.hasNext()) {
                // taken at its word, it would retire all there is
                throw new EscoProblem("competencies.problem.emptyFile", entry, archive);
            }
            while (iterator.hasNext()) {
                use.accept(row(iterator.next(), columns));
            }
        } catch (CsvParseException | UncheckedIOException | IOException problem) {
            throw told(problem);
        }
    }

    private int[] columns(List<String> header) {
        List<String> names =
                header.stream().map(name -> name.replace("\uFEFF", "").strip()).toList();
        List<String> missing = file.columns().stream()
                .filter(column -> !names.contains(column))
                .toList();
        if (!missing.isEmpty()) {
            throw new EscoProblem("competencies.problem.missingColumn", entry, String.join(", ", missing), archive);
        }
        return file.columns().stream().mapToInt(names::indexOf).toArray();
    }

    private List<String> row(CsvRecord record, int[] columns) {
        line = record.getStartingLineNumber();
        List<String> row = new ArrayList<>(columns.length);
        for (int column : columns) {
            row.add(column < record.getFieldCount() ? record.getField(column) : "");
        }
        if (row.getFirst().isBlank()) {
            throw new EscoProblem(
                    "competencies.problem.emptyCell", entry, file.columns().getFirst(), Long.toString(line));
        }
        return row;
    }

    private EscoProblem told(Exception problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return new EscoProblem("competencies.problem.encoding", entry, Long.toString(line + 1));
            }
            if (cause instanceof ZipException || cause instanceof java.io.EOFException) {
                return new EscoProblem("competencies.problem.brokenZip", archive);
            }
        }
        // the reader tells these two apart by its words alone
        String words = String.valueOf(problem.getMessage());
        if (words.contains("maximum buffer size") || words.contains("exceeds the max")) {
            return new EscoProblem("competencies.problem.longField", entry, Long.toString(line + 1));
        }
        return new EscoProblem("competencies.problem.csv", entry, Long.toString(line + 1));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
