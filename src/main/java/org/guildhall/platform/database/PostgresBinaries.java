package org.guildhall.platform.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that come as Maven artifacts, unpacked once per user and version. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /**
     * The folder that holds {@code bin/}, {@code lib/} and {@code share/}, unpacked when it isn't there yet.
     *
     * @throws UncheckedIOException where there are no binaries for this system, or the disk refuses
     */
    static Path folder() {
        try {
            byte[] archive = archive();
            Path folder = cache().resolve("postgresql-" + fingerprint(archive));
            if (!Files.isDirectory(folder)) {
                unpackAside(archive, folder);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "PostgreSQL could not be unpacked. Set spring.datasource.url to use a server of your own.", e);
        }
    }

    private static byte[] archive() throws IOException {
        String architecture = System.getProperty("os.arch");
        try (InputStream stream = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                operatingSystem(), "amd64".equals(architecture) ? "x86_64" : architecture)) {
            return stream.readAllBytes();
        }
    }

    private static String operatingSystem() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.contains("windows") ? "Windows" : name.contains("mac") ? "Darwin" : "Linux";
    }

    private static String fingerprint(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path cache() throws IOException {
        Path home = Path.of(System.getProperty("user.home"), ".cache", "guildhall");
        try {
            return Files.createDirectories(home);
        } catch (IOException e) {
            // service accounts often have no home to write to
            return Files.createDirectories(
                    Path.of(System.getProperty("java.io.tmpdir"), "guildhall-" + System.getProperty("user.name")));
        }
    }

    /** Unpacks beside and renames, so that neither an interruption nor a second JVM leaves half a folder. */
    private static void unpackAside(byte[] archive, Path folder) throws IOException {
        Path aside = Files.createTempDirectory(folder.getParent(), "unpacking-");
        unpack(archive, aside);
        try {
            Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(aside, folder);
        } catch (IOException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
            Folders.delete(aside);
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new BufferedInputStream(new XZInputStream(new ByteArrayInputStream(archive))))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("Entry outside of the archive: " + entry.getName());
                }
                write(tar, entry, path);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink() || entry.isLink()) {
            Files.createSymbolicLink(path, path.getFileSystem().getPath(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path, StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & 0100) != 0) {
            path.toFile().setExecutable(true, false);
        }
    }
}
