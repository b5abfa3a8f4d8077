package org.bicorne.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.bicorne.folder.History;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;

/** A repository elsewhere, as far as an office can tell: a folder with a history, pulled by its address. */
public record RemoteRepository(Path folder) {

    public static RemoteRepository in(Path folder) throws GitAPIException {
        // Before anything else, so that what JGit does for tests leaves the user's home alone.
        History.of(folder).findings();
        Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call().close();
        return new RemoteRepository(folder);
    }

    public String address() {
        return "file://" + folder.toAbsolutePath();
    }

    public RemoteRepository with(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        return this;
    }

    public RemoteRepository commit(String subject, int hour) throws GitAPIException, IOException {
        PersonIdent author = new PersonIdent("Ada", "ada@example.org", Instant.parse("2026-01-01T10:00:00Z").plusSeconds(3600L * hour), ZoneOffset.UTC);
        try (Git git = Git.open(folder.toFile())) {
            git.add().addFilepattern(".").call();
            git.add().addFilepattern(".").setUpdate(true).call();
            git.commit().setAuthor(author).setCommitter(author).setMessage(subject).setSign(false).call();
        }
        return this;
    }
}
