package org.guildhall.platform.uploads;

import java.util.UUID;
import org.guildhall.platform.ids.Id;

/** Names one file that was handed in. */
public record UploadId(UUID value) implements Id {}
