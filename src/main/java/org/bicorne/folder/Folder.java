package org.bicorne.folder;

import java.nio.file.Path;
import java.time.Clock;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.InvalidValue;

/** The office's folder, which gives snapshots that never change: one of this machine, or the copy of a repository elsewhere. */
public sealed interface Folder extends AutoCloseable permits FolderOnDisk, CopiedFolder {

    /** @throws InvalidValue when there is no readable directory at this place */
    static Folder open(Path root) {
        return open(root, Clock.systemUTC());
    }

    /** @param clock tells which files were written so shortly before that their time of modification proves nothing */
    static Folder open(Path root, Clock clock) {
        return RemoteCopy.isAt(root) ? new CopiedFolder(root, clock) : FolderOnDisk.open(root, clock);
    }

    /** The real place of the folder, links followed. */
    Path root();

    /** Whether it is the copy of a repository elsewhere: then nobody works in it, and only {@link #refresh()} sees what came. */
    boolean isCopy();

    /** The folder as it was last seen: looked at now if it never was, brought up to date with what the watch saw. */
    Snapshot snapshot();

    /** Looks at the whole folder now; the same snapshot when nothing changed. */
    Snapshot refresh();

    /** Looks at one file, or one folder and what it holds, now. */
    Snapshot refresh(FilePath path);

    /** From now on {@link #snapshot} sees changes by itself. */
    void watch();

    /** One question to the file system: is this file no longer, or not yet, as the last snapshot has it? */
    boolean isStale(FilePath path);

    @Override
    void close();
}
