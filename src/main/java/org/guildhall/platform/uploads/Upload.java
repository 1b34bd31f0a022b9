package org.guildhall.platform.uploads;

/**
 * A file that was handed in.
 *
 * @param name as the person knows it, without folders
 * @param sha256 of its bytes, in hexadecimal
 */
public record Upload(UploadId id, String name, long bytes, String sha256) {}
