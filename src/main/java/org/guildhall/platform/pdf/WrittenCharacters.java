package org.guildhall.platform.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** Rewrites a font's map from glyphs to characters, so that it gives letters as written and not their joined forms. */
final class WrittenCharacters {

    private static final Pattern BLOCK = Pattern.compile("beginbf(range|char)(.*?)endbf", Pattern.DOTALL);
    private static final Pattern HEX = Pattern.compile("<([0-9A-Fa-f]+)>");
    private static final int AT_ONCE = 100;

    private WrittenCharacters() {}

    static void rewrite(COSStream stream) throws IOException {
        Map<Integer, String> characters = read(stream.toTextString());
        characters.replaceAll((code, drawn) -> Bidirectional.written(drawn));
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(write(characters).getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static Map<Integer, String> read(String text) {
        Map<Integer, String> characters = new TreeMap<>();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            boolean range = block.group(1).equals("range");
            List<String> numbers = HEX.matcher(block.group(2))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            int step = range ? 3 : 2;
            for (int index = 0; index + step <= numbers.size(); index += step) {
                int first = Integer.parseInt(numbers.get(index), 16);
                int last = range ? Integer.parseInt(numbers.get(index + 1), 16) : first;
                String target = numbers.get(index + step - 1);
                for (int code = first; code <= last; code++) {
                    characters.put(code, decode(target, code - first));
                }
            }
        }
        return characters;
    }

    private static String decode(String hex, int offset) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index + 4 <= hex.length(); index += 4) {
            text.append((char) Integer.parseInt(hex.substring(index, index + 4), 16));
        }
        int last = text.length() - 1;
        text.setCharAt(last, (char) (text.charAt(last) + offset));
        return text.toString();
    }

    private static String write(Map<Integer, String> characters) {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        List<Map.Entry<Integer, String>> entries = new ArrayList<>(characters.entrySet());
        for (int start = 0; start < entries.size(); start += AT_ONCE) {
            List<Map.Entry<Integer, String>> part = entries.subList(start, Math.min(entries.size(), start + AT_ONCE));
            map.append(part.size()).append(" beginbfchar\n");
            part.forEach(entry -> {
                map.append(String.format("<%04X> <", entry.getKey()));
                entry.getValue().chars().forEach(unit -> map.append(String.format("%04X", unit)));
                map.append(">\n");
            });
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }
}
