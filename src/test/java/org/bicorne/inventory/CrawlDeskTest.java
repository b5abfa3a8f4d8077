package org.bicorne.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bicorne.PageText;
import org.bicorne.TestDatabase;
import org.bicorne.inventory.CrawlMemory.Step;
import org.bicorne.inventory.Visit.Result;
import org.bicorne.jobs.Jobs;
import org.bicorne.jobs.Lease;
import org.bicorne.jobs.Leases;
import org.bicorne.jobs.Node;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Body;
import org.bicorne.pages.Page;
import org.bicorne.pages.PageQuery;
import org.bicorne.pages.PageTable;
import org.bicorne.store.Database;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The page on how the crawl stands, and its button, on both databases. */
@ParameterizedClass
@EnumSource
class CrawlDeskTest {

    private static final String CITY = "forge.example/city";
    private static final String PORT = "forge.example/port";

    @TempDir
    private Path root;

    @Parameter
    private TestDatabase size;

    private final Clock clock = Clock.fixed(InventoryOffice.NOW, ZoneOffset.UTC);
    private Database database;
    private InventoryState state;
    private InventoryOffice office;
    private Jobs jobs;

    @BeforeEach
    void open() throws IOException {
        Optional<String> url = size.url();
        database = Database.open(root.resolve("state"), url);
        state = InventoryState.in(root.resolve("state"), url, Optional.empty(), false).orElseThrow();
        office = InventoryOffice.at(Files.createDirectory(root.resolve("office"))).withList();
        office.folder().with("inventory/accounts.yml", "forge.example:", "  forge: gitea", "  owners:", "    city: {}", "    port: {}");
        jobs = new Jobs(database, clock);
    }

    @AfterEach
    void close() {
        state.close();
        database.close();
    }

    private Page page(String crawl) {
        office.folder().with("bicorne.yml", "name: Bureau", "url: https://office.example", "languages: [en]", "inventory: {crawl: " + crawl + "}");
        return PageTable.of(List.of(office.inventory(true, Optional.of(state)))).page(new WebAddress("/code/status/")).orElseThrow();
    }

    private Document asked(Page page, String account) {
        return Jsoup.parse(PageText.of(page, account.isEmpty() ? "" : "account=" + account));
    }

    private void visited(String account, Duration ago) {
        Visit visit = new Visit(account, List.of(account), Optional.of(clock.instant().minus(ago)), Optional.of(clock.instant().minus(ago)), Optional.empty(), Result.FAILED, "timeout",
                Optional.empty(), Optional.empty(), 1, 0, clock.instant().minus(ago).plus(Duration.ofHours(1)));
        new StoredCrawl(database).keep(new Step(Optional.of(visit), List.of(), Map.of(), clock.instant(), Map.of(), List.of(), List.of(), Map.of()));
    }

    @Test
    void hasAnAccountVisitedOnceHoweverOftenItIsAsked() {
        Page page = page("nightly");

        Document first = asked(page, CITY);
        Document again = asked(page, CITY);

        assertThat(first.select(".callout").text()).isEqualTo("A visit to forge.example/city was asked for: the next free node goes there.");
        assertThat(again.select(".callout").text()).isEqualTo("A visit to forge.example/city was asked for already.");
        assertThat(jobs.waiting(CrawlJobs.WANTED)).containsExactly(Map.entry("forge.example", clock.instant()));
        assertThat(new StoredCrawl(database).wanted()).containsExactly(CITY);
        assertThat(again.select("button[name=account]").eachAttr("value")).containsExactly(PORT);
        assertThat(again.text()).contains("a visit was asked for");
    }

    @Test
    void hasAllAccountsOfAHostVisitedAtOnce() {
        Page page = page("asked");

        assertThat(asked(page, "").select("button[name=account]").eachAttr("value")).containsExactly("forge.example", CITY, PORT);
        Document first = asked(page, "forge.example");
        Document again = asked(page, "forge.example");

        assertThat(first.select(".callout").text()).startsWith("A visit to forge.example was asked for");
        assertThat(again.select(".callout").text()).isEqualTo("A visit to forge.example was asked for already.");
        assertThat(new StoredCrawl(database).wanted()).containsExactlyInAnyOrder(CITY, PORT);
        assertThat(jobs.waiting(CrawlJobs.WANTED)).containsOnlyKeys("forge.example");
        assertThat(again.select("button[name=account]")).isEmpty();
    }

    @Test
    void asksNoForgeTwiceInAnHour() {
        visited(CITY, Duration.ofMinutes(30));
        visited(PORT, Duration.ofMinutes(61));
        Page page = page("nightly");

        assertThat(asked(page, "").select("button[name=account]").eachAttr("value")).containsExactly(PORT);
        assertThat(asked(page, CITY).select(".callout").text()).contains("one visit an hour at most");
        assertThat(asked(page, "forge.example/nobody").select(".callout").text()).contains("does not have this account");
        assertThat(jobs.waiting(CrawlJobs.WANTED)).isEmpty();
    }

    @Test
    void doesNothingForThoseWhoFollowALinkAndNothingWhereNobodyVisits() {
        Page off = page("off");

        assertThat(page("nightly").body()).isInstanceOf(Body.Acting.class);
        assertThat(asked(off, CITY).select("form, button, .callout").select("[name=account], .callout")).isEmpty();
        assertThat(((Body.Acting) off.body()).answerer().answer(PageQuery.parse("account=" + CITY))).isNotEmpty();
        assertThat(jobs.waiting(CrawlJobs.WANTED)).isEmpty();
    }

    @Test
    void tellsWhoIsAtItAndWhatFailed() {
        visited(CITY, Duration.ofMinutes(61));
        jobs.enqueue(CrawlJobs.HOST, "forge.example", clock.instant().plusSeconds(600));
        try (Leases leases = new Leases(database, Node.named("north"), clock); Lease _ = leases.take(Set.of("forge:forge.example")).orElseThrow()) {
            String text = asked(page("nightly"), "").text();

            assertThat(text).contains("its host is visited by north", "the last visit failed (timeout)", "22 November 2026, 11:59", "22 November 2026, 13:10");
        }
    }
}
