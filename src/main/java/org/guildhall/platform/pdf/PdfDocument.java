package org.guildhall.platform.pdf;

import java.time.Instant;
import java.util.Locale;

/**
 * What a PDF is made from.
 *
 * @param xhtml well-formed XHTML, its styles inside or from {@code pdf/document.css}; nothing is fetched
 * @param locale language of the document; it also decides the direction
 * @param title shown in the window of a reader instead of a file name
 * @param created instant written as date of creation, UTC; the same input gives the same bytes
 */
public record PdfDocument(String xhtml, Locale locale, String title, Instant created) {}
