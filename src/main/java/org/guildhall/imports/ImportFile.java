package org.guildhall.imports;

import java.time.Instant;
import java.util.List;

/**
 * A file that is brought in.
 *
 * @param target name of what it goes into
 * @param separator what stands between its fields
 * @param mapping see {@link Mapping}
 * @param total rows without the header
 * @param passed rows that the running step has dealt with
 */
public record ImportFile(
        ImportId id,
        String target,
        String name,
        String charset,
        String separator,
        List<String> header,
        List<String> mapping,
        ImportState state,
        int total,
        int passed,
        Instant madeAt) {}
