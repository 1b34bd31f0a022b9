package org.guildhall.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Enumeration;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Makes a data folder from a backup. The next start reads the log in it and stands where the backup ended. */
final class Restore {

    private Restore() {}

    /**
     * Unpacks beside and renames, so that the folder is there whole or not at all.
     *
     * @param file what {@link Backup} made
     * @param data a folder that is not there yet, or is empty
     */
    static void from(Path file, Path data) throws IOException {
        Path folder = data.toAbsolutePath().normalize();
        if (Files.exists(folder) && !isEmpty(folder)) {
            throw new IllegalArgumentException("There is something in " + folder
                    + " already. Move it away, or name another folder with --guildhall.data=<folder>.");
        }
        Path aside = Files.createTempDirectory(Files.createDirectories(folder.getParent()), "restoring-");
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry(RunningServer.CLUSTER + "/backup_label") == null) {
                throw new IllegalArgumentException(file + " is not a backup of Guildhall.");
            }
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                unpack(zip, all.nextElement(), aside);
            }
            Files.deleteIfExists(folder);
            Files.move(aside, folder);
        } catch (IOException | RuntimeException e) {
            if (Files.exists(aside)) {
                Folders.delete(aside);
            }
            throw e;
        }
    }

    private static void unpack(ZipFile zip, ZipEntry entry, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IllegalArgumentException("An entry lies outside of the backup: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            permit(path, "rwx------");
            return;
        }
        Files.createDirectories(path.getParent());
        try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, path);
        }
        permit(path, "rw-------");
    }

    private static void permit(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }
}
