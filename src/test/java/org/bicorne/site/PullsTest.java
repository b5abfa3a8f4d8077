package org.bicorne.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.bicorne.folder.RemoteCopy;
import org.bicorne.folder.RemoteCopy.Failed;
import org.bicorne.folder.RemoteCopy.Pulled;
import org.bicorne.folder.RemoteCopy.Why;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PullsTest {

    private static final Logger LOG = Logger.getLogger(Pulls.class.getName());

    @TempDir
    private Path folder;

    @TempDir
    private Path state;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> said = new ArrayList<>();
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            said.add(entry.getLevel() + " " + entry.getMessage());
        }

        @Override
        public void flush() {
            // Nothing waits.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };
    private Optional<RemoteRepository> repository = Optional.empty();
    private Optional<ServedSite> site = Optional.empty();

    @BeforeEach
    void serve() throws IOException, GitAPIException {
        LOG.addHandler(ear);
        LOG.setUseParentHandlers(false);
        repository = Optional.of(RemoteRepository.in(folder).with("bicorne.yml", "name: Office\n").with("a.md", "# One\n").commit("Start", 1));
        site = Optional.of(ServedSite.of(OfficeOptions.of(remote().pull(state)), state));
    }

    @AfterEach
    void stop() {
        site.ifPresent(ServedSite::close);
        client.close();
        LOG.removeHandler(ear);
        LOG.setUseParentHandlers(true);
    }

    private RemoteOffice remote() {
        return RemoteOffice.at(repository.orElseThrow().address(), Optional.empty());
    }

    private Pulls pulls(Supplier<Pulled> pull) {
        Pulls pulls = new Pulls(site.orElseThrow().office(), "https://forge.example/office", pull, Duration.ofMinutes(1), InstantSource.system());
        site.orElseThrow().office().pulledBy(pulls);
        return pulls;
    }

    private Pulled pull() {
        return remote().copy(state).pull(RemoteOffice.surroundings());
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(site.orElseThrow().origin() + path)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    @Test
    void showsWhatAPullBrought() throws IOException, InterruptedException, GitAPIException {
        assertThat(get("/a/")).contains("One");
        repository.orElseThrow().with("a.md", "# Two\n").with("b.md", "# Three\n").commit("More", 2);

        try (Pulls pulls = pulls(this::pull)) {
            assertThat(get("/a/")).contains("One");
            pulls.pullOnce();

            assertThat(get("/a/")).contains("Two");
            assertThat(get("/b/")).contains("Three");
            assertThat(get("/health")).matches("(?s)ready\npages \\d+\nread \\d+ s ago\npulled \\d+ s ago\n");
        }
    }

    @Test
    void pullsByItselfAtOnceAndStopsWhenItIsClosed() throws IOException, InterruptedException, GitAPIException {
        repository.orElseThrow().with("a.md", "# Two\n").commit("More", 2);

        try (Pulls _ = Pulls.follow(site.orElseThrow().office(), remote(), state, Duration.ofMinutes(1))) {
            Instant end = Instant.now().plusSeconds(30);
            while (!get("/a/").contains("Two") && Instant.now().isBefore(end)) {
                Thread.onSpinWait();
            }
            assertThat(get("/a/")).contains("Two");
        }
    }

    @Test
    void answersWhileAPullGoesOn() throws IOException, InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (Pulls pulls = pulls(() -> {
            begun.countDown();
            await(end);
            return pull();
        })) {
            Thread slow = Thread.ofVirtual().start(pulls::pullOnce);
            await(begun);

            assertThat(get("/a/")).contains("One");
            end.countDown();
            slow.join();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void keepsWhatThereIsWhenPullsFailAndSaysSoOnce() throws IOException, InterruptedException {
        Files.move(folder.resolve(".git"), folder.resolve("aside"));

        try (Pulls pulls = pulls(this::pull)) {
            pulls.pullOnce();
            pulls.pullOnce();

            assertThat(get("/a/")).contains("One");
            assertThat(get("/health")).startsWith("ready\n").endsWith("pull failing: missing\n");
            assertThat(said).singleElement().asString().startsWith("WARNING The folder cannot be pulled from https://forge.example/office");

            Files.move(folder.resolve("aside"), folder.resolve(".git"));
            pulls.pullOnce();

            assertThat(get("/health")).doesNotContain("failing").contains("pulled ");
            assertThat(said).hasSize(2).last().asString().contains("again, after 2 failures");
        }
    }

    @Test
    void outlivesAPullThatBreaks() throws IOException, InterruptedException {
        try (Pulls pulls = pulls(() -> {
            throw new IllegalStateException("broken");
        })) {
            assertThat(get("/a/")).contains("One");
            pulls.pullOnce();

            assertThat(get("/health")).contains("pull failing: other");
        }
    }

    @ParameterizedTest
    @CsvSource({"0,PT1M,PT1M", "1,PT1M,PT2M", "3,PT1M,PT8M", "5,PT1M,PT30M", "1000000,PT1M,PT30M", "2,PT2H,PT2H"})
    void waitsLongerAfterEachFailure(int failures, Duration every, Duration pause) {
        Pulls.State failing = new Pulls.State(Optional.empty(), failures, Optional.of(new Failed(Why.TIMEOUT, "")));

        assertThat(failing.pause(every)).isEqualTo(pause);
        assertThat(failing.after(new RemoteCopy.Taken("1", true), Instant.EPOCH)).isEqualTo(new Pulls.State(Optional.of(Instant.EPOCH), 0, Optional.empty()));
    }
}
