package org.bicorne.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bicorne.SharedFolder;
import org.bicorne.TestDatabase;
import org.bicorne.folder.Folder;
import org.bicorne.forges.ForgeKind;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.organisations.Organisations;
import org.bicorne.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ParameterizedClass
@EnumSource
class InventoryImportTest {

    private static final InstantSource NOW = InstantSource.fixed(Instant.parse("2026-11-23T00:00:00Z"));

    @TempDir
    private Path folder;

    @Parameter
    private TestDatabase size;

    private Database database;

    @BeforeEach
    void open() {
        database = size.open(folder.resolve("state"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void takesInTheInventoryOf2021() throws IOException {
        Path file = SharedFolder.path("data/inventory-2021/repositories-csv-all.csv");
        JsonNode told = JsonMapper.shared().readTree(Files.readString(SharedFolder.path("data/inventory-2021/stats.json")));

        InventoryImport.Result result = read(file, SharedFolder.path("data/inventory-2021/swh_exists.csv"));

        assertThat(result.rows()).isEqualTo(told.get("repos_cnt").asLong()).isEqualTo(9_157);
        assertThat(result.added()).isEqualTo(9_066);
        assertThat(result.again()).isEqualTo(91);
        assertThat(result.archived()).isEqualTo(9_066);
        assertThat(result.dropped()).isEmpty();
        assertThat(result.withoutLicence() + 91).as("unknown and other").isEqualTo(told.get("top_licenses").get("Inconnue").asLong() + told.get("top_licenses").get("Other").asLong());
        Map<String, Long> licences = byValue(result.licences());
        assertThat(licences).containsEntry("MIT", 752L).containsEntry("Apache-2.0", 259L).containsEntry("EUPL-1.2", 17L).containsEntry("CECILL-2.1", 1L).containsEntry("WTFPL", 1L);
        assertThat(licences).hasSize(told.get("top_licenses").size() - 2);
        Map<String, Long> languages = byValue(result.languages());
        told.get("top_languages").forEachEntry((name, count) -> assertThat(name.equals("Inconnu") ? result.withoutLanguage() + 91 : languages.getOrDefault(name, 0L)).as(name).isEqualTo(count.asLong()));
        assertThat(result.forges()).hasSize(32);
        Census census = census();
        Map<ForgeKind, Long> kinds = new EnumMap<>(ForgeKind.class);
        census.byHost().forEach((host, count) -> kinds.merge(census.kind(host), count, Long::sum));
        assertThat(kinds).containsOnly(Map.entry(ForgeKind.GITHUB, 5_178L), Map.entry(ForgeKind.GITLAB, 3_979L - 91));
        told.get("top_repos_stars").forEachEntry((url, stars) -> assertThat(census.mostStars()).anyMatch(one -> one.facts().url().equals(url) && one.facts().stars() == stars.asInt()));
        told.get("top_repos_forks").forEachEntry((url, forks) -> assertThat(census.mostForks()).anyMatch(one -> one.facts().url().equals(url) && one.facts().forks() == forks.asInt()));
        assertThat(census.topOwners(Census.Owner::repositories).getFirst().url()).isEqualTo("https://github.com/betagouv");
        assertThat(census.topOwners(Census.Owner::repositories).getFirst().repositories()).isEqualTo(382);
        List<Long> sizes = sizesOfAccounts();
        assertThat(sizes).as("names of accounts, 15 of which are on two forges").hasSize(told.get("orgs_cnt").asInt() + 15).hasSize(1_047);
        assertThat(sizes.get(sizes.size() / 2)).isEqualTo(told.get("median_repos_cnt").asLong());
        assertThat(census.all().createdByYear().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(9_066);
        assertThat(census.all().activeByYear().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(9_066);

        InventoryImport.Result second = read(file);

        assertThat(second.same()).isEqualTo(9_066);
        assertThat(second.added() + second.changed()).isZero();
        assertThat(second.repositories()).isEqualTo(9_066);
    }

    @Test
    void takesInLaterShapes() throws IOException {
        Path csv = Files.writeString(folder.resolve("later.csv"), """
                awesome-score,archived,updated_at,description,id,fork,template,contributing,publiccode,language,license,full_name,repo_name,forks_count,platform,owner
                1200,false,2025-04-01T10:00:00.000Z,"Des ""bus"",
                à l’heure",https://github.com/Ville/bus,false,true,true,false,Java,mit,Ville/bus,bus,3,github.com,https://github.com/Ville
                10,true,2025-04-02T10:00:00.000Z,,https://gitlab.example/a/b/eau,,,false,true,,other,a/b/eau,eau,x,gitlab.example,https://gitlab.example/a/b
                10,true,2025-04-02T10:00:00.000Z,,nowhere,,,false,true,,other,a/b/eau,eau,1,gitlab.example,https://gitlab.example/a/b
                """);
        Path json = Files.writeString(folder.resolve("later.json"), """
                [{"id": "https://github.com/Ville/gaz", "full_name": "Ville/gaz", "owner": "https://github.com/Ville", "forks_count": 2, "fork": true, "topics": ["gaz", "open-data"],
                  "updated_at": "2025-04-02T10:00:00Z", "license": null}]""");
        Files.createDirectories(folder.resolve("inventory"));
        Files.writeString(folder.resolve("inventory/accounts.yml"), "github.com: {forge: github, owners: {ville: }}\ngitlab.example: {forge: gitea}\n");

        InventoryImport.Result result = read(csv, json);

        StoredRepositories stored = new StoredRepositories(database);
        Repository bus = stored.at("github.com", "ville/bus").orElseThrow();
        assertThat(bus.accounts()).containsExactly("github.com/ville");
        assertThat(bus.facts().description()).contains("Des \"bus\",\nà l’heure");
        assertThat(bus.facts().licence()).contains("MIT");
        assertThat(bus.inspection().orElseThrow().files()).containsExactly(Inspection.KnownFile.CONTRIBUTING);
        assertThat(bus.seenAt()).isEqualTo(Instant.parse("2025-04-02T10:00:00Z"));
        assertThat(stored.at("gitlab.example", "a/b/eau").orElseThrow().kind()).isEqualTo(ForgeKind.GITEA);
        assertThat(stored.at("gitlab.example", "a/b/eau").orElseThrow().accounts()).containsExactly("gitlab.example");
        assertThat(stored.at("github.com", "Ville/gaz").orElseThrow().facts().topics()).containsExactly("gaz", "open-data");
        assertThat(result.dropped()).containsOnlyKeys("inventory-cell-unreadable", "inventory-repository-address");
        assertThat(result.dropped()).containsEntry("inventory-repository-address", new InventoryImport.Dropped(1, List.of("5: nowhere")));
    }

    @Test
    void leavesWhatForgesHaveToldSince() throws IOException {
        Path csv = Files.writeString(folder.resolve("list.csv"), """
                repository_url,description,last_update
                https://forge.example/ville/bus,as the list says,2021-01-01T00:00:00Z
                https://forge.example/ville/eau,as the list says,2021-01-01T00:00:00Z
                https://forge.example/ville/gaz,as the list says,2021-01-01T00:00:00Z
                """);
        read(csv);
        StoredRepositories stored = new StoredRepositories(database);
        stored.save(List.of(StoredRepositoriesTest.Sample.repository("forge.example", "7", "Ville/Bus", NOW.instant()), StoredRepositoriesTest.Sample.repository("forge.example", "8", "ville/eau", NOW.instant())));
        stored.save(List.of(StoredRepositoriesTest.Sample.repository("forge.example", "8", "metropole/eau", NOW.instant())));
        long revision = stored.revision();

        InventoryImport.Result again = read(csv);

        assertThat(again.same()).isEqualTo(3);
        assertThat(again.added() + again.changed()).isZero();
        assertThat(stored.revision()).isEqualTo(revision);
        assertThat(stored.count()).isEqualTo(3);
        assertThat(stored.at("forge.example", "ville/bus").orElseThrow().key().forgeId()).isEqualTo("7");
    }

    @Test
    void addsUpTheAccountsOfListsOfOneDay() throws IOException {
        Path first = Files.writeString(folder.resolve("first.csv"), "repository_url,organization_name,last_update\nhttps://forge.example/a/bus,a,2021-01-01T00:00:00Z\n");
        Path second = Files.writeString(folder.resolve("second.csv"), "repository_url,organization_name,last_update\nhttps://forge.example/a/bus.git/,b,2021-01-01T00:00:00Z\n");

        read(first, second);

        assertThat(new StoredRepositories(database).at("forge.example", "a/bus").orElseThrow().accounts()).containsExactly("forge.example/a", "forge.example/b");
    }

    @Test
    void refusesAFileOfAnotherShape() throws IOException {
        Path file = Files.writeString(folder.resolve("letter.txt"), "Dear all,\nhere is our inventory.");

        assertThatThrownBy(() -> read(file)).isInstanceOf(InvalidValue.class).hasMessageContaining("letter.txt");
    }

    private InventoryImport.Result read(Path... files) {
        return new InventoryImport(database, folder, NOW).read(List.of(files), (_, _) -> {});
    }

    private Census census() {
        try (Folder open = Folder.open(folder)) {
            Bodies bodies = new Bodies(List.of(), Organisations.of(open.snapshot()));
            return Census.of(new StoredRepositories(database)::forEach, bodies, new Signals(OpennessPoints.DEFAULTS), NOW.instant());
        }
    }

    private List<Long> sizesOfAccounts() {
        Map<String, Long> sizes = new HashMap<>();
        new StoredRepositories(database).forEach(repository -> repository.accounts().forEach(account -> sizes.merge(account, 1L, Long::sum)));
        return sizes.values().stream().sorted().toList();
    }

    private static Map<String, Long> byValue(List<InventoryImport.Count> counts) {
        return counts.stream().collect(Collectors.toMap(InventoryImport.Count::value, InventoryImport.Count::count));
    }
}
