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
import org.guildhall.platform.web.Notice;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.web.Redirect;
import org.guildhall.platform.words.Reading;
import org.guildhall.platform.words.Say;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

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
        VerifiedRecord found = records.of(actor, id).orElse(null);
        return new PlacementRecordPage(
                placement,
                found,
                found == null ? "" : address(found),
                found == null ? null : records.revoked(actor, found).orElse(null),
                found != null && records.mayRevoke(actor, found).isAllowed(),
                placements.missing(actor, id));
    }

    private String address(VerifiedRecord found) {
        return letters.address() + "/records/" + found.code();
    }

    @GetMapping("/placements/{id}/record/revocation")
    RevokePage revoking(Actor actor, @PathVariable PlacementId id) {
        return new RevokePage(placements.view(actor, id), "", Problems.none());
    }

    @PostMapping("/placements/{id}/record/revocation")
    Object revoke(Actor actor, @PathVariable PlacementId id, @RequestParam(defaultValue = "") String reason) {
        if (reason.isBlank() || reason.length() > 1000) {
            Problems problems = Problems.of("reason", Say.text("credentials.reason-missing"));
            return Page.invalid(new RevokePage(placements.view(actor, id), reason, problems));
        }
        records.revoke(actor, id, reason.strip());
        return Redirect.to("/placements/" + id.value() + "/record", Notice.of("credentials.revoked-now"));
    }

    @GetMapping("/records/{code}")
    Object check(@PathVariable String code) {
        Actor checker = Records.checker();
        return Acting.as(
                checker,
                () -> records.byCode(checker, code)
                        .<Object>map(it -> new RecordPage(
                                it, address(it), records.revoked(checker, it).orElse(null)))
                        .orElseGet(() -> Page.with(HttpStatus.NOT_FOUND, new UnknownRecordPage())));
    }

    private VerifiedRecord byCode(String code) {
        Actor checker = Records.checker();
        return Acting.as(checker, () -> records.byCode(checker, code).orElseThrow(NotFound::new));
    }

    @GetMapping("/records/{code}/pdf")
    ResponseEntity<byte[]> print(@PathVariable String code) {
        VerifiedRecord found = byCode(code);
        RecordPrint print = new RecordPrint(found, address(found));
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
