package org.guildhall.platform.pdf;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.words.Say;
import org.springframework.stereotype.Component;

/** Makes a PDF of a page record whose template is well-formed XHTML: it calls {@code pdf/document.jte}. */
@Component
public class PdfPages {

    private final TemplateEngine templates;

    PdfPages(TemplateEngine templates) {
        this.templates = templates;
    }

    /**
     * @param created instant written as date of creation, UTC
     * @throws IllegalArgumentException where the template does not render well-formed XHTML
     */
    public byte[] render(Page page, Locale locale, String title, Instant created) {
        StringOutput xhtml = new StringOutput();
        templates.render(page.template(), Map.of("page", page), xhtml);
        return Pdf.render(new PdfDocument(Say.plain(xhtml.toString()), locale, Say.plain(title), created));
    }
}
