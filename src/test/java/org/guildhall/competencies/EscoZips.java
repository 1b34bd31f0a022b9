package org.guildhall.competencies;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** ESCO's two zips as the project's excerpt has them, whole or spoilt in one file. */
final class EscoZips {

    static final String CLASSIFICATION = "esco-1.1.1-classification-en-csv.zip";
    static final String RELATIONS = "esco-1.1.1-relations-csv.zip";

    private static final Pattern CONCEPT =
            Pattern.compile("^(?:KnowledgeSkillCompetence|Occupation),([^,]+),", Pattern.MULTILINE);

    private EscoZips() {}

    static byte[] classification() {
        return excerpt(CLASSIFICATION);
    }

    static byte[] relations() {
        return excerpt(RELATIONS);
    }

    /** The same classification with the list of tops that only all of ESCO has, naming every concept of the zip. */
    static byte[] whole(byte[] classification) {
        Map<String, byte[]> files = files(classification);
        String tops = Stream.of("skills_en.csv", "occupations_en.csv")
                .map(name -> new String(Objects.requireNonNull(files.get(name)), StandardCharsets.UTF_8))
                .flatMap(text -> CONCEPT.matcher(text).results())
                .map(match -> match.group(1))
                .distinct()
                .collect(Collectors.joining(", "));
        String schemes = "conceptType,conceptSchemeUri,hasTopConcept\nConceptScheme,scheme/all,\"" + tops + "\"\n";
        files.put("conceptSchemes_en.csv", schemes.getBytes(StandardCharsets.UTF_8));
        return zip(files);
    }

    private static byte[] excerpt(String name) {
        try (InputStream bytes = EscoZips.class.getResourceAsStream("/demo/esco-excerpt/" + name)) {
            return Objects.requireNonNull(bytes).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The zip with one of its files changed as bytes. */
    static byte[] with(byte[] zip, String entry, UnaryOperator<byte[]> change) {
        Map<String, byte[]> files = files(zip);
        files.computeIfPresent(entry, (name, bytes) -> change.apply(bytes));
        return zip(files);
    }

    /** The zip with one of its files changed as text. */
    static byte[] withText(byte[] zip, String entry, UnaryOperator<String> change) {
        return with(
                zip,
                entry,
                bytes -> change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, byte[]> files(byte[] zip) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName(), entries.readAllBytes());
            }
            return files;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return bytes.toByteArray();
    }
}
