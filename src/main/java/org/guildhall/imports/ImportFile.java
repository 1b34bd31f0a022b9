package org.guildhall.imports;

import java.time.Instant;
import java.util.List;
import org.guildhall.platform.work.WorkId;
import org.jspecify.annotations.Nullable;

/**
 * A file that is brought in.
 *
 * @param target name of what it goes into
 * @param separator what stands between its fields
 * @param mapping see {@link Mapping}
 * @param total rows without the header
 * @param passed rows that the running step has dealt with
 * @param work that judges or writes it, or did so last; null before the first
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
        @Nullable WorkId work,
        Instant madeAt) {}
