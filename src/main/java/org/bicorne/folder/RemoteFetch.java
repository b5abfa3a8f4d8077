package org.bicorne.folder;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.URL;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.bicorne.folder.RemoteAddress.Login;
import org.bicorne.folder.RemoteCopy.Failed;
import org.bicorne.folder.RemoteCopy.Why;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.EmptyProgressMonitor;
import org.eclipse.jgit.lib.ObjectChecker;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.NetRCCredentialsProvider;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.JDKHttpConnectionFactory;

/**
 * One fetch by JGit, which opens the connections itself: with an end in time and size, every object checked, and no host asked but the one that
 * was named. Submodules are not followed, and a fetch runs no hook.
 */
final class RemoteFetch {

    /** For a whole fetch, the first included. */
    static final Duration FETCH_MAX = Duration.ofMinutes(10);

    /** Between two bytes. */
    private static final Duration SILENCE_MAX = Duration.ofSeconds(30);

    /** What the repository may come to on this machine. */
    static final long REPOSITORY_OCTETS_MAX = 2_000_000_000L;

    /** The password, or the token, for an address that has none. */
    static final String TOKEN = "BICORNE_REMOTE_TOKEN";

    private static final String TAKEN = "refs/remotes/origin/office";
    private static final int DETAIL_CHARACTERS_MAX = 300;
    private static final int CAUSES_MAX = 10;

    private static final List<String> UNREACHABLE_WORDS = List.of("connection refused", "could not resolve", "no route to host");
    private static final List<String> TIMEOUT_WORDS = List.of("timeout", "timed out");
    private static final List<String> REFUSED_WORDS = List.of("not authorized", "authentication", "permission denied", "not permitted", "host key verification");

    private final RemoteAddress address;
    private final Optional<String> branch;
    private final RemoteCopy.Surroundings around;
    private final long octetsMax;

    RemoteFetch(RemoteAddress address, Optional<String> branch, RemoteCopy.Surroundings around) {
        this(address, branch, around, REPOSITORY_OCTETS_MAX);
    }

    RemoteFetch(RemoteAddress address, Optional<String> branch, RemoteCopy.Surroundings around, long octetsMax) {
        this.address = address;
        this.branch = branch;
        this.around = around;
        this.octetsMax = octetsMax;
    }

    sealed interface Result {}

    record Fetched(ObjectId commit) implements Result {}

    record Refused(Failed failed) implements Result {}

    /** In a thread of its own: those that are virtual leave a socket when they are told to. */
    Result into(Repository repository) {
        AtomicReference<Result> result = new AtomicReference<>(new Refused(new Failed(Why.TIMEOUT, FETCH_MAX.toMinutes() + " min")));
        Thread thread = Thread.ofVirtual().name("fetch").start(() -> result.set(fetch(repository)));
        try {
            if (!thread.join(FETCH_MAX)) {
                thread.interrupt();
                thread.join(SILENCE_MAX);
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
        return result.get();
    }

    private Result fetch(Repository repository) {
        String source = branch.map(name -> Constants.R_HEADS + name).orElse(Constants.HEAD);
        Limits limits = new Limits(repository.getDirectory().toPath().resolve(Constants.OBJECTS));
        try (Transport transport = transport(repository)) {
            transport.fetch(limits, List.of(new RefSpec("+" + source + ":" + TAKEN)));
            ObjectId commit = repository.resolve(TAKEN);
            return commit == null ? refused(Why.NO_BRANCH, source) : new Fetched(commit);
        } catch (IOException | RuntimeException e) {
            return limits.reached().map(why -> refused(why, "")).orElseGet(() -> refused(why(e), words(e)));
        }
    }

    private Transport transport(Repository repository) throws IOException {
        Transport transport = Transport.open(repository, address.uri());
        transport.setTagOpt(TagOpt.NO_TAGS);
        transport.setTimeout((int) SILENCE_MAX.toSeconds());
        // Old repositories have such modes and names; neither reaches a disk.
        transport.setObjectChecker(new ObjectChecker().setAllowLeadingZeroFileMode(true).setAllowInvalidPersonIdent(true));
        transport.setCredentialsProvider(credentials());
        if (transport instanceof TransportHttp web) {
            web.setHttpConnectionFactory(new OneHost(String.valueOf(address.uri().getHost())));
        }
        return transport;
    }

    private CredentialsProvider credentials() {
        Optional<Login> login = address.login(around.environment().apply(TOKEN).filter(token -> address.isWeb() && !token.isBlank()));
        return login.<CredentialsProvider>map(known -> new UsernamePasswordCredentialsProvider(known.user(), known.password())).orElseGet(NetRCCredentialsProvider::new);
    }

    private static Result refused(Why why, String detail) {
        String line = detail.replaceAll("\\p{Cntrl}+", " ").strip();
        return new Refused(new Failed(why, line.length() > DETAIL_CHARACTERS_MAX ? line.substring(0, DETAIL_CHARACTERS_MAX) + "…" : line));
    }

    /** JGit tells some of it by types, the rest in words that it has in English only. */
    private static Why why(Throwable error) {
        int depth = 0;
        for (Throwable cause = error; cause != null && depth < CAUSES_MAX; cause = cause.getCause()) {
            Optional<Why> told = why(cause, String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT));
            if (told.isPresent()) {
                return told.get();
            }
            depth++;
        }
        return Why.OTHER;
    }

    /** The first words and the last: what was tried, and what stood in the way. */
    private static String words(Throwable error) {
        Throwable last = error;
        for (int depth = 0; last.getCause() != null && depth < CAUSES_MAX; depth++) {
            last = last.getCause();
        }
        return last == error ? String.valueOf(error.getMessage()) : error.getMessage() + "; " + last.getMessage();
    }

    private static Optional<Why> why(Throwable cause, String words) {
        if (cause instanceof UnknownHostException || cause instanceof ConnectException || cause instanceof NoRouteToHostException || has(words, UNREACHABLE_WORDS)) {
            return Optional.of(Why.UNREACHABLE);
        }
        if (cause instanceof SocketTimeoutException || has(words, TIMEOUT_WORDS)) {
            return Optional.of(Why.TIMEOUT);
        }
        if (has(words, REFUSED_WORDS)) {
            return Optional.of(Why.REFUSED);
        }
        if (words.contains("available for fetch")) {
            return Optional.of(Why.NO_BRANCH);
        }
        return cause instanceof NoRemoteRepositoryException || words.contains("404 not found") ? Optional.of(Why.MISSING) : Optional.empty();
    }

    private static boolean has(String words, List<String> signs) {
        return signs.stream().anyMatch(words::contains);
    }

    /** Ends a fetch that takes too long or brings too much; JGit asks after each object. */
    private final class Limits extends EmptyProgressMonitor {

        private static final int LOOK_EVERY = 500;

        private final Path objects;
        private final Instant end = around.clock().instant().plus(FETCH_MAX);
        private Optional<Why> reached = Optional.empty();
        private int asked;

        Limits(Path objects) {
            this.objects = objects;
        }

        Optional<Why> reached() {
            return reached;
        }

        @Override
        public boolean isCancelled() {
            if (reached.isEmpty() && asked++ % LOOK_EVERY == 0) {
                reached = around.clock().instant().isAfter(end) ? Optional.of(Why.TIMEOUT)
                        : Optional.of(Why.TOO_LARGE).filter(_ -> octets() > octetsMax);
            }
            return reached.isPresent();
        }

        private long octets() {
            try (Stream<Path> files = Files.walk(objects, 2)) {
                return files.map(Path::toFile).mapToLong(java.io.File::length).sum();
            } catch (IOException | java.io.UncheckedIOException e) {
                return 0;
            }
        }
    }

    /** A repository may have moved to another path of its host; it cannot send us, and our password, to another host. */
    private static final class OneHost extends JDKHttpConnectionFactory {

        private final String host;

        OneHost(String host) {
            this.host = host;
        }

        @Override
        public HttpConnection create(URL url) throws IOException {
            return super.create(own(url));
        }

        @Override
        public HttpConnection create(URL url, Proxy proxy) throws IOException {
            return super.create(own(url), proxy);
        }

        private URL own(URL url) throws IOException {
            if (!url.getHost().equalsIgnoreCase(host)) {
                throw new IOException("it leads to another host; name that one instead: " + url.getHost());
            }
            return url;
        }
    }
}
