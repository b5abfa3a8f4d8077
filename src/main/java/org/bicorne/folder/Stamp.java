package org.bicorne.folder;

import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.jgit.lib.ObjectId;
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

    /** Of a content that Git has under this name: it can never become another. */
    static Stamp fixed(long size, ObjectId blob, Instant committedAt) {
        return new Stamp(size, committedAt, blob, committedAt);
    }

    boolean isFixed() {
        return key instanceof ObjectId;
    }

    boolean isSameFile(Stamp other) {
        return isFixed() ? Objects.equals(key, other.key) : size == other.size && modifiedAt.equals(other.modifiedAt) && Objects.equals(key, other.key);
    }

    /** Another for another content, without reading it. */
    String outline() {
        return key instanceof ObjectId blob ? blob.name() : size + "@" + modifiedAt;
    }

    boolean isRacy() {
        return !isFixed() && modifiedAt.isAfter(seenAt.minus(RACY));
    }
}
