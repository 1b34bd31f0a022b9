package org.guildhall.credentials.web;

import org.guildhall.credentials.Records;
import org.guildhall.credentials.VerifiedRecord;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementId;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.mail.Letters;
import org.guildhall.platform.pdf.PdfPages;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.words.Reading;
import org.guildhall.platform.words.Say;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The verified record: beside its placement, and for anybody who holds its address. */
@Controller
class RecordController {

    private final Records records;
    private final Placements placements;
    private final PdfPages pdfs;
    private final Letters letters;

    RecordController(Records records, Placements placements, PdfPages pdfs, Letters letters) {
        this.records = records;
        this.placements = placements;
        this.pdfs = pdfs;
        this.letters = letters;
    }

    @GetMapping("/placements/{id}/record")
    PlacementRecordPage ofPlacement(Actor actor, @PathVariable PlacementId id) {
        Placement placement = placements.view(actor, id);
        return new PlacementRecordPage(placement, records.of(actor, id).orElse(null), placements.missing(actor, id));
    }

    @GetMapping("/records/{code}")
    RecordPage check(@PathVariable String code) {
        VerifiedRecord found = byCode(code);
        return new RecordPage(found, letters.address() + "/records/" + found.code());
    }

    private VerifiedRecord byCode(String code) {
        Actor checker = Records.checker();
        return Acting.as(checker, () -> records.byCode(checker, code).orElseThrow(NotFound::new));
    }

    @GetMapping("/records/{code}/pdf")
    ResponseEntity<byte[]> print(@PathVariable String code) {
        VerifiedRecord found = byCode(code);
        RecordPrint print = new RecordPrint(found, letters.address() + "/records/" + found.code());
        byte[] pdf = pdfs.render(print, Reading.current().locale(), Say.text("credentials.title"), found.issuedAt());
        String file = "record-" + found.code().substring(0, 8) + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .body(pdf);
    }
}
