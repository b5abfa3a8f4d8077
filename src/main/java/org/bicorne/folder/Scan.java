package org.bicorne.folder;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.jspecify.annotations.Nullable;

/** One walk through the folder: one question to the file system per file, nothing read. */
final class Scan {

    /** More files than this are not looked at. */
    static final int FILES_MAX = 200_000;

    /** Folders within folders. */
    static final int DEPTH_MAX = 40;

    private final Path root;
    private final Instant now;
    private final Optional<Snapshot> before;
    private final DirectoryListener listener;
    private final TreeMap<FilePath, SourceFile> files = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    Scan(Path root, Instant now, Optional<Snapshot> before, DirectoryListener listener) {
        this.root = root;
        this.now = now;
        this.before = before;
        this.listener = listener;
    }

    TreeMap<FilePath, SourceFile> files() {
        return files;
    }

    List<Finding> findings() {
        return findings;
    }

    void walk(Path start, FilePath at) {
        try {
            int depth = at.isRoot() ? 0 : at.value().split("/", -1).length;
            Files.walkFileTree(start, EnumSet.noneOf(java.nio.file.FileVisitOption.class), Math.max(0, DEPTH_MAX - depth), new Visitor(start, at));
        } catch (IOException e) {
            find(at, FolderFinding.FILE_UNREADABLE);
        }
    }

    private void find(FilePath path, FolderFinding code, String... arguments) {
        findings.add(Finding.of(path, 0, code, arguments));
    }

    private void add(FilePath path, Path location, BasicFileAttributes attributes) {
        Stamp stamp = Stamp.of(attributes, now);
        SourceFile file = before.flatMap(snapshot -> snapshot.file(path))
                .filter(known -> known.location().equals(location) && known.isStill(stamp))
                .orElseGet(() -> new SourceFile(path, location, stamp));
        files.put(path, file);
    }

    private void follow(FilePath path, Path link) {
        switch (LinkTarget.of(root, path, link)) {
            case LinkTarget.OfFile(Path location, BasicFileAttributes attributes) -> add(path, location, attributes);
            case LinkTarget.OfFolder(Path location) -> walk(location, path);
            case LinkTarget.Refused(FolderFinding code) -> find(path, code);
        }
    }

    /** Translates what the walk meets, from where it really stands to its path in the office's folder. */
    private final class Visitor implements FileVisitor<Path> {

        private final int startLength;
        private final FilePath at;

        Visitor(Path start, FilePath at) {
            this.startLength = start.toString().length();
            this.at = at;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            FilePath path = path(directory);
            if (!path.isRoot() && !isWelcome(path)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            listener.entering(path, directory);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path location, BasicFileAttributes attributes) {
            FilePath path = path(location);
            if (!isWelcome(path)) {
                return FileVisitResult.CONTINUE;
            }
            if (files.size() >= FILES_MAX) {
                find(FilePath.ROOT, FolderFinding.FOLDER_TOO_MANY_FILES, Integer.toString(FILES_MAX));
                return FileVisitResult.TERMINATE;
            }
            if (attributes.isRegularFile()) {
                add(path, location, attributes);
            } else if (attributes.isSymbolicLink()) {
                follow(path, location);
            } else if (attributes.isDirectory()) {
                find(path, FolderFinding.FOLDER_TOO_DEEP, Integer.toString(DEPTH_MAX));
            } else {
                find(path, FolderFinding.FILE_SPECIAL);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path location, IOException error) {
            if (!(error instanceof NoSuchFileException)) {
                find(path(location), FolderFinding.FILE_UNREADABLE);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException error) {
            if (error != null) {
                find(path(directory), FolderFinding.FILE_UNREADABLE);
            }
            return FileVisitResult.CONTINUE;
        }

        private boolean isWelcome(FilePath path) {
            String name = path.name();
            if (!Visibility.isNameSeen(path)) {
                return false;
            }
            boolean isReadable = name.chars().noneMatch(c -> Character.isISOControl(c) || c == '\uFFFD');
            if (!isReadable) {
                find(path, FolderFinding.FILE_NAME_INVALID);
            }
            return isReadable;
        }

        private FilePath path(Path location) {
            String below = location.toString().substring(startLength).replace('\\', '/');
            if (below.startsWith("/")) {
                below = below.substring(1);
            }
            if (below.isEmpty()) {
                return at;
            }
            return at.child(below);
        }
    }
}
