package org.bicorne.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * The copy of a repository elsewhere, in the state folder: a bare clone of one branch, and the files of its last commit. A pull takes what the
 * branch is now, whatever it was before: a history that was written anew is followed, nothing is ever merged.
 */
public final class RemoteCopy {

    /** What the files of one commit may come to. */
    static final long FILES_OCTETS_MAX = 4_000_000_000L;

    /** Each pull that brings something adds one; then they are made one again. */
    private static final int PACKS_MAX = 40;

    private static final int BRANCH_CHARACTERS_MAX = 200;

    /** A file that Git has no use for, beside its own: clones never bring one. */
    private static final String MARK = "bicorne-copy";

    private static final String BRANCH = Constants.R_HEADS + "office";

    /** Locks of files hold between processes; this one holds within ours. */
    private static final Object ONE_AT_A_TIME = new Object();

    private final RemoteAddress address;
    private final Optional<String> branch;
    private final Path place;

    /**
     * The copy that there is, or will be after a first pull.
     *
     * @param branch empty for the one that the repository itself shows
     * @param place a folder of its own
     */
    public RemoteCopy(RemoteAddress address, Optional<String> branch, Path place) {
        this.address = address;
        this.branch = branch;
        this.place = place;
    }

    /** What the world around gives to a pull. */
    public record Surroundings(InstantSource clock, Function<String, Optional<String>> environment) {}

    /** How a pull ended. */
    public sealed interface Pulled {}

    /** The branch is at this commit. */
    public record Taken(String commit, boolean isNew) implements Pulled {}

    /**
     * Everything stays as it was.
     *
     * @param detail in the words of whoever refused, for a log; without addresses
     */
    public record Failed(Why why, String detail) implements Pulled {}

    /** Why nothing could be pulled. */
    public enum Why {
        /** Nobody answers there. */
        UNREACHABLE,
        TIMEOUT,
        /** A name or a password is missing or wrong. */
        REFUSED,
        /** There is no such repository, or not for this name. */
        MISSING,
        NO_BRANCH,
        TOO_LARGE,
        OTHER;

        /** One word for a machine. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether a branch can have this name. */
    public static boolean isBranch(String name) {
        return name.length() <= BRANCH_CHARACTERS_MAX && Repository.isValidRefName(Constants.R_HEADS + name);
    }

    static boolean isAt(Path place) {
        return Files.exists(git(place).resolve(MARK));
    }

    static boolean isOurs(Repository repository) {
        return Files.exists(repository.getDirectory().toPath().resolve(MARK));
    }

    private static Path git(Path place) {
        return place.resolve(Constants.DOT_GIT);
    }

    public Path place() {
        return place;
    }

    /** Whether something was pulled before, now or by an earlier process. */
    public boolean isThere() {
        return isAt(place) && head().isPresent();
    }

    private Optional<ObjectId> head() {
        try (Repository repository = open()) {
            return Optional.ofNullable(repository.resolve(BRANCH));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Takes what the branch is now. Another process that pulls the same copy is waited for. */
    public Pulled pull(Surroundings around) {
        synchronized (ONE_AT_A_TIME) {
            try {
                Files.createDirectories(place);
                try (FileChannel channel = FileChannel.open(place.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        FileLock _ = channel.lock(); Repository repository = open()) {
                    return pull(repository, around);
                }
            } catch (IOException e) {
                return new Failed(Why.OTHER, String.valueOf(e.getMessage()));
            }
        }
    }

    private Repository open() throws IOException {
        QuietGit.settle();
        FileRepository repository = new FileRepository(git(place).toFile());
        if (!isOurs(repository)) {
            if (!Files.exists(git(place).resolve(Constants.CONFIG))) {
                repository.create(true);
            }
            StoredConfig config = repository.getConfig();
            config.setString("remote", "origin", "url", address.shown());
            config.setBoolean("core", null, "logAllRefUpdates", false);
            config.save();
            repository.updateRef(Constants.HEAD).link(BRANCH);
            Files.writeString(git(place).resolve(MARK), "Made by Bicorne; may be deleted while it is stopped.\n");
        }
        return repository;
    }

    private Pulled pull(Repository repository, Surroundings around) throws IOException {
        return switch (new RemoteFetch(address, branch, around).into(repository)) {
            case RemoteFetch.Fetched(ObjectId commit) when commit.equals(repository.resolve(BRANCH)) -> new Taken(commit.name(), false);
            case RemoteFetch.Fetched(ObjectId commit) -> isTooLarge(repository, commit) ? new Failed(Why.TOO_LARGE, commit.name()) : take(repository, commit);
            case RemoteFetch.Refused(Failed failed) -> failed;
        };
    }

    private static boolean isTooLarge(Repository repository, ObjectId commit) throws IOException {
        try (ObjectReader reader = repository.newObjectReader(); RevWalk walk = new RevWalk(reader)) {
            CommittedTree tree = CommittedTree.of(reader, walk.parseCommit(commit).getTree());
            return tree.files().values().stream().mapToLong(CommittedTree.Entry::size).sum() > FILES_OCTETS_MAX;
        }
    }

    private static Pulled take(Repository repository, ObjectId commit) throws IOException {
        RefUpdate update = repository.updateRef(BRANCH);
        update.setNewObjectId(commit);
        update.setForceUpdate(true);
        RefUpdate.Result result = update.forceUpdate();
        tidy(repository);
        return switch (result) {
            case NEW, FORCED, FAST_FORWARD, NO_CHANGE -> new Taken(commit.name(), true);
            default -> new Failed(Why.OTHER, result.name());
        };
    }

    private static void tidy(Repository repository) {
        if (repository instanceof FileRepository files && files.getObjectDatabase().getPacks().size() > PACKS_MAX) {
            try (Git git = Git.wrap(repository)) {
                git.gc().call();
            } catch (GitAPIException e) {
                // Many packs are slower than one, and nothing else; the next pull tries again.
                return;
            }
        }
    }
}
