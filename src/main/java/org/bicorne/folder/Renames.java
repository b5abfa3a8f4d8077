package org.bicorne.folder;

import java.io.IOException;
import java.util.List;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.lib.Repository;

/** Finds the files of a commit that are one file with two names. */
final class Renames {

    /** A commit that adds or removes more files than this is not searched for files that changed while they moved. */
    private static final int RENAMES_MAX = 400;

    /** Files larger than this, in octets, are the same only when all their octets are. */
    private static final int RENAMED_OCTETS_MAX = 1_000_000;

    /** How alike two files are, in percent, that are one file with two names; Git's own default. */
    private static final int RENAME_SCORE = 50;

    private Renames() {}

    /** The same changes, where what was deleted here and added there has become a move. */
    static List<DiffEntry> in(Repository repository, List<DiffEntry> entries) throws IOException {
        boolean isAdding = entries.stream().anyMatch(entry -> entry.getChangeType() == DiffEntry.ChangeType.ADD);
        boolean isDeleting = entries.stream().anyMatch(entry -> entry.getChangeType() == DiffEntry.ChangeType.DELETE);
        if (!isAdding || !isDeleting) {
            return entries;
        }
        RenameDetector detector = new RenameDetector(repository);
        detector.setRenameScore(RENAME_SCORE);
        detector.setRenameLimit(RENAMES_MAX);
        detector.setBigFileThreshold(RENAMED_OCTETS_MAX);
        detector.addAll(entries);
        return detector.compute();
    }
}
