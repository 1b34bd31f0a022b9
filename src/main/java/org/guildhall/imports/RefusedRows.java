package org.guildhall.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.words.Say;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The refused rows as a file of their own, with what to do beside each: mended there, it can be brought in again. */
@Service
@Transactional(readOnly = true)
public class RefusedRows {

    private static final int AT_ONCE = 1000;

    private final Imports imports;
    private final ImportStore store;

    RefusedRows(Imports imports, ImportStore store) {
        this.imports = imports;
        this.store = store;
    }

    /** The columns of the file as they are, then its line and what is wrong, in the reader’s language. */
    public byte[] download(Actor actor, ImportId id) {
        ImportFile file = imports.view(actor, id);
        String words = imports.target(actor, file.target()).words();
        List<String> header = new ArrayList<>(file.header());
        header.add(Say.text("imports.line"));
        header.add(Say.text("imports.what-to-do"));
        CsvDownload download = new CsvDownload(header);
        Integer after = 0;
        List<ImportStore.Kept> rows;
        do {
            rows = store.wholeRows(id, Verdict.Kind.REFUSED, after, AT_ONCE);
            for (ImportStore.Kept row : rows) {
                download.row(line(file, words, row));
                after = row.line();
            }
        } while (rows.size() == AT_ONCE);
        return download.bytes();
    }

    private static List<String> line(ImportFile file, String words, ImportStore.Kept row) {
        List<String> fields = Fields.unpack(row.fields());
        List<String> line = new ArrayList<>();
        for (int column = 0; column < file.header().size(); column++) {
            line.add(column < fields.size() ? fields.get(column) : "");
        }
        line.add(Integer.toString(row.line()));
        line.add(row.judged().problems().stream()
                .map(problem ->
                        (problem.column().isEmpty() ? "" : Say.text(words + "column." + problem.column()) + ": ")
                                + problem.text())
                .collect(Collectors.joining(" ")));
        return line;
    }
}
