package org.guildhall.platform.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.CRC32;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** What the renderer leaves undone: text as it was written, and bytes that do not depend on when they were made. */
final class Finishing {

    private Finishing() {}

    static byte[] finish(byte[] drawn, PdfDocument source) throws IOException {
        try (PDDocument document = Loader.loadPDF(drawn)) {
            Map<COSDictionary, Boolean> done = new HashMap<>();
            for (PDPage page : document.getPages()) {
                readable(page.getResources(), done);
            }
            for (PDPage page : document.getPages()) {
                LogicalOrder.arrange(document, page, Pdf.isRightToLeft(source.locale()));
            }
            if (Pdf.isRightToLeft(source.locale())) {
                Columns.restore(document);
            }
            date(document, source);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    private static void readable(PDResources resources, Map<COSDictionary, Boolean> done) throws IOException {
        for (COSName name : resources.getFontNames()) {
            COSBase entry =
                    resources.getCOSObject().getCOSDictionary(COSName.FONT).getDictionaryObject(name);
            if (entry instanceof COSDictionary font
                    && done.put(font, true) == null
                    && font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream map) {
                WrittenCharacters.rewrite(map);
            }
        }
    }

    private static void date(PDDocument document, PdfDocument source) throws IOException {
        Calendar created = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        created.setTimeInMillis(source.created().toEpochMilli());
        document.getDocumentInformation().setCreationDate(created);
        document.getDocumentInformation().setModificationDate(created);
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        if (metadata != null) {
            String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
            String dated = xmp.replaceAll(
                    "\\d{4}-\\d{2}-\\d{2}T[0-9:.]+(Z|[+-]\\d{2}:\\d{2})?",
                    source.created().toString());
            metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
        }
        CRC32 text = new CRC32();
        text.update((source.title() + source.xhtml()).getBytes(StandardCharsets.UTF_8));
        document.setDocumentId(text.getValue());
        if (document.getDocument().getTrailer().getItem(COSName.ID) instanceof COSBase id
                && !(id instanceof COSObject)) {
            document.getDocument().getTrailer().removeItem(COSName.ID);
        }
    }
}
