package org.guildhall.platform.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows a part of a page that belongs to another module than the page: each draws its own, neither knows the other. */
@Component
public class Parts {

    private final TemplateEngine templates;

    Parts(TemplateEngine templates) {
        this.templates = templates;
    }

    /** The part as its own template draws it, to be put into a page. */
    public Content of(Page part) {
        return output -> templates.render(part.template(), Map.of("page", part), output);
    }
}
