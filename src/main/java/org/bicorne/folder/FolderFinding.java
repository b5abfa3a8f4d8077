package org.bicorne.folder;

import org.bicorne.kernel.FindingCode;
import org.bicorne.kernel.Severity;

/** What can be wrong with the files of the folder themselves, before anyone reads them. */
public enum FolderFinding implements FindingCode {
    /** A symbolic link to somewhere outside the folder, or to a hidden part of it. */
    SYMLINK_LEAVES_FOLDER(Severity.ERROR),
    /** A symbolic link to nothing. */
    SYMLINK_BROKEN(Severity.WARNING),
    /** A symbolic link to a folder that holds the link. */
    SYMLINK_LOOP(Severity.ERROR),
    /** A name with control characters, or whose octets are not UTF-8. */
    FILE_NAME_INVALID(Severity.ERROR),
    /** Neither a file nor a folder: a pipe, a socket, a device. */
    FILE_SPECIAL(Severity.WARNING),
    FILE_UNREADABLE(Severity.ERROR),
    FOLDER_TOO_DEEP(Severity.ERROR),
    FOLDER_TOO_MANY_FILES(Severity.ERROR),
    /** The Git repository that holds the folder cannot be read. */
    HISTORY_UNREADABLE(Severity.WARNING),
    /** A shallow clone, or more commits than are looked at: old changes and moves are not known. */
    HISTORY_SHORTENED(Severity.NOTE);

    private final Severity severity;

    FolderFinding(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
