package org.bicorne.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bicorne.SharedFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Names and shapes of what programs read from France’s inventory. Source: spec inventory.md, 2.4. */
class ExportsTest {

    @TempDir
    Path root;

    private static List<String> names(JsonNode thing) {
        return List.copyOf(thing.propertyNames());
    }

    @Test
    void givesRepositoriesWithLongAndShortNames() {
        InventoryOffice office = InventoryOffice.at(root).withList();

        JsonNode full = office.json("/data/codegouvfr-repositories.json", "");
        JsonNode small = office.json("/data/repos_preprod.json", "");

        assertThat(full).hasSize(3);
        assertThat(names(full.get(1))).containsExactly("awesome-score", "archived", "updated_at", "description", "id", "fork", "template", "contributing", "publiccode", "language", "license",
                "full_name", "repo_name", "forks_count", "platform", "owner");
        assertThat(full.get(1).get("awesome-score").asInt()).isEqualTo(2_110);
        assertThat(full.get(1).get("owner").asString()).isEqualTo("https://forge.example/port");
        assertThat(names(small.get(0))).containsExactly("a", "a?", "c?", "d", "f", "fn", "f?", "l", "li", "n", "o", "p", "p?", "t?", "u");
        assertThat(small).extracting(one -> one.get("n").asString()).containsExactly("ardoise", "marees");
        assertThat(office.text("/data/codegouvfr-repositories.csv", "").lines().findFirst()).contains("awesome-score,archived,updated_at,description,id,fork,template,contributing,"
                + "publiccode,language,license,full_name,repo_name,forks_count,platform,owner");
    }

    @Test
    void givesAccountsAndForges() {
        InventoryOffice office = InventoryOffice.at(root).withList();

        JsonNode full = office.json("/data/codegouvfr-organizations.json", "");

        assertThat(names(full.get(0))).containsExactly("location", "icon_url", "created_at", "description", "email", "floss_policy", "website", "id", "login", "ministry", "name", "ospo_url",
                "forge", "organization", "repositories_count", "followers");
        assertThat(full).extracting(one -> one.get("login").asString()).containsExactly("lab", "port");
        assertThat(names(office.json("/data/owners.json", "").get(0))).containsExactly("au", "d", "f", "h", "id", "l", "m", "n", "os", "ps", "r", "s");
        assertThat(office.text("/data/codegouvfr-forges.csv", "")).isEqualTo("forge.example,git\r\n");
    }

    @Test
    void givesStatisticsInBothShapes() {
        InventoryOffice office = InventoryOffice.at(root).withList();

        JsonNode since2024 = office.json("/data/stats_preprod.json", "");

        assertThat(names(since2024)).containsExactly("repos_cnt", "orgas_cnt", "top_orgs_by_stars", "top_orgs_by_repos", "top_orgs_repos_stars", "top_orgs_repos_followers",
                "top_repos_by_score_range", "top_licenses", "top_languages");
        assertThat(since2024.get("top_orgs_by_stars").get(0).toString()).isEqualTo("[[\"port\",\"https://forge.example/port\"],16]");
        assertThat(since2024.get("top_repos_by_score_range").toString()).isEqualTo("[[\"-1000--900\",1],[\"100-200\",1],[\"2100-2200\",1]]");
        assertThat(names(office.json("/data/stats.json", ""))).containsExactly("repos_cnt", "orgs_cnt", "avg_repos_cnt", "median_repos_cnt", "top_orgs_by_repos", "top_orgs_by_stars",
                "top_repos_stars", "top_repos_forks", "top_repos_issues", "top_licenses", "top_languages", "platforms", "software_heritage");
    }

    @Test
    void givesFeedsAndWhatCrawlersFederate() {
        InventoryOffice office = InventoryOffice.at(root).withList();

        assertThat(office.text("/data/latest-repositories.xml", "")).contains("<rss version=\"2.0\">", "<link>https://forge.example/lab/ardoise</link>");
        assertThat(office.json("/data/publiccode.json", "")).extracting(one -> one.get("url").asString()).containsExactly("https://forge.example/port/ardoise");
        assertThat(office.text("/en/code.atom", "language=Rust")).contains("<title>New repositories (Rust) – Bureau</title>", "port: marees").doesNotContain("ardoise</title>");
    }

    @Test
    void givesTheSameListAsCsvAndJsonWithItsSchema() {
        InventoryOffice office = InventoryOffice.at(root).withList();

        JsonNode schema = office.json("/code.schema.json", "");

        List<String> fields = schema.get("fields").valueStream().map(field -> field.get("name").asString()).toList();
        assertThat(office.text("/code.csv", "").lines().findFirst()).contains(String.join(",", fields));
        assertThat(names(office.json("/code.json", "").get(0))).isEqualTo(fields);
        assertThat(office.text("/code.csv", "archived=yes").lines()).hasSize(2);
        assertThat(office.json("/code.json", "q=copie")).hasSize(1);
        assertThat(office.text("/code.json", "q=nothing-at-all")).isEqualTo("[]\n");
    }

    /** What was counted in 2021 from the same list: only what a repeated line changes differs. */
    @Test
    void countsARealInventoryAsOthersDid() throws IOException {
        InventoryOffice office = InventoryOffice.at(root);
        office.folder().with("inventory/repositories.csv", Files.readAllBytes(SharedFolder.path("data/inventory-2021/repositories-csv-all.csv")));
        JsonNode then = JsonMapper.shared().readTree(Files.readAllBytes(SharedFolder.path("data/inventory-2021/stats.json")));

        JsonNode now = office.json("/data/stats.json", "");

        assertThat(now.get("repos_cnt").asInt()).isEqualTo(9_066);
        assertThat(now.get("platforms").get("GitHub")).isEqualTo(then.get("platforms").get("GitHub"));
        assertThat(now.get("platforms").get("GitLab").asInt()).isEqualTo(then.get("platforms").get("GitLab").asInt() - 91);
        assertThat(now.get("top_repos_stars")).isEqualTo(then.get("top_repos_stars"));
        assertThat(now.get("top_repos_forks")).isEqualTo(then.get("top_repos_forks"));
        assertThat(office.html("/fr/code/", "q=archifiltre").select(".code-row__name > a").eachText()).isNotEmpty();
        assertThat(office.html("/fr/code/", "page=100").select("h1")).hasSize(1);
    }
}
