package org.guildhall.platform.uploads;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/**
 * What a file is by its first bytes, whatever its name and its sender say: by Apache Tika's signatures, see decision 129.
 *
 * @param type a media type, such as {@code application/pdf}
 */
public record Sniffed(String type) {

    /** Text that a browser or a shell would run. */
    private static final Set<String> RUNS = Set.of("text/html", "text/javascript");

    /** Looks at the beginning of a file. */
    public static Sniffed of(byte[] bytes) {
        try {
            // read once and shared from then on
            MediaType type = MimeTypes.getDefaultMimeTypes().detect(new ByteArrayInputStream(bytes), new Metadata());
            return new Sniffed(type.getBaseType().toString());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Whether it is text that is nothing but text; a table that begins like a letter is one. */
    public boolean isPlainText() {
        boolean text = type.startsWith("text/") || type.startsWith("message/");
        return text && !RUNS.contains(type);
    }
}
