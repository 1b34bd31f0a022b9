package org.guildhall.platform.web;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/**
 * What a screen shows. A record {@code org.guildhall.placements.web.PlacementPage} is rendered by the template {@code
 * placements/PlacementPage.jte}, whose parameter is called {@code page}.
 */
public interface Page {

    /** The template that shows this page. */
    default String template() {
        String[] packages = getClass().getPackageName().split("\\.");
        String module = packages[2].toLowerCase(Locale.ROOT);
        return module + "/" + getClass().getSimpleName() + ".jte";
    }

    /** The page again, with what was typed and what is wrong with it: status 422. */
    static Answer invalid(Page page) {
        return new Answer(page, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The page again, with what was typed and what somebody else has saved meanwhile: status 409. */
    static Answer conflict(Page page) {
        return new Answer(page, HttpStatus.CONFLICT);
    }

    /** The page with another status than 200. */
    static Answer with(HttpStatus status, Page page) {
        return new Answer(page, status);
    }

    /** A page and the status it is sent with. */
    record Answer(Page page, HttpStatus status) {}
}
