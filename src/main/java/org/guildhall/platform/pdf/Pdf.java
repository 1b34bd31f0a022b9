package org.guildhall.platform.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Renders XHTML as tagged PDF (PDF/UA-1) with shipped fonts, without any network. */
public final class Pdf {

    private Pdf() {}

    /** As {@link #render(PdfDocument)}, dated at the epoch: for documents whose text says when they were made. */
    public static byte[] render(String xhtml, Locale locale, String title) {
        return render(new PdfDocument(xhtml, locale, title, Instant.EPOCH));
    }

    /**
     * @return the file; the same for the same document
     * @throws IllegalArgumentException where the XHTML is not well-formed
     */
    public static byte[] render(PdfDocument document) {
        try {
            return Finishing.finish(draw(document), document);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] draw(PdfDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withW3cDocument(titled(document), "guildhall:");
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Guildhall");
        builder.useUnicodeBidiSplitter(Bidirectional.Splitter::new);
        builder.useUnicodeBidiReorderer(new Bidirectional.Reorderer());
        builder.defaultTextDirection(isRightToLeft(document.locale()) ? TextDirection.RTL : TextDirection.LTR);
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri != null && uri.startsWith("data:"),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        font(builder, "text-regular", "Guildhall Text", 400);
        font(builder, "text-bold", "Guildhall Text", 700);
        font(builder, "arabic-regular", "Guildhall Arabic", 400);
        font(builder, "arabic-bold", "Guildhall Arabic", 700);
        font(builder, "display-semibold", "Guildhall Display", 600);
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    private static Document titled(PdfDocument document) {
        Document parsed = parse(document.xhtml());
        Element html = parsed.getDocumentElement();
        html.setAttribute("lang", document.locale().toLanguageTag());
        html.setAttribute("dir", isRightToLeft(document.locale()) ? "rtl" : "ltr");
        if (isRightToLeft(document.locale())) {
            Columns.mirror(parsed);
        }
        Element head = (Element) html.getElementsByTagName("head").item(0);
        if (head == null) {
            head = parsed.createElement("head");
            html.insertBefore(head, html.getFirstChild());
        }
        while (head.getElementsByTagName("title").item(0) instanceof Element old) {
            old.getParentNode().removeChild(old);
        }
        append(parsed, head, "title", document.title());
        Element style = parsed.createElement("style");
        style.setTextContent(new String(resource("/pdf/document.css"), StandardCharsets.UTF_8));
        // before the document's own styles, so that these win
        head.insertBefore(style, head.getFirstChild());
        Element description = append(parsed, head, "meta", "");
        description.setAttribute("name", "subject");
        description.setAttribute("content", document.title());
        return parsed;
    }

    private static Element append(Document parsed, Element parent, String name, String text) {
        Element element = parsed.createElement(name);
        element.setTextContent(text);
        parent.appendChild(element);
        return element;
    }

    private static Document parse(String xhtml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(
                            new ByteArrayInputStream(xhtml.strip().getBytes(StandardCharsets.UTF_8))));
        } catch (SAXException | IOException | ParserConfigurationException failure) {
            throw new IllegalArgumentException("Not well-formed XHTML: " + failure.getMessage(), failure);
        }
    }

    static boolean isRightToLeft(Locale locale) {
        return com.ibm.icu.util.ULocale.forLocale(locale).isRightToLeft();
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
        builder.useFont(
                () -> new ByteArrayInputStream(resource("/fonts/guildhall-" + file + ".ttf")),
                family,
                weight,
                FontStyle.NORMAL,
                true);
    }

    private static byte[] resource(String path) {
        try (InputStream in = Pdf.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("Missing from the build: " + path);
            }
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
