package org.guildhall.competencies;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** One of ESCO's two zips, opened: says what is missing before anything is read. */
final class EscoArchive implements AutoCloseable {

    /** Unpacked bytes of one zip, in all: ESCO 1.1.1 has 26 million. */
    static final long MOST = 256L * 1024 * 1024;

    private static final Pattern EDITION = Pattern.compile("(\\d+\\.\\d+(?:\\.\\d+)?)");

    private final String fileName;
    private final ZipFile zip;
    private final Map<EscoFile, ZipEntry> entries = new LinkedHashMap<>();
    private String language = "en";

    private EscoArchive(String fileName, ZipFile zip) {
        this.fileName = fileName;
        this.zip = zip;
    }

    /**
     * Opens a zip and finds the files of its part in it.
     *
     * @param fileName as the person knows it; problems name it
     * @throws EscoProblem if it is no zip, is broken, or is another zip than the one wanted
     */
    static EscoArchive open(Path path, String fileName, EscoFile.Part part) {
        EscoArchive archive = new EscoArchive(fileName, zipOf(path, fileName));
        try {
            archive.index(part);
            return archive;
        } catch (RuntimeException problem) {
            archive.close();
            throw problem;
        }
    }

    private static ZipFile zipOf(Path path, String fileName) {
        try {
            if (!looksLikeZip(path)) {
                throw new EscoProblem("competencies.problem.notZip", fileName);
            }
            return new ZipFile(path.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException broken) {
            throw new EscoProblem("competencies.problem.brokenZip", fileName);
        } catch (IOException unreadable) {
            throw new EscoProblem("competencies.problem.unreadable", fileName);
        }
    }

    private static boolean looksLikeZip(Path path) throws IOException {
        try (InputStream bytes = Files.newInputStream(path)) {
            byte[] start = bytes.readNBytes(2);
            return start.length == 2 && start[0] == 'P' && start[1] == 'K';
        }
    }

    private void index(EscoFile.Part part) {
        for (EscoFile file : EscoFile.values()) {
            if (file.part() == part) {
                find(file).ifPresent(entry -> entries.put(file, entry));
            }
        }
        String missing = Arrays.stream(EscoFile.values())
                .filter(file -> file.part() == part && file.needed() && !entries.containsKey(file))
                .map(EscoFile::title)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            String key = part == EscoFile.Part.CLASSIFICATION ? "wrongClassification" : "wrongRelations";
            throw new EscoProblem("competencies.problem." + key, fileName, missing);
        }
        if (size() > MOST) {
            throw tooLarge();
        }
    }

    private EscoProblem tooLarge() {
        return new EscoProblem("competencies.problem.tooLarge", fileName, Long.toString(MOST / (1024 * 1024)));
    }

    private Optional<? extends ZipEntry> find(EscoFile file) {
        return zip.stream()
                .filter(entry -> {
                    Matcher name = file.entryName().matcher(entry.getName());
                    boolean matches = name.matches();
                    if (matches && name.group(1) != null) {
                        language = name.group(1);
                    }
                    return matches;
                })
                .findFirst();
    }

    List<EscoFile> files() {
        return List.copyOf(entries.keySet());
    }

    /** Two letters of ISO 639-1, from the names of the files. */
    String language() {
        return language;
    }

    /** The edition as the zip's name has it, or an empty string. */
    String edition() {
        return edition(fileName);
    }

    static String edition(String fileName) {
        Matcher edition = EDITION.matcher(fileName);
        return edition.find() ? edition.group(1) : "";
    }

    /** Bytes of all the files that are read, unpacked. */
    long size() {
        return entries.values().stream().mapToLong(ZipEntry::getSize).sum();
    }

    long size(EscoFile file) {
        return entry(file).getSize();
    }

    private ZipEntry entry(EscoFile file) {
        ZipEntry entry = entries.get(file);
        if (entry == null) {
            throw new IllegalArgumentException(file + " is not of this zip");
        }
        return entry;
    }

    /** The rows of a file, read as strict UTF-8 while they are walked. */
    EscoRows rows(EscoFile file) {
        ZipEntry entry = entry(file);
        try {
            // malformed bytes are an error to tell, never question marks in the catalogue
            Reader reader = new InputStreamReader(
                    new Measured(zip.getInputStream(entry)),
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
            return new EscoRows(fileName, entry.getName(), file, reader);
        } catch (IOException broken) {
            throw new EscoProblem("competencies.problem.brokenZip", fileName);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What a zip says of its sizes may be a lie, so what really comes out is counted. */
    private final class Measured extends FilterInputStream {

        private long left = MOST;

        Measured(InputStream source) {
            super(source);
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] into, int from, int wanted) throws IOException {
            int length = super.read(into, from, wanted);
            return counted(length, length);
        }

        private int counted(int answer, int bytes) {
            left -= answer < 0 ? 0 : bytes;
            if (left < 0) {
                throw tooLarge();
            }
            return answer;
        }
    }
}
