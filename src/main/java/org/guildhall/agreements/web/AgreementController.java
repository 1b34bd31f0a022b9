package org.guildhall.agreements.web;

import org.guildhall.agreements.Agreement;
import org.guildhall.agreements.Agreements;
import org.guildhall.asks.Ask;
import org.guildhall.placements.PlacementId;
import org.guildhall.placements.PlacementTerms;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
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

/** The agreement of a placement: to read, to sign, to print, to check. */
@Controller
class AgreementController {

    private static final Actor CHECKER = Actor.system("check of an agreement");

    private final Agreements agreements;
    private final Placements placements;
    private final PlacementTerms terms;
    private final PdfPages pdfs;
    private final Letters letters;

    AgreementController(
            Agreements agreements, Placements placements, PlacementTerms terms, PdfPages pdfs, Letters letters) {
        this.agreements = agreements;
        this.terms = terms;
        this.placements = placements;
        this.pdfs = pdfs;
        this.letters = letters;
    }

    @GetMapping("/placements/{id}/agreement")
    AgreementPage read(Actor actor, @PathVariable PlacementId id) {
        Agreement agreement = agreements.current(actor, id).orElse(null);
        if (agreement == null) {
            return AgreementPage.none(placements.view(actor, id));
        }
        Decision decision = agreements.maySign(actor, agreement);
        return new AgreementPage(
                placements.view(actor, id),
                agreement,
                agreements.signatures(actor, agreement),
                agreements.asked(actor, agreement),
                decision.isAllowed(),
                decision instanceof Decision.Denied denied ? denied.why() : null,
                terms.may(actor, placements.view(actor, id)).isAllowed());
    }

    @GetMapping("/placements/{id}/agreement/signature")
    SignPage signing(Actor actor, @PathVariable PlacementId id) {
        return signPage(actor, id, "", false, Problems.none());
    }

    private SignPage signPage(Actor actor, PlacementId id, String name, boolean other, Problems problems) {
        Agreement agreement = agreement(actor, id);
        Ask ask = agreements.asked(actor, agreement).stream()
                .filter(it -> it.person().equals(actor.person()))
                .findFirst()
                .orElse(null);
        return new SignPage(
                placements.view(actor, id),
                agreement,
                ask,
                agreements.maySign(actor, agreement),
                name,
                other,
                problems);
    }

    private Agreement agreement(Actor actor, PlacementId id) {
        return agreements.current(actor, id).orElseThrow(NotFound::new);
    }

    @PostMapping("/placements/{id}/agreement/signature")
    Object sign(
            Actor actor,
            @PathVariable PlacementId id,
            @RequestParam String sha256,
            @RequestParam(defaultValue = "") String name) {
        if (name.isBlank() || name.length() > 200) {
            Problems problems = Problems.of("name", Say.text("agreements.name-missing"));
            return Page.invalid(signPage(actor, id, name, false, problems));
        }
        if (!agreements.sign(actor, id, sha256, name.strip()).isSaved()) {
            return Page.conflict(signPage(actor, id, name, true, Problems.none()));
        }
        return Redirect.to("/placements/" + id.value() + "/agreement", Notice.of("agreements.signed"));
    }

    @GetMapping("/placements/{id}/agreement/pdf")
    ResponseEntity<byte[]> print(Actor actor, @PathVariable PlacementId id) {
        Agreement agreement = agreement(actor, id);
        AgreementPrint print = new AgreementPrint(
                agreement, agreements.signatures(actor, agreement), letters.address() + "/check/" + agreement.sha256());
        byte[] pdf = pdfs.render(print, Reading.current().locale(), Say.text("agreements.title"), agreement.madeAt());
        String file =
                "agreement-" + agreement.number() + "-" + agreement.sha256().substring(0, 8) + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .body(pdf);
    }

    /** Whoever holds a printed agreement checks what was signed; names and dates of signing, nothing else. */
    @GetMapping("/check/{sha256}")
    Object check(@PathVariable String sha256) {
        return Acting.as(CHECKER, () -> {
            return agreements
                    .byDigest(CHECKER, sha256)
                    .<Object>map(it -> new CheckPage(it, agreements.signatures(CHECKER, it)))
                    .orElseGet(() -> Page.with(HttpStatus.NOT_FOUND, new UnknownPage(sha256)));
        });
    }
}
