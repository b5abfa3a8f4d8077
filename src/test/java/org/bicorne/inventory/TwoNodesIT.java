package org.bicorne.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.bicorne.Eventually;
import org.bicorne.OfficeFolder;
import org.bicorne.TestDatabase;
import org.bicorne.jobs.Attempt;
import org.bicorne.jobs.Attempt.Result;
import org.bicorne.jobs.Jobs;
import org.bicorne.jobs.Worker;
import org.bicorne.outbound.Outbound;
import org.bicorne.site.NodeMain;
import org.bicorne.site.RemoteRepository;
import org.bicorne.store.Database;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two programs, a PostgreSQL and the repository of a folder: both show what changes there and share a crawl; one is killed in its middle, and the other brings it to its end. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class TwoNodesIT {

    private static final Set<String> KINDS = Set.of(CrawlJobs.HOST);
    /** More than one node has hands for. */
    private static final int INSTANCES = 12;
    private static final String GITHUB = "github.com";

    @TempDir
    private Path root;

    private final Clock clock = Clock.systemUTC();
    private final ReplayedInventory inventory = ReplayedInventory.invented(INSTANCES);
    private final Map<String, Process> nodes = new LinkedHashMap<>();

    @AfterEach
    void stop() {
        nodes.values().forEach(Process::destroyForcibly);
    }

    @Test
    void showsWhatChangesAndEndsWhatAKilledNodeBegan() throws IOException, InterruptedException, GitAPIException {
        OfficeFolder folder = OfficeFolder.at(Files.createDirectory(root.resolve("office"))).with("index.md", "# Office").with("inventory/accounts.yml", inventory.accountsFile())
                .with("bicorne.yml", "name: Office", "inventory: {crawl: nightly, pace: 0, requests-per-repository: 1, software-heritage: off}");
        RemoteRepository repository = RemoteRepository.in(folder.root()).commit("Start", 1);
        String url = TestDatabase.POSTGRESQL.url().orElseThrow();
        try (Database database = Database.at(url); ReplayedForges forges = new ReplayedForges(inventory, clock)) {
            BufferedReader first = begin("a", repository, url, forges);
            BufferedReader second = begin("b", repository, url, forges);
            List<String> undisturbed = undisturbed(forges);
            int requests = forges.requests();
            forges.forget();
            forges.slowDown(Duration.ofMillis(15));
            Jobs jobs = new Jobs(database, clock);
            List<String> addresses = List.of(first.readLine(), second.readLine());
            assertThat(addresses).allMatch(line -> line.startsWith("http://127.0.0.1:"));
            repository.with("index.md", "# Changed elsewhere").commit("Change", 2);
            Eventually.until(() -> addresses.stream().allMatch(address -> page(address).contains("Changed elsewhere")));
            jobs.enqueue(CrawlJobs.NIGHT, Worker.ONLY, clock.instant());

            Eventually.until(() -> forges.requestsTo("api.github.com") > 15 && attempts(jobs).stream().map(Attempt::node).distinct().count() == 2);
            String killed = attempts(jobs).stream().filter(attempt -> attempt.job().equals(GITHUB)).map(Attempt::node).findFirst().orElseThrow();
            Objects.requireNonNull(nodes.get(killed), killed).destroyForcibly().waitFor();
            List<String> atItsDeath = attempts(jobs).stream().filter(attempt -> attempt.result() == Result.UNDERWAY && attempt.node().equals(killed)).map(Attempt::job).toList();
            Eventually.until(() -> attempts(jobs).stream().filter(attempt -> attempt.result() == Result.DONE).count() == INSTANCES + 1);

            assertThat(atItsDeath).contains(GITHUB);
            assertThat(states(stored(database))).isEqualTo(undisturbed).hasSize(40 * 2 + INSTANCES * 9);
            assertThat(jobs.waiting(CrawlJobs.HOST)).isEmpty();
            assertThat(attempts(jobs)).filteredOn(attempt -> attempt.result() == Result.DONE).extracting(Attempt::job).doesNotHaveDuplicates();
            assertThat(attempts(jobs)).filteredOn(attempt -> attempt.result() != Result.DONE)
                    .allMatch(attempt -> attempt.result() == Result.LOST && attempt.node().equals(killed) && atItsDeath.contains(attempt.job()));
            assertThat(attempts(jobs)).filteredOn(attempt -> attempt.job().equals(GITHUB)).extracting(Attempt::result).containsExactly(Result.DONE, Result.LOST);
            assertThat(forges.atOnceMax).hasValue(1);
            // What was under way, and the forge’s robots.txt, are asked for again; nothing else.
            assertThat(forges.requests()).isBetween(requests, requests + 4 * atItsDeath.size());
        }
    }

    private static String page(String address) {
        try (InputStream page = URI.create(address).toURL().openStream()) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Attempt> attempts(Jobs jobs) {
        return jobs.attempts(KINDS, 1_000);
    }

    private static Collection<Repository> stored(Database database) {
        List<Repository> all = new ArrayList<>();
        new StoredRepositories(database).forEach(all::add);
        return all;
    }

    private static List<String> states(Collection<Repository> repositories) {
        return repositories.stream().map(repository -> repository.key() + " " + repository.accounts() + " " + repository.facts() + " " + repository.standing() + " "
                + repository.inspection().map(Inspection::files)).sorted().toList();
    }

    /** The same crawl by one program that nobody disturbs. */
    private List<String> undisturbed(ReplayedForges forges) {
        InMemoryCrawl memory = new InMemoryCrawl();
        Outbound.Manners manners = new Outbound.Manners("Bicorne", Duration.ofMillis(1), false, Duration.ofMinutes(1), Integer.MAX_VALUE, Map.of());
        Outbound.Surroundings around = new Outbound.Surroundings(clock, Thread::sleep, _ -> new InetAddress[] {InetAddress.getByName("1.1.1.1")}, forges::route, new Random(7));
        CrawlOptions options = new CrawlOptions(1, 8, 20_000, CrawlOptions.Archive.OFF, 0);
        try (Outbound outbound = new Outbound(manners, around)) {
            new Crawl(memory, outbound, options, clock, new PubliccodeReader(), new BusFactor(new byte[] {1}), (_, _, _, _) -> {})
                    .run(List.copyOf(inventory.accounts.values()), new CrawlPlan.Wish(Set.of(), false, List.of()));
        }
        return states(memory.repositories());
    }

    private BufferedReader begin(String name, RemoteRepository repository, String url, ReplayedForges forges) throws IOException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), NodeMain.class.getName(), repository.address(),
                root.resolve("state-" + name).toString(), url, name, Integer.toString(forges.port())).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        nodes.put(name, process);
        return process.inputReader(StandardCharsets.UTF_8);
    }
}
