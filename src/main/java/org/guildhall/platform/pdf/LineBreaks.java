package org.guildhall.platform.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * The renderer leaves out the space at which a right-to-left line breaks, so that two words are heard as one. Here it is
 * drawn again at the end of the line, where nobody sees it, and said in the {@code ActualText} too.
 */
final class LineBreaks {

    private final PDResources resources;
    /** How each font writes its space, as far as the page has one. */
    private final Map<COSName, byte[]> spaces = new TreeMap<>();

    private LineBreaks(PDResources resources) {
        this.resources = resources;
    }

    /** The same tokens with the spaces; to be called with text in the order of reading. */
    static List<Object> mend(List<Object> tokens, PDResources resources, boolean everywhere) throws IOException {
        return new LineBreaks(resources).mend(tokens, everywhere);
    }

    /** A marked piece of text: where its last block ends, and the lines it begins and ends on. */
    private record Piece(
            COSDictionary properties,
            int end,
            float firstLine,
            float lastLine,
            float size,
            COSName font,
            String text) {}

    private List<Object> mend(List<Object> tokens, boolean everywhere) throws IOException {
        List<Piece> pieces = pieces(tokens);
        List<Object> mended = new ArrayList<>(tokens);
        // from the last to the first, so that places found before stay right
        for (int index = pieces.size() - 2; index >= 0; index--) {
            Piece piece = pieces.get(index);
            boolean breaks = Math.abs(pieces.get(index + 1).firstLine - piece.lastLine) >= piece.size;
            boolean rightToLeft = everywhere || piece.properties.containsKey(COSName.ACTUAL_TEXT);
            if (breaks && rightToLeft && !piece.text.isBlank() && !piece.text.endsWith(" ")) {
                mended.addAll(piece.end, space(piece));
                if (piece.properties.containsKey(COSName.ACTUAL_TEXT)) {
                    String said = piece.properties.getString(COSName.ACTUAL_TEXT);
                    piece.properties.setItem(COSName.ACTUAL_TEXT, new COSString(said + " "));
                }
            }
        }
        return mended;
    }

    private List<Piece> pieces(List<Object> tokens) throws IOException {
        List<Piece> pieces = new ArrayList<>();
        COSDictionary properties = null;
        COSName font = COSName.getPDFName("");
        float size = 0;
        float line = 0;
        float firstLine = Float.NaN;
        int end = -1;
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < tokens.size(); index++) {
            if (!(tokens.get(index) instanceof Operator operator)) {
                continue;
            }
            switch (operator.getName()) {
                case "BDC" -> {
                    properties = tokens.get(index - 1) instanceof COSDictionary given && given.containsKey("MCID")
                            ? given
                            : null;
                    firstLine = Float.NaN;
                    end = -1;
                    text.setLength(0);
                }
                case "Tf" -> {
                    font = (COSName) tokens.get(index - 2);
                    size = ((COSNumber) tokens.get(index - 1)).floatValue();
                }
                case "Tm" -> {
                    line = ((COSNumber) tokens.get(index - 1)).floatValue();
                    firstLine = Float.isNaN(firstLine) ? line : firstLine;
                }
                case "Tj", "TJ" -> text.append(said(tokens.get(index - 1), font));
                case "ET" -> end = index;
                case "EMC" -> {
                    if (properties != null && end >= 0 && !Float.isNaN(firstLine)) {
                        pieces.add(new Piece(properties, end, firstLine, line, size, font, text.toString()));
                    }
                    properties = null;
                }
            }
        }
        return pieces;
    }

    private String said(Object shown, COSName name) throws IOException {
        PDFont font = resources.getFont(name);
        StringBuilder text = new StringBuilder();
        for (COSBase part : shown instanceof COSArray array ? array : new COSArray(List.of((COSBase) shown))) {
            if (part instanceof COSString string) {
                ByteArrayInputStream bytes = new ByteArrayInputStream(string.getBytes());
                while (bytes.available() > 0) {
                    int code = font.readCode(bytes);
                    String character = Objects.requireNonNullElse(font.toUnicode(code), "");
                    if (character.equals(" ")) {
                        spaces.putIfAbsent(name, new byte[] {(byte) (code >> 8), (byte) code});
                    }
                    text.append(character);
                }
            }
        }
        return text.toString();
    }

    /** Draws a space in the font of the piece, or in another that has one; nothing where none has. */
    private List<Object> space(Piece piece) {
        byte[] own = spaces.get(piece.font);
        if (own != null) {
            return List.of(new COSString(own), Operator.getOperator("Tj"));
        }
        return spaces.entrySet().stream()
                .findFirst()
                .<List<Object>>map(other -> List.of(
                        other.getKey(),
                        new COSFloat(piece.size),
                        Operator.getOperator("Tf"),
                        new COSString(other.getValue()),
                        Operator.getOperator("Tj")))
                .orElse(List.of());
    }
}
