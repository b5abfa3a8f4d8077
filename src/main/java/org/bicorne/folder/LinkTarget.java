package org.bicorne.folder;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.bicorne.kernel.FilePath;

/** Where a symbolic link leads; only to what the folder itself shows. */
sealed interface LinkTarget {

    record OfFile(Path location, BasicFileAttributes attributes) implements LinkTarget {}

    record OfFolder(Path location) implements LinkTarget {}

    record Refused(FolderFinding code) implements LinkTarget {}

    /** @param path where the link stands in the office's folder, however many links led there */
    static LinkTarget of(Path root, FilePath path, Path link) {
        try {
            Path target = link.toRealPath();
            if (!target.startsWith(root) || !Visibility.isSeen(new FilePath(root.relativize(target).toString()))) {
                return new Refused(FolderFinding.SYMLINK_LEAVES_FOLDER);
            }
            BasicFileAttributes attributes = Files.readAttributes(target, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                return isLoop(root, path, target) ? new Refused(FolderFinding.SYMLINK_LOOP) : new OfFolder(target);
            }
            return attributes.isRegularFile() ? new OfFile(target, attributes) : new Refused(FolderFinding.FILE_SPECIAL);
        } catch (FileSystemLoopException e) {
            return new Refused(FolderFinding.SYMLINK_LOOP);
        } catch (IOException e) {
            return new Refused(FolderFinding.SYMLINK_BROKEN);
        }
    }

    /** Whether one of the folders that led to the link is the target or stands inside it. */
    private static boolean isLoop(Path root, FilePath path, Path target) throws IOException {
        for (FilePath at = path.parent(); !at.isRoot(); at = at.parent()) {
            if (root.resolve(at.value()).toRealPath().startsWith(target)) {
                return true;
            }
        }
        return target.equals(root);
    }
}
