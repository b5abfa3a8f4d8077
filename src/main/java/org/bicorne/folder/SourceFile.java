package org.bicorne.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;
import org.bicorne.folder.Reading.Gone;
import org.bicorne.folder.Reading.Octets;
import org.bicorne.folder.Reading.TooLarge;
import org.bicorne.folder.Reading.Unreadable;
import org.bicorne.kernel.FilePath;

/** One file of a snapshot: as long as the object lives, it stands for one content, the first that was read from it. */
public final class SourceFile {

    /** No file is read into memory beyond this size, in octets. */
    public static final long FILE_OCTETS_MAX = 64_000_000;

    /** No text that people write is longer, in octets. */
    public static final long FILE_TEXT_OCTETS_MAX = 4_000_000;

    private final FilePath path;
    private final Path location;
    private volatile Stamp stamp;
    private final boolean isPublished;
    private volatile Optional<String> version = Optional.empty();

    SourceFile(FilePath path, Path location, Stamp stamp) {
        this.path = path;
        this.location = location;
        this.stamp = stamp;
        this.isPublished = Visibility.isPublished(path);
    }

    public FilePath path() {
        return path;
    }

    /** Where it stands on this machine, for copying what is too large to read. */
    public Path location() {
        return location;
    }

    public long size() {
        return stamp.size();
    }

    /** When it was written last, as far as the file system says. */
    public Instant modifiedAt() {
        return stamp.modifiedAt();
    }

    /** Changes when the content may have: what the file system or Git says, so that nothing is read. */
    public String outline() {
        return stamp.outline();
    }

    /** False for what rooms read but visitors never get as a file: settings, Jekyll's {@code _posts}, directory data. */
    public boolean isPublished() {
        return isPublished;
    }

    /** Equal for equal contents, wherever and whenever: the first half of their SHA-256; {@code gone} when it cannot be read. */
    public String version() {
        if (version.isEmpty()) {
            try {
                pin(Digest.of(location));
            } catch (IOException e) {
                return "gone";
            }
        }
        return version.orElse("gone");
    }

    /** Its whole content, up to {@link #FILE_OCTETS_MAX}. */
    public Reading read() {
        return read(FILE_OCTETS_MAX);
    }

    /** Its whole content as long as that stays within {@link #FILE_TEXT_OCTETS_MAX}. */
    public Reading readText() {
        return read(FILE_TEXT_OCTETS_MAX);
    }

    private Reading read(long octetsMax) {
        if (stamp.size() > octetsMax) {
            return new TooLarge(stamp.size());
        }
        try (var in = Files.newInputStream(location)) {
            byte[] octets = in.readNBytes((int) octetsMax + 1);
            if (octets.length > octetsMax) {
                return new TooLarge(Files.size(location));
            }
            return isUntouched() || pin(Digest.of(octets)) ? new Octets(octets) : new Gone();
        } catch (NoSuchFileException e) {
            return new Gone();
        } catch (IOException e) {
            return new Unreadable(e.getClass().getSimpleName());
        }
    }

    /** Whether the file system is sure that nothing changed since the content was pinned; asking it costs less than a digest. */
    private boolean isUntouched() throws IOException {
        Stamp known = stamp;
        return version.isPresent() && !known.isRacy() && (known.isFixed()
                || known.isSameFile(Stamp.of(Files.readAttributes(location, BasicFileAttributes.class), known.seenAt())));
    }

    /** Whether this content is the one that this object stands for; the first one read decides. */
    private synchronized boolean pin(String seen) {
        if (version.isEmpty()) {
            version = Optional.of(seen);
        }
        return version.get().equals(seen);
    }

    /** Whether what is on disk now is still this object's content; what was written too shortly before to be sure is read again. */
    boolean isStill(Stamp now) {
        Stamp known = stamp;
        return known.isRacy() ? isStillForSure(now) : known.isSameFile(now);
    }

    private synchronized boolean isStillForSure(Stamp now) {
        boolean isStill = stamp.isSameFile(now) && (!stamp.isRacy() || version.isEmpty() || hasPinnedContent());
        if (isStill) {
            stamp = now;
        }
        return isStill;
    }

    private boolean hasPinnedContent() {
        try {
            return version.equals(Optional.of(Digest.of(location)));
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return path.value();
    }
}
