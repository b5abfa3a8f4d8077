package org.bicorne.folder;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bicorne.folder.CommittedTree.Entry;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * The files of a copy, each under the name that Git has for its content: what a page read once stays as it is while later commits
 * arrive, and there is no working tree in which a hook, a filter, a link or a submodule could do anything.
 */
final class CopiedFiles {

    /** Files that no commit shows any more are kept this long, for another process that still shows them. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final Path place;
    private final Path store;
    private final InstantSource clock;

    CopiedFiles(Path place, InstantSource clock) {
        this.place = place;
        this.clock = clock;
        this.store = place.resolve("files");
    }

    /** What the last commit that was pulled holds; the snapshot before when that is the same. */
    Snapshot snapshot(Optional<Snapshot> before) throws IOException {
        Optional<Repository> repository = QuietGit.open(place);
        if (repository.isEmpty()) {
            throw new IOException("there is no copy");
        }
        try (Repository open = repository.get(); ObjectReader reader = open.newObjectReader(); RevWalk walk = new RevWalk(reader)) {
            ObjectId head = open.resolve(Constants.HEAD);
            if (head == null) {
                throw new IOException("nothing was pulled yet");
            }
            RevCommit commit = walk.parseCommit(head);
            CommittedTree tree = CommittedTree.of(reader, commit.getTree());
            Snapshot fresh = snapshot(before, tree, reader, commit.getCommitterIdent().getWhenAsInstant());
            if (before.isEmpty()) {
                prune(tree);
            }
            return fresh;
        }
    }

    private Snapshot snapshot(Optional<Snapshot> before, CommittedTree tree, ObjectReader reader, Instant committedAt) throws IOException {
        NavigableMap<FilePath, SourceFile> files = new TreeMap<>();
        for (Map.Entry<FilePath, Entry> each : tree.files().entrySet()) {
            files.put(each.getKey(), file(before, each.getKey(), each.getValue(), reader, committedAt));
        }
        List<Finding> findings = tree.findings().stream().distinct().sorted(Finding.BY_PLACE).toList();
        Optional<Snapshot> same = before.filter(known -> known.findings().equals(findings) && new ArrayList<>(known.files()).equals(new ArrayList<>(files.values())));
        return same.orElseGet(() -> new Snapshot(before.map(Snapshot::number).orElse(0L) + 1, files, findings));
    }

    private SourceFile file(Optional<Snapshot> before, FilePath path, Entry entry, ObjectReader reader, Instant committedAt) throws IOException {
        Path location = location(entry.blob());
        Optional<SourceFile> known = before.flatMap(snapshot -> snapshot.file(path)).filter(file -> file.location().equals(location));
        if (known.isPresent()) {
            return known.get();
        }
        if (!Files.exists(location) || Files.size(location) != entry.size()) {
            write(reader, entry.blob(), location);
        }
        return new SourceFile(path, location, Stamp.fixed(entry.size(), entry.blob(), committedAt));
    }

    private Path location(ObjectId blob) {
        return store.resolve(blob.name().substring(0, 2)).resolve(blob.name().substring(2));
    }

    private static void write(ObjectReader reader, ObjectId blob, Path location) throws IOException {
        Files.createDirectories(location.getParent());
        Path aside = Files.createTempFile(location.getParent(), "new-", "");
        try {
            try (OutputStream out = Files.newOutputStream(aside)) {
                reader.open(blob, Constants.OBJ_BLOB).copyTo(out);
            }
            Files.move(aside, location, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private void prune(CommittedTree tree) throws IOException {
        Instant before = clock.instant().minus(KEPT);
        Set<Path> needed = new HashSet<>();
        tree.files().values().forEach(entry -> needed.add(location(entry.blob())));
        if (Files.isDirectory(store)) {
            List<Path> others;
            try (Stream<Path> all = Files.walk(store, 2)) {
                others = all.filter(file -> !needed.contains(file) && Files.isRegularFile(file)).toList();
            }
            for (Path file : others) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
