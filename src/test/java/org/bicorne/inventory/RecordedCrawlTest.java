package org.bicorne.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bicorne.folder.Folder;
import org.bicorne.folder.Snapshot;
import org.bicorne.inventory.Inspection.KnownFile;
import org.bicorne.inventory.Repository.Standing;
import org.bicorne.store.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A crawl that the folder tells of, for forges that nobody can visit. */
class RecordedCrawlTest {

    private static final Repository.Key BOATS = new Repository.Key("forge.example", "path:port/boats");
    private static final String HEAD = "url,description,last_modification,creation_date,license,files,release,release_date,people,scorecard,swhid,software_heritage_exists";

    @TempDir
    private Path root;

    private InventoryOffice office;

    @BeforeEach
    void writeAnOffice() {
        office = InventoryOffice.at(root);
    }

    private void record(String... rows) {
        office.folder().with("inventory/accounts.yml", "forge.example: {forge: gitea, owners: {port: {}, sea: {}}}", "silent.example: {forge: gitlab}")
                .with("inventory/recorded/visits.csv", "account,visited,swept,result,why,next,requests,offline_since",
                        "forge.example/port,2026-11-22T00:00:04Z,2026-11-22T00:00:04Z,changed,,2026-11-23T00:00:00Z,5,",
                        "silent.example,2026-11-20T00:00:00Z,,failed,timeout,2026-11-22T06:00:00Z,1,2026-11-20T00:00:05Z")
                .with("inventory/recorded/trend.csv", "day,organisation,repositories,active,licence,inspected,readme", "2026-10-01,forge-example-port,1,1,0,1,1")
                .with("inventory/repositories.csv", rows);
    }

    private Database taken() {
        Path state = root.resolve("_state");
        try (InventoryState kept = InventoryState.in(state, Optional.empty(), Optional.empty(), true).orElseThrow(); Folder open = Folder.open(root)) {
            Snapshot snapshot = open.snapshot();
            assertThat(InventoryState.isRecorded(snapshot)).isTrue();
            kept.takeRecorded(snapshot, office.folder().settings());
        }
        return Database.in(state);
    }

    @Test
    void becomesWhatACrawlWouldHaveLeft() {
        record(HEAD, "https://forge.example/port/boats,Boats,2026-11-01,2020-01-01,EUPL-1.2,readme publiccode,v2 v1,2026-04-01 2026-06-01,3,7.3,swh:1:snp:"
                + "a".repeat(40) + ",true");
        office.folder().with("inventory/recorded/files/forge.example/port/boats/publiccode.yml", "publiccodeYmlVersion: \"0.4\"");

        try (Database database = taken()) {
            Repository boats = new StoredRepositories(database).at("forge.example", "port/boats").orElseThrow();
            Inspection found = boats.inspection().orElseThrow();

            assertThat(boats.key()).isEqualTo(BOATS);
            assertThat(boats.seenAt()).isEqualTo(Instant.parse("2026-11-22T00:00:04Z"));
            assertThat(found.releases()).extracting(Inspection.Release::tag).containsExactly("v1", "v2");
            assertThat(found.busFactor()).hasValue(3);
            assertThat(found.scorecard()).hasValue(73);
            assertThat(found.publiccode()).hasValue(Inspection.Verdict.INVALID);
            assertThat(boats.archive().flatMap(Repository.Archive::swhid)).hasValue("swh:1:snp:" + "a".repeat(40));
            assertThat(new StoredRepositories(database).text(BOATS, KnownFile.PUBLICCODE)).hasValueSatisfying(text -> assertThat(text).startsWith("publiccodeYmlVersion: \"0.4\""));
            StoredCrawl memory = new StoredCrawl(database);
            assertThat(memory.visit("forge.example/port").orElseThrow().repositories()).isEqualTo(1);
            assertThat(memory.hosts()).extracting(ForgeHost::host, ForgeHost::requests, host -> host.offlineSince().isPresent())
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("forge.example", 5, false), org.assertj.core.groups.Tuple.tuple("silent.example", 1, true));
            assertThat(database.read(TrendTable::all)).extracting(TrendPoint::day).contains(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 22));
        }
    }

    @Test
    void isTakenInOnceAndFollowsTheFolder() {
        record(HEAD, "https://forge.example/port/boats,Boats,2026-11-01,2020-01-01", "https://forge.example/port/tides,Tides,2026-11-01,2020-01-01");
        try (Database database = taken()) {
            long revision = new StoredRepositories(database).revision();
            taken().close();
            assertThat(new StoredRepositories(database).revision()).isEqualTo(revision);
        }
        record(HEAD, "https://forge.example/port/boats,All boats,2026-11-01,2020-01-01");

        try (Database database = taken()) {
            StoredRepositories stored = new StoredRepositories(database);
            assertThat(stored.at("forge.example", "port/boats").orElseThrow().facts().description()).hasValue("All boats");
            assertThat(stored.at("forge.example", "port/tides").orElseThrow().standing()).isEqualTo(Standing.GONE);
            assertThat(stored.count()).isEqualTo(1);
        }
    }

    @Test
    void leavesWhatAForgeHasToldSince() {
        record(HEAD, "https://forge.example/port/boats,Boats,2026-11-01,2020-01-01");
        taken().close();
        try (Database database = Database.in(root.resolve("_state"))) {
            Repository listed = new StoredRepositories(database).at("forge.example", "port/boats").orElseThrow();
            Repository crawled = new Repository(new Repository.Key("forge.example", "42"), listed.kind(), listed.accounts(), listed.facts(), listed.inspection(), listed.archive(), listed.standing(),
                    listed.firstSeenAt(), Instant.parse("2026-12-01T00:00:00Z"));
            StoredCrawl memory = new StoredCrawl(database);
            Visit later = Visit.never("forge.example/port", List.of("forge.example/port"));
            memory.keep(new CrawlMemory.Step(Optional.of(new Visit(later.target(), later.accounts(), Optional.of(crawled.seenAt()), Optional.of(crawled.seenAt()), Optional.empty(),
                    Visit.Result.CHANGED, "", Optional.empty(), Optional.empty(), 1, 1, crawled.seenAt())), List.of(crawled), Map.of(), crawled.seenAt(), Map.of(), List.of(), List.of(), Map.of()));
        }
        record(HEAD, "https://forge.example/port/boats,Older words,2026-11-01,2020-01-01");

        try (Database database = taken()) {
            Repository kept = new StoredRepositories(database).at("forge.example", "port/boats").orElseThrow();
            assertThat(kept.key().forgeId()).isEqualTo("42");
            assertThat(kept.facts().description()).hasValue("Boats");
            assertThat(new StoredCrawl(database).visit("forge.example/port").flatMap(Visit::begunAt)).hasValue(Instant.parse("2026-12-01T00:00:00Z"));
        }
    }

    @Test
    void tellsWhatCannotBeRead() {
        record(HEAD, "https://forge.example/port/boats,Boats,2026-11-01,2020-01-01,,,v2 v1,2026-04-01 soon,,77");
        office.folder().with("inventory/recorded/visits.csv", "account,visited,reslut", "forge.example/nobody,2026-11-22,", "forge.example/port,yesterday,");

        assertThat(office.inventory(false).findings()).extracting(finding -> finding.file() + ":" + finding.line() + " " + finding.code())
                .contains("inventory/recorded/visits.csv:1 INVENTORY_COLUMN_UNKNOWN", "inventory/recorded/visits.csv:2 INVENTORY_CELL_UNREADABLE",
                        "inventory/recorded/visits.csv:3 INVENTORY_CELL_UNREADABLE", "inventory/repositories.csv:2 INVENTORY_CELL_UNREADABLE");
    }
}
