package org.guildhall.platform.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Draws right-to-left text in the order in which it is read, each glyph at the place where it was, and says the text
 * again as {@code ActualText} (ISO 32000-1, 14.9.4). Whoever reads the file aloud takes glyphs in the order of drawing.
 */
final class LogicalOrder {

    private final PDResources resources;
    private final List<Object> out = new ArrayList<>();

    private LogicalOrder(PDResources resources) {
        this.resources = resources;
    }

    static void arrange(PDDocument document, PDPage page, boolean rightToLeft) throws IOException {
        List<Object> tokens = new PDFStreamParser(page).parse();
        LogicalOrder order = new LogicalOrder(page.getResources());
        order.page(tokens);
        PDStream stream = new PDStream(document, new ByteArrayInputStream(new byte[0]));
        try (OutputStream bytes = stream.createOutputStream(COSName.FLATE_DECODE)) {
            List<Object> whole = LineBreaks.mend(order.out, page.getResources(), rightToLeft);
            new ContentStreamWriter(bytes).writeTokens(whole);
        }
        page.setContents(stream);
    }

    private void page(List<Object> tokens) throws IOException {
        int index = 0;
        while (index < tokens.size()) {
            Object token = tokens.get(index);
            int end = is(token, "BDC") && isSpan(tokens, index) ? next(tokens, index, "EMC") : -1;
            if (end < 0) {
                out.add(token);
                index++;
            } else {
                span((COSDictionary) tokens.get(index - 1), token, tokens.subList(index + 1, end));
                index = end;
            }
        }
    }

    private static boolean isSpan(List<Object> tokens, int begin) {
        return begin >= 2
                && tokens.get(begin - 1) instanceof COSDictionary properties
                && properties.containsKey("MCID");
    }

    private void span(COSDictionary properties, Object begin, List<Object> content) throws IOException {
        List<List<Object>> texts = new ArrayList<>();
        StringBuilder written = new StringBuilder();
        for (int at = next(content, 0, "BT"); at >= 0; at = next(content, at + 1, "BT")) {
            List<Object> text = new ArrayList<>();
            written.insert(0, turn(content.subList(at, next(content, at, "ET")), text));
            texts.add(text);
        }
        if (!Bidirectional.isRightToLeft(written.toString())) {
            out.add(begin);
            out.addAll(content);
            return;
        }
        properties.setItem(COSName.ACTUAL_TEXT, new COSString(written.toString()));
        out.add(begin);
        Collections.reverse(texts);
        int at = 0;
        for (List<Object> text : texts) {
            int block = next(content, at, "BT");
            out.addAll(content.subList(at, block));
            out.addAll(text);
            at = next(content, block, "ET");
        }
        out.addAll(content.subList(at, content.size()));
    }

    /** @return what the block of text says in the order of reading */
    private String turn(List<Object> block, List<Object> turned) throws IOException {
        StringBuilder written = new StringBuilder();
        PDFont font = null;
        for (int index = 0; index < block.size(); index++) {
            Object token = block.get(index);
            turned.add(token);
            if (is(token, "Tf") && block.get(index - 2) instanceof COSName name) {
                font = resources.getFont(name);
            } else if (is(token, "Tj") || is(token, "TJ")) {
                turned.removeLast();
                Object shown = turned.removeLast();
                COSArray array = shown instanceof COSArray given ? given : new COSArray(List.of((COSBase) shown));
                turned.add(turn(array, Objects.requireNonNull(font), written));
                turned.add(Operator.getOperator("TJ"));
            }
        }
        return written.toString();
    }

    private record Glyph(byte[] code, float from, float width, String text) {}

    private static COSArray turn(COSArray shown, PDFont font, StringBuilder written) throws IOException {
        List<Glyph> glyphs = new ArrayList<>();
        float at = 0;
        for (COSBase part : shown) {
            if (part instanceof COSNumber space) {
                at -= space.floatValue();
            } else if (part instanceof COSString string) {
                ByteArrayInputStream bytes = new ByteArrayInputStream(string.getBytes());
                while (bytes.available() > 0) {
                    int code = font.readCode(bytes);
                    float width = font.getWidth(code);
                    String text = Objects.requireNonNullElse(font.toUnicode(code), "");
                    glyphs.add(new Glyph(new byte[] {(byte) (code >> 8), (byte) code}, at, width, text));
                    at += width;
                }
            }
        }
        COSArray turned = new COSArray();
        float pen = 0;
        for (Glyph glyph : glyphs.reversed()) {
            turned.add(new COSFloat(pen - glyph.from));
            turned.add(new COSString(glyph.code));
            written.append(glyph.text);
            pen = glyph.from + glyph.width;
        }
        return turned;
    }

    private static int next(List<Object> tokens, int from, String operator) {
        for (int index = from; index < tokens.size(); index++) {
            if (is(tokens.get(index), operator)) {
                return index;
            }
        }
        return -1;
    }

    private static boolean is(Object token, String operator) {
        return token instanceof Operator found && found.getName().equals(operator);
    }
}
