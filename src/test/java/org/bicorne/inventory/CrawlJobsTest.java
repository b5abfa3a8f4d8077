package org.bicorne.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.bicorne.OfficeFolder;
import org.bicorne.TestDatabase;
import org.bicorne.folder.Folder;
import org.bicorne.folder.ReadFolder;
import org.bicorne.folder.Snapshot;
import org.bicorne.jobs.JobKind;
import org.bicorne.jobs.Jobs;
import org.bicorne.jobs.Lease;
import org.bicorne.jobs.Leases;
import org.bicorne.jobs.Node;
import org.bicorne.jobs.Outcome;
import org.bicorne.jobs.Worker;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.outbound.Outbound;
import org.bicorne.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The crawl’s jobs one by one, as a node does them. */
@ParameterizedClass
@EnumSource
class CrawlJobsTest {

    private static final Node NODE = new Node("a", Duration.ofMillis(50), Duration.ofMillis(20));
    private static final String GITHUB = "github.com";

    @TempDir
    private Path root;

    @Parameter
    private TestDatabase size;

    private final Clock clock = Clock.systemUTC();
    private final ReplayedInventory inventory = ReplayedInventory.invented(2);
    private OfficeFolder folder;
    private Database database;
    private ReplayedForges forges;
    private Leases leases;
    private Jobs jobs;
    private Snapshot snapshot;

    @BeforeEach
    void open() throws IOException {
        folder = OfficeFolder.at(Files.createDirectory(root.resolve("office"))).with("inventory/accounts.yml", inventory.accountsFile())
                .with("bicorne.yml", "inventory: {crawl: nightly, pace: 0, requests-per-repository: 0, software-heritage: off}");
        database = size.open(root.resolve("state"));
        forges = new ReplayedForges(inventory, clock);
        leases = new Leases(database, NODE, clock);
        jobs = new Jobs(database, clock);
        try (Folder read = Folder.open(folder.root())) {
            snapshot = read.snapshot();
        }
    }

    @AfterEach
    void close() {
        leases.close();
        forges.close();
        database.close();
    }

    private Crawler crawler() {
        Outbound.Surroundings around = new Outbound.Surroundings(clock, Thread::sleep, _ -> new InetAddress[] {InetAddress.getByName("1.1.1.1")}, forges::route, new Random(7));
        return new Crawler(database, leases, _ -> Optional.empty(), clock,
                manners -> new Outbound(new Outbound.Manners(manners.userAgent(), Duration.ofMillis(1), false, Duration.ofSeconds(2), manners.requestsMax(), Map.of()), around));
    }

    private Outcome run(String kind, String job) {
        CrawlJobs crawl = new CrawlJobs(crawler(), jobs, () -> new ReadFolder(snapshot, folder.settings()), clock);
        return crawl.kinds().stream().filter(one -> one.name().equals(kind)).findFirst().orElseThrow().handler().run(new JobKind.Run(job, 1, NODE));
    }

    @Test
    void makesEachNightAJobForEachHost() {
        Outcome outcome = run(CrawlJobs.NIGHT, Worker.ONLY);

        assertThat(outcome).isEqualTo(new Outcome.Done("hosts=3"));
        assertThat(jobs.waiting(CrawlJobs.HOST)).containsOnlyKeys("forge-0.example", "forge-1.example", GITHUB);
        assertThat(jobs.waiting(CrawlJobs.ARCHIVE)).containsOnlyKeys(Worker.ONLY);
    }

    @Test
    void asksOneHostOnlyAndThoseOfItThatAreDue() {
        Outcome first = run(CrawlJobs.HOST, "forge-1.example");
        int requests = forges.requests("list");
        Outcome second = run(CrawlJobs.HOST, "forge-1.example");

        assertThat(first).isEqualTo(new Outcome.Done("lists=1 changed=9 read=0 requests=3"));
        assertThat(second).isInstanceOf(Outcome.Done.class);
        assertThat(forges.requests("list")).isEqualTo(requests);
        assertThat(new StoredRepositories(database).count()).isEqualTo(9);
        assertThat(Leases.held(database, clock.instant())).isEmpty();
    }

    @Test
    void asksWhatSomebodyWantsAndNothingElse() {
        crawler().memory().want("forge-1.example/service-2", clock.instant());

        Outcome wanted = run(CrawlJobs.WANTED, "forge-1.example");
        Outcome nothing = run(CrawlJobs.WANTED, "forge-1.example");

        assertThat(wanted).isEqualTo(new Outcome.Done("lists=1 changed=3 read=0 requests=2"));
        assertThat(nothing).isEqualTo(new Outcome.Done(""));
        assertThat(new StoredRepositories(database).count()).isEqualTo(3);
        assertThat(crawler().memory().wanted()).isEmpty();
    }

    @Test
    void leavesAHostAloneThatSomebodyElseIsAt() {
        try (Leases other = new Leases(database, Node.named("b"), clock); Lease _ = other.take(Set.of("forge:api.github.com")).orElseThrow()) {
            assertThat(run(CrawlJobs.HOST, GITHUB)).isInstanceOfSatisfying(Outcome.Later.class, later -> assertThat(later.said()).isEqualTo("busy"));
            assertThat(run(CrawlJobs.HOST, "forge-0.example")).isInstanceOf(Outcome.Done.class);
        }
        assertThat(forges.requestsTo("api.github.com")).isZero();
    }

    @Test
    void leavesAHostAloneThatAskedForItWhicheverNodeItTold() {
        Instant inAnHour = clock.instant().truncatedTo(ChronoUnit.MILLIS).plusSeconds(3_600);
        crawler().memory().keep(new ForgeHost("api.github.com", Optional.empty(), "429", inAnHour, Optional.empty(), 1));

        assertThat(run(CrawlJobs.HOST, GITHUB)).isEqualTo(new Outcome.Later(inAnHour, "429"));
        assertThat(forges.requests()).isZero();
    }

    @Test
    void triesAgainWhenAHostDoesNotAnswer() {
        forges.breakDown(1);

        assertThat(run(CrawlJobs.HOST, GITHUB)).isInstanceOfAny(Outcome.Failed.class, Outcome.Later.class);
    }

    @Test
    void refusesACommandWhereANodeIsAtWorkAndDoesTheRest() {
        try (Leases other = new Leases(database, NODE, clock); Lease _ = other.take(Set.of("forge:api.github.com", Crawler.ARCHIVE)).orElseThrow()) {
            Crawler.Order gitHub = new Crawler.Order(Set.of(GITHUB), false, Integer.MAX_VALUE);
            assertThatThrownBy(() -> crawler().run(snapshot, folder.settings(), gitHub, (_, _, _, _) -> {}))
                    .isInstanceOfSatisfying(InvalidValue.class, wrong -> assertThat(wrong.field()).isEqualTo("crawl")).hasMessageContaining("api.github.com (a)");

            CrawlSummary summary = crawler().run(snapshot, folder.settings(), Crawler.Order.ALL, (_, _, _, _) -> {});

            assertThat(summary.elsewhere()).containsExactly(GITHUB);
            assertThat(summary.targets()).isEqualTo(2);
        }
        assertThat(forges.requestsTo("api.github.com")).isZero();
    }

    @Test
    void takesOverFromACommandThatDied() {
        Clock before = Clock.fixed(clock.instant().minusSeconds(1), ZoneId.of("UTC"));
        try (Leases dead = new Leases(database, new Node("bicorne crawl", Duration.ofMillis(300), Duration.ofHours(1)), before)) {
            dead.close();
            dead.take(List.of("forge:forge-0.example"));

            CrawlSummary summary = crawler().run(snapshot, folder.settings(), new Crawler.Order(Set.of("forge-0.example"), false, Integer.MAX_VALUE), (_, _, _, _) -> {});

            assertThat(summary.targets()).isEqualTo(1);
        }
    }
}
