package org.bicorne.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A folder with a history of its own, for the tests that read one. */
abstract class CommittedFolder {

    static final Instant START = Instant.parse("2026-01-01T10:00:00Z");
    static final String LONG = "A page with enough words to be known again.\n".repeat(20);

    @TempDir
    Path root;

    Optional<Git> git = Optional.empty();
    private int commits;

    @BeforeEach
    void start() throws GitAPIException, IOException {
        // Before anything else, so that what JGit does for these tests leaves the user's home alone too.
        QuietGit.open(root);
        git = Optional.of(Git.init().setDirectory(root.toFile()).setInitialBranch("main").call());
    }

    @AfterEach
    void close() {
        git.orElseThrow().close();
    }

    void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    void move(String from, String to) throws IOException {
        Files.createDirectories(root.resolve(to).getParent());
        Files.move(root.resolve(from), root.resolve(to));
    }

    /** Commits everything; each commit is one hour after the one before. */
    void commit(String subject) throws GitAPIException {
        PersonIdent author = new PersonIdent("Ada", "ada@example.org", START.plusSeconds(3600L * commits), ZoneOffset.UTC);
        commits++;
        git.orElseThrow().add().addFilepattern(".").call();
        git.orElseThrow().add().addFilepattern(".").setUpdate(true).call();
        git.orElseThrow().commit().setAuthor(author).setCommitter(author).setMessage(subject + "\n\nBody").setSign(false).call();
    }
}
