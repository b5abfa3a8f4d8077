package org.bicorne.folder;

import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the file system says of a file, to tell without reading it whether it changed.
 *
 * @param size in octets
 * @param modifiedAt as precise as the file system keeps it
 * @param key the file's identity where the system has one, so that a file put in place of another is seen
 * @param seenAt when this was asked
 */
record Stamp(long size, Instant modifiedAt, @Nullable Object key, Instant seenAt) {

    /** A file written this shortly before it was looked at can change again without a new time of modification. */
    private static final Duration RACY = Duration.ofSeconds(2);

    static Stamp of(BasicFileAttributes attributes, Instant seenAt) {
        return new Stamp(attributes.size(), attributes.lastModifiedTime().toInstant(), attributes.fileKey(), seenAt);
    }

    boolean isSameFile(Stamp other) {
        return size == other.size && modifiedAt.equals(other.modifiedAt) && Objects.equals(key, other.key);
    }

    boolean isRacy() {
        return modifiedAt.isAfter(seenAt.minus(RACY));
    }
}
