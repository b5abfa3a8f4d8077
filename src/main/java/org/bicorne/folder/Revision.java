package org.bicorne.folder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bicorne.kernel.FilePath;

/**
 * What one commit did to one file.
 *
 * @param commit its full name
 * @param at when it was committed: a change that is put in again later is not older for that
 * @param path the present one of a file that was moved since; the last one of a file that is gone
 * @param before the file in each parent of the commit: one for most, several for a merge, which is only here when it has a text of its own
 * @param after empty when the commit deleted the file
 */
public record Revision(String commit, Instant at, FilePath path, List<Optional<Text>> before, Optional<Text> after) {

    public Revision {
        before = List.copyOf(before);
    }

    /**
     * A content of a file.
     *
     * @param blob equal for equal contents
     */
    public record Text(String blob, byte[] octets) {}
}
