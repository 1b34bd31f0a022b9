package org.guildhall.imports.web;

import java.util.List;
import org.guildhall.imports.CsvDownload;
import org.guildhall.imports.ImportId;
import org.guildhall.imports.Imports;
import org.guildhall.imports.RefusedRows;
import org.guildhall.platform.actor.Actor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Templates to fill in, and refused rows to mend. */
@Controller
class ImportDownloads {

    private final Imports imports;
    private final RefusedRows refused;

    ImportDownloads(Imports imports, RefusedRows refused) {
        this.imports = imports;
        this.refused = refused;
    }

    @GetMapping("/imports/new/{name}/template.csv")
    ResponseEntity<byte[]> template(Actor actor, @PathVariable String name) {
        List<String> header = imports.columns(actor, name).stream()
                .map(column -> column.headers().getFirst())
                .toList();
        CsvDownload download = new CsvDownload(header);
        imports.examples(actor, name).forEach(download::row);
        return file(name + ".csv", download.bytes());
    }

    @GetMapping("/imports/{id}/refused.csv")
    ResponseEntity<byte[]> refused(Actor actor, @PathVariable ImportId id) {
        return file("refused.csv", refused.download(actor, id));
    }

    private static ResponseEntity<byte[]> file(String name, byte[] bytes) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
