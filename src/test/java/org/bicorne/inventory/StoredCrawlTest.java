package org.bicorne.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bicorne.TestDatabase;
import org.bicorne.folder.Folder;
import org.bicorne.forges.ForgeKind;
import org.bicorne.inventory.CrawlMemory.Step;
import org.bicorne.inventory.CrawlMemory.Validator;
import org.bicorne.inventory.Inspection.KnownFile;
import org.bicorne.inventory.StoredRepositoriesTest.Sample;
import org.bicorne.kernel.Language;
import org.bicorne.organisations.Organisations;
import org.bicorne.store.Database;
import org.bicorne.ui.PageLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the database remembers of a crawl is what memory does. */
@ParameterizedClass
@EnumSource
class StoredCrawlTest {

    private static final Instant MONDAY = Instant.parse("2026-11-16T08:00:00Z");
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
    private static final Set<String> HOSTS = Set.of("forge.example", "other.example");
    private static final String VILLE = "forge.example/ville";
    private static final String AUTRE = "forge.example/autre";
    private static final Repository BUS = Sample.of("forge.example", "1", "ville/bus", List.of(VILLE, AUTRE), MONDAY);
    private static final Repository EAU = Sample.of("forge.example", "2", "ville/eau", List.of(VILLE), MONDAY);
    private static final Repository GAZ = Sample.whole("forge.example", "3", "ville/gaz");

    @TempDir
    private Path state;

    @Parameter
    private TestDatabase size;

    private final CrawlMemory memory = new InMemoryCrawl();
    private Database database;
    private CrawlMemory stored;

    @BeforeEach
    void open() {
        database = size.open(state);
        stored = new StoredCrawl(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void remembersVisitsHostsAndAddresses() {
        Visit first = Visit.never(VILLE, List.of(VILLE));
        Visit second = new Visit(VILLE, List.of(VILLE, AUTRE), Optional.of(MONDAY), Optional.of(TUESDAY), Optional.of(MONDAY), Visit.Result.UNDERWAY, "429", Optional.of("page=3"),
                Optional.of(MONDAY), 7, 120, TUESDAY);
        both(one -> {
            one.want(AUTRE, TUESDAY);
            one.want(VILLE, MONDAY.plusSeconds(90_000));
            one.want(AUTRE, MONDAY);
            one.keep(new ForgeHost("forge.example", Optional.of(MONDAY), "timeout", TUESDAY, Optional.empty(), 4));
            one.keep(new ForgeHost("forge.example", Optional.empty(), "", TUESDAY, Optional.of(MONDAY), 5));
            one.keep(new ForgeHost("a.example", Optional.empty(), "", TUESDAY, Optional.of(MONDAY), 1));
            one.keep(step(first, List.of(), Map.of(), MONDAY, Map.of("https://forge.example/1", new Validator(Optional.of("\"a\""), Optional.empty()))));
            one.keep(step(second, List.of(), Map.of(), MONDAY, Map.of("https://forge.example/1", new Validator(Optional.of("W/\"b\""), Optional.of("Mon, 16 Nov 2026 08:00:00 GMT")))));
            return true;
        });

        same(one -> one.visit(VILLE));
        same(one -> one.visit(AUTRE));
        same(CrawlMemory::visits);
        same(CrawlMemory::hosts);
        same(CrawlMemory::wanted);
        same(one -> one.validator("https://forge.example/1"));
        same(one -> one.validator("https://forge.example/2"));
        assertThat(stored.wanted()).containsExactly(AUTRE);
    }

    @Test
    void remembersWhatASweepDidNotMeet() {
        both(one -> {
            one.keep(step(Visit.never(VILLE, List.of(VILLE)), List.of(BUS, EAU, GAZ), Map.of(VILLE, List.of(BUS.key(), EAU.key(), GAZ.key()), AUTRE, List.of(BUS.key(), GAZ.key())), MONDAY, Map.of()));
            one.keep(step(Visit.never(VILLE, List.of(VILLE)), List.of(), Map.of(VILLE, List.of(BUS.key())), TUESDAY, Map.of()));
            return true;
        });

        same(one -> one.lapsed(List.of(VILLE), TUESDAY).stream().map(lapse -> lapse.account() + " " + lapse.repository().key()).sorted().toList());
        same(one -> one.lapsed(List.of(VILLE, AUTRE), TUESDAY).stream().map(lapse -> lapse.account() + " " + lapse.repository().key()).sorted().toList());
        same(one -> one.lapsed(List.of(AUTRE), MONDAY));
        assertThat(stored.lapsed(List.of(VILLE), TUESDAY)).hasSize(2);
        assertThat(stored.known(List.of(BUS.key())).values()).extracting(Repository::seenAt).containsExactly(TUESDAY);
    }

    @Test
    void forgetsAnAccountThatARepositoryNoLongerNames() {
        both(one -> {
            one.keep(step(Visit.never(VILLE, List.of(VILLE)), List.of(BUS), Map.of(VILLE, List.of(BUS.key()), AUTRE, List.of(BUS.key())), MONDAY, Map.of()));
            one.keep(step(Visit.never(VILLE, List.of(VILLE)), List.of(Sample.of("forge.example", "1", "ville/bus", List.of(AUTRE), TUESDAY)), Map.of(), TUESDAY, Map.of()));
            return true;
        });

        same(one -> one.lapsed(List.of(VILLE), TUESDAY).size());
        same(one -> one.lapsed(List.of(AUTRE), TUESDAY).size());
        same(one -> one.known(List.of(BUS.key(), EAU.key())).values().stream().map(Repository::accounts).toList());
    }

    @Test
    void keepsThoseWhoseFilesAreDueInTheirOrder() {
        both(one -> {
            one.keep(new Step(Optional.empty(), List.of(BUS, EAU, GAZ), Map.of(), MONDAY, Map.of(BUS.key(), "ancienne/bus"), List.of(GAZ.key(), BUS.key()), List.of(), Map.of()));
            one.keep(new Step(Optional.empty(), List.of(), Map.of(), TUESDAY, Map.of(), List.of(EAU.key(), GAZ.key()), List.of(BUS.key()), Map.of()));
            return true;
        });

        same(one -> one.due(HOSTS, 10));
        same(one -> one.due(HOSTS, 1));
        same(one -> one.archiveDue(TUESDAY, 10).stream().map(Repository::key).toList());
        assertThat(stored.due(HOSTS, 10)).extracting(Repository::key).containsExactly(GAZ.key(), EAU.key());
        assertThat(new StoredRepositories(database).at("forge.example", "Ancienne/Bus")).map(Repository::key).contains(BUS.key());
    }

    @Test
    void letsGoOfAccountsThatTheOfficeListsNoMore() {
        Visit visit = Visit.never(VILLE, List.of(VILLE, AUTRE));
        Account rest = new Account("forge.example", ForgeKind.GITEA, Optional.of("autre"), List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), 1);
        both(one -> {
            one.keep(step(visit, List.of(BUS, EAU), Map.of(VILLE, List.of(BUS.key(), EAU.key()), AUTRE, List.of(BUS.key())), MONDAY, Map.of()));
            CrawlListing listing = new CrawlListing(one, Clock.fixed(TUESDAY, ZoneOffset.UTC), new CrawlTally());
            listing.letGo(List.of(rest), "another.example"::equals);
            boolean isUntouched = one.known(List.of(EAU.key())).values().stream().allMatch(repository -> repository.standing() == Repository.Standing.PRESENT);
            listing.letGo(List.of(rest), _ -> true);
            listing.letGo(List.of(rest), _ -> true);
            return isUntouched;
        });

        same(one -> one.known(List.of(BUS.key(), EAU.key())).values().stream().map(repository -> repository.key().forgeId() + repository.standing() + repository.accounts()).sorted().toList());
        assertThat(stored.known(List.of(EAU.key())).values()).extracting(Repository::standing).containsExactly(Repository.Standing.GONE);
        assertThat(stored.known(List.of(BUS.key())).values()).extracting(Repository::accounts).containsExactly(List.of(AUTRE));
    }

    @Test
    void keepsTextsAsTheyWereReadLast() {
        StoredRepositories repositories = new StoredRepositories(database);
        stored.keep(step(List.of(BUS), new FoundText(BUS.key(), KnownFile.PUBLICCODE, Optional.of("name: Bus\n"), MONDAY), new FoundText(BUS.key(), KnownFile.CODEMETA, Optional.of("{}"), MONDAY)));
        stored.keep(step(List.of(), new FoundText(BUS.key(), KnownFile.PUBLICCODE, Optional.of("name: Tram\u0000\n"), TUESDAY), new FoundText(BUS.key(), KnownFile.CODEMETA, Optional.empty(), TUESDAY)));

        assertThat(repositories.text(BUS.key(), KnownFile.PUBLICCODE)).contains("name: Tram\n");
        assertThat(repositories.text(BUS.key(), KnownFile.CODEMETA)).isEmpty();
    }

    @Test
    void recordsHowGoodPracticeGrowsOnceAWeek() throws IOException {
        Bodies bodies = bodies();
        Signals signals = new Signals(OpennessPoints.DEFAULTS);
        stored.keep(step(List.of(BUS, GAZ)));
        Trend.record(database, bodies, signals, MONDAY);
        stored.keep(step(List.of(EAU)));
        Trend.record(database, bodies, signals, MONDAY.plus(Duration.ofDays(6)));
        Trend.record(database, bodies, signals, MONDAY.plus(Duration.ofDays(7)));

        List<TrendPoint> points = Trend.of(database, bodies.of(VILLE), bodies);

        assertThat(points).extracting(point -> point.day() + " " + point.repositories()).containsExactly("2026-11-16 2", "2026-11-23 3");
        assertThat(new TrendChart(points, Language.ENGLISH).html(new PageLink("CSV", "/code/trend.csv"))).hasValueSatisfying(html -> assertThat(html).contains("<svg", "2026-11-23"));
        assertThat(new TrendChart(points.subList(0, 1), Language.ENGLISH).html(new PageLink("CSV", "/code/trend.csv"))).isEmpty();
    }

    private Bodies bodies() throws IOException {
        try (Folder folder = Folder.open(Files.createDirectories(state.resolve("folder")))) {
            return new Bodies(List.of(), Organisations.of(folder.snapshot()));
        }
    }

    private static Step step(List<Repository> repositories, FoundText... texts) {
        return new Step(Optional.empty(), repositories, Map.of(), MONDAY, Map.of(), List.of(), List.of(), Map.of(), List.of(texts));
    }

    private static Step step(Visit visit, List<Repository> repositories, Map<String, List<Repository.Key>> seen, Instant at, Map<String, Validator> validators) {
        return new Step(Optional.of(visit), repositories, seen, at, Map.of(), List.of(), List.of(), validators);
    }

    private void both(Function<CrawlMemory, Boolean> work) {
        assertThat(work.apply(stored)).isEqualTo(work.apply(memory));
    }

    private void same(Function<CrawlMemory, Object> question) {
        assertThat(question.apply(stored)).isEqualTo(question.apply(memory));
    }
}
