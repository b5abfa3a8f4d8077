package org.bicorne.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.bicorne.forges.ForgeKind;
import org.bicorne.inventory.Repository.Standing;
import org.bicorne.outbound.Courtesy;
import org.bicorne.outbound.Outbound;
import org.bicorne.outbound.VirtualTime;
import org.bicorne.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole inventory of 2021, crawled from our own forges in a time that does not pass. */
class CrawlReplayTest {

    private static final CrawlPlan.Wish ALL = new CrawlPlan.Wish(Set.of(), false, List.of());
    private static final CrawlPlan.Wish SWEEP = new CrawlPlan.Wish(Set.of(), true, List.of());
    private static final CrawlOptions NOTHING_READ = new CrawlOptions(0, 1, 20_000, CrawlOptions.Archive.OFF, 0);
    private static final CrawlOptions ONE_REQUEST = new CrawlOptions(1, 1, 20_000, CrawlOptions.Archive.OFF, 0);
    private static final CrawlOptions THREE_REQUESTS = new CrawlOptions(3, 1, 20_000, CrawlOptions.Archive.OFF, 0);
    private static final CrawlProgress SILENT = (_, _, _, _) -> {};

    @TempDir
    private Path state;

    private final VirtualTime time = new VirtualTime(Instant.parse("2026-11-23T02:00:00Z"));

    private CrawlSummary crawl(ReplayedInventory inventory, ReplayedForges forges, CrawlMemory memory, CrawlOptions options, CrawlPlan.Wish wish) {
        return crawl(inventory, forges, memory, options, wish, Integer.MAX_VALUE);
    }

    private CrawlSummary crawl(ReplayedInventory inventory, ReplayedForges forges, CrawlMemory memory, CrawlOptions options, CrawlPlan.Wish wish, int budget) {
        Courtesy quick = new Courtesy(Optional.of(Duration.ofMillis(100)), false, Optional.empty());
        Outbound.Manners manners = new Outbound.Manners("Bicorne (+office@example.org)", Duration.ofMillis(500), false, Duration.ofMinutes(70), budget,
                Map.of("api.github.com", quick));
        Outbound.Surroundings around = new Outbound.Surroundings(time, time, _ -> new InetAddress[] {InetAddress.getByName("1.1.1.1")}, forges::route, new Random(7));
        try (Outbound outbound = new Outbound(manners, around)) {
            PubliccodeLook.Reader reader = _ -> new PubliccodeLook(Inspection.Verdict.VALID, Optional.empty(), false);
            return new Crawl(memory, outbound, options, time, reader, new BusFactor(new byte[] {1}), SILENT).run(List.copyOf(inventory.accounts.values()), wish);
        }
    }

    @Test
    void findsAllThatTheReferenceFoundWithATenthOfItsRequests() throws IOException {
        ReplayedInventory inventory = ReplayedInventory.read();
        InMemoryCrawl memory = new InMemoryCrawl();
        try (ReplayedForges forges = new ReplayedForges(inventory, time)) {
            forges.breakDown(0.01);
            CrawlSummary first = crawl(inventory, forges, memory, ONE_REQUEST, ALL);

            assertThat(first.failed()).isEmpty();
            assertThat(memory.repositories()).hasSize(9_066);
            assertThat(memory.repositories().stream().mapToInt(repository -> repository.accounts().size()).sum()).isEqualTo(inventory.rows).isEqualTo(9_157);
            assertThat(memory.repositories().stream().filter(repository -> repository.kind() == ForgeKind.GITEA)).hasSize(294);
            assertThat(forges.overTheLimit).hasValue(0);
            assertThat(forges.faults.get()).isPositive();
            assertThat(forges.requests("list", "other")).isLessThanOrEqualTo(1_500);
            assertThat(memory.due(Set.of("github.com", "gitlab.com"), 10)).isEmpty();

            changeOneInAHundred(inventory);
            forges.forget();
            time.pass(Duration.ofDays(1));
            CrawlSummary second = crawl(inventory, forges, memory, THREE_REQUESTS, ALL);

            assertThat(second.changed()).isEqualTo(91);
            assertThat(forges.requests()).isLessThan(600);
            assertThat(forges.requests("tree", "file", "more")).isLessThanOrEqualTo(3 * 91 + forges.faults.get());
            assertThat(forges.overTheLimit).hasValue(0);
        }
    }

    private void changeOneInAHundred(ReplayedInventory inventory) {
        List<ReplayedRepository> all = new ArrayList<>(inventory.repositories.values());
        for (int i = 0; i < all.size(); i += 100) {
            all.get(i).pushedAt = time.instant().plus(Duration.ofHours(5));
        }
    }

    /** Where rows name a repository twice, its group is named by its number too, or shares it with another group. */
    @Test
    void explainsEachRowThatIsASecondPathOfTheSameRepository() {
        ReplayedInventory inventory = ReplayedInventory.read();
        List<ReplayedRepository> twice = inventory.repositories.values().stream().filter(repository -> repository.accounts.size() > 1).toList();

        assertThat(twice).hasSize(91).allMatch(repository -> repository.accounts.size() == 2);
        assertThat(twice.stream().filter(repository -> repository.accounts.stream().anyMatch(account -> account.matches("\\d+")))).hasSize(82);
        assertThat(twice.stream().filter(repository -> repository.accounts.stream().noneMatch(account -> account.matches("\\d+")))).hasSize(9);
    }

    @Test
    void followsRenamesAndBuriesAfterTwoSweepsOnly() throws IOException {
        ReplayedInventory inventory = ReplayedInventory.read();
        inventory.accounts.values().removeIf(account -> !account.host().equals("gitlab.huma-num.fr") && !account.key().equals("github.com/etalab"));
        InMemoryCrawl memory = new InMemoryCrawl();
        try (ReplayedForges forges = new ReplayedForges(inventory, time)) {
            crawl(inventory, forges, memory, NOTHING_READ, ALL);
            ReplayedRepository renamed = inventory.of("github.com").stream().filter(repository -> repository.path.startsWith("etalab/")).findFirst().orElseThrow();
            ReplayedRepository vanished = inventory.of("gitlab.huma-num.fr").getFirst();
            Repository.Key key = new Repository.Key("github.com", Integer.toString(renamed.id));
            Repository.Key gone = new Repository.Key(vanished.host, Integer.toString(vanished.id));
            String former = renamed.path;
            renamed.path = "etalab/quite-another-name";
            renamed.pushedAt = time.instant();
            vanished.isGone = true;

            time.pass(Duration.ofDays(1));
            crawl(inventory, forges, memory, NOTHING_READ, SWEEP);
            Repository missed = one(memory, gone);
            time.pass(Duration.ofDays(1));
            crawl(inventory, forges, memory, NOTHING_READ, SWEEP);

            assertThat(one(memory, key).facts().path()).isEqualTo("etalab/quite-another-name");
            assertThat(memory.formerPaths(key)).containsExactly(former);
            assertThat(missed.standing()).isEqualTo(Standing.MISSED);
            assertThat(one(memory, gone).standing()).isEqualTo(Standing.GONE);
            assertThat(memory.repositories().stream().filter(repository -> repository.standing() != Standing.PRESENT)).hasSize(1);
        }
    }

    @Test
    void endsTheSameWhenKilledTenTimes() throws IOException {
        ReplayedInventory inventory = ReplayedInventory.read();
        InMemoryCrawl whole = new InMemoryCrawl();
        Random random = new Random(10);
        try (Database database = Database.in(state); ReplayedForges forges = new ReplayedForges(inventory, time)) {
            StoredCrawl broken = new StoredCrawl(database);
            crawl(inventory, forges, whole, NOTHING_READ, ALL);
            int kills = 0;
            while (kills < 10) {
                try {
                    crawl(inventory, forges, new MortalMemory(broken, 1 + random.nextInt(40), random.nextBoolean()), NOTHING_READ, ALL);
                } catch (IllegalStateException killed) {
                    assertThat(killed).hasRootCauseInstanceOf(MortalMemory.Killed.class);
                    kills++;
                }
            }
            crawl(inventory, forges, broken, NOTHING_READ, ALL);

            assertThat(states(broken.known(whole.repositories().stream().map(Repository::key).toList()).values())).isEqualTo(states(whole.repositories())).hasSize(9_066);
            assertThat(new StoredRepositories(database).count()).isEqualTo(9_066);
        }
    }

    @Test
    void saysNothingOfFilesWhereItMayNotReadThem() throws IOException {
        ReplayedInventory inventory = ReplayedInventory.read();
        inventory.accounts.values().removeIf(account -> !account.key().equals("github.com/etalab"));
        InMemoryCrawl memory = new InMemoryCrawl();
        try (ReplayedForges forges = new ReplayedForges(inventory, time)) {
            crawl(inventory, forges, memory, NOTHING_READ, ALL);

            assertThat(memory.repositories()).isNotEmpty().allMatch(repository -> repository.inspection().isEmpty());
            assertThat(memory.due(Set.of("github.com"), 10_000)).hasSameSizeAs(memory.repositories());
        }
    }

    @Test
    void stopsWithinItsBudgetAndGoesOnFromThere() throws IOException {
        ReplayedInventory inventory = ReplayedInventory.read();
        InMemoryCrawl memory = new InMemoryCrawl();
        try (ReplayedForges forges = new ReplayedForges(inventory, time)) {
            CrawlSummary first = crawl(inventory, forges, memory, NOTHING_READ, ALL, 100);
            int runs = 1;
            while (crawl(inventory, forges, memory, NOTHING_READ, ALL, 100).postponed() > 0) {
                runs++;
            }

            assertThat(first.requests()).isEqualTo(100);
            assertThat(first.postponed()).isPositive();
            assertThat(runs).isBetween(3, 15);
            assertThat(memory.repositories()).hasSize(9_066);
        }
    }

    private static Repository one(CrawlMemory memory, Repository.Key key) {
        return List.copyOf(memory.known(List.of(key)).values()).getFirst();
    }

    private static List<String> states(Collection<Repository> repositories) {
        return repositories.stream().map(repository -> repository.key() + " " + repository.accounts() + " " + repository.facts() + " " + repository.standing()).sorted().toList();
    }
}
