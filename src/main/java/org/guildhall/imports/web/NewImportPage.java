package org.guildhall.imports.web;

import java.util.List;
import java.util.stream.Stream;
import org.guildhall.imports.ImportColumn;
import org.guildhall.imports.ImportFile;
import org.guildhall.imports.ImportTarget;
import org.guildhall.platform.web.Option;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.words.Say;
import org.jspecify.annotations.Nullable;

/**
 * Choose a file: what it may hold, a template, and the files that were brought lately.
 *
 * @param missing what must be made first; null where nothing
 */
public record NewImportPage(
        ImportTarget target,
        ImportTarget.@Nullable Missing missing,
        List<ImportColumn> columns,
        List<ImportFile> recent,
        String reading,
        Problems problems)
        implements Page {

    public List<Option> readings() {
        return Stream.of("RECOGNISE", "UTF_8", "UTF_16", "WINDOWS_1252", "WINDOWS_1256")
                .map(name -> new Option(name, Say.text("imports.reading." + name.toLowerCase(java.util.Locale.ROOT))))
                .toList();
    }

    public String word(String kind) {
        return Say.text(target.words() + kind);
    }
}
