package org.bicorne.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bicorne.SharedFolder;
import org.bicorne.forges.ForgeKind;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Severity;
import org.junit.jupiter.api.Test;

class AccountsReaderTest {

    private static final String ID = "db2b74d4-4dbc-4d7d-ba1b-5762e2cb06b8";

    @Test
    void readsForgesWithTheirOwners() {
        AccountsReader.Read read = read("""
                GitHub.com:
                  forge: github
                  floss_policy: https://policy.example
                  owners:
                    etalab: {pso_id: %s, ospo_url: https://ospo.example}
                    ville:
                gitlab.univ.example:
                  forge: gitlab
                  pso_id: %s
                  ignored_since: 2024-08-09
                """.formatted(ID, ID));

        assertThat(read.findings()).isEmpty();
        assertThat(read.accounts()).extracting(Account::key).containsExactly("github.com/etalab", "github.com/ville", "gitlab.univ.example");
        assertThat(read.accounts().getFirst().psoIds()).containsExactly(ID);
        assertThat(read.accounts().getFirst().flossPolicy()).contains("https://policy.example");
        assertThat(read.accounts().getFirst().line()).isEqualTo(5);
        assertThat(read.accounts().getLast().isWholeForge()).isTrue();
        assertThat(read.accounts().getLast().ignoredSince()).contains(LocalDate.of(2024, 8, 9));
    }

    @Test
    void readsFlatListsOfFullAddresses() {
        AccountsReader.Read read = new AccountsReader(InventoryFiles.ACCOUNTS, Map.of("forge.example", ForgeKind.GOGS)).read("""
                https://github.com/MTES-MCT:
                  service_of: [Ministère A, Ministère B, Ministère A]
                  pso_id: [%s, %s, 00000000-0000-0000-0000-000000000000]
                  floss_policy: [https://policy.example]
                https://forge.example:
                  service_of:
                https://gitlab.example/groups/ville/eau/:
                https://git.sr.ht/~somebody:
                """.formatted(ID, ID));

        assertThat(read.findings()).isEmpty();
        assertThat(read.accounts()).extracting(Account::key).containsExactly("github.com/MTES-MCT", "forge.example", "gitlab.example/ville/eau", "git.sr.ht/~somebody");
        assertThat(read.accounts()).extracting(Account::kind).containsExactly(ForgeKind.GITHUB, ForgeKind.GOGS, ForgeKind.GITLAB, ForgeKind.SOURCEHUT);
        assertThat(read.accounts().getFirst().serviceOf()).containsExactly("Ministère A", "Ministère B");
        assertThat(read.accounts().getFirst().psoIds()).containsExactly(ID);
    }

    @Test
    void saysWhereEachMistakeIs() {
        AccountsReader.Read read = read("""
                github.com:
                  forge: githab
                  owners: {a: }
                gitlab.com:
                  forge: gitlab
                Ddhttps://git.lias-lab.fr:
                forge.example:
                  own: {a: }
                  pso_id: 12
                  floss_policy: policy
                  ignored_since: last summer
                codeberg.org:
                  owners: [a, A, "b c"]
                """);

        assertThat(read.accounts()).extracting(Account::key).containsExactly("forge.example", "codeberg.org/a");
        assertThat(read.accounts().getFirst().ignoredSince()).isPresent();
        assertThat(read.findings()).extracting(finding -> finding.line() + " " + finding.code().code()).containsExactly("2 account-forge-unknown", "4 account-whole-forge",
                "6 account-address-malformed", "8 account-field-unknown", "7 account-forge-missing", "9 account-id-malformed", "10 account-url-malformed",
                "11 account-date-unreadable", "13 account-repeated", "13 account-address-malformed");
        assertThat(read.findings().getFirst().arguments()).containsExactly("githab", "github");
        assertThat(read.findings().get(2).arguments()).containsExactly("Ddhttps://git.lias-lab.fr", "https://git.lias-lab.fr");
    }

    @Test
    void readsTheListOf2025() throws IOException {
        AccountsReader.Read read = read(Files.readString(SharedFolder.path("data/accounts-2025/comptes-organismes-publics.yml")));

        assertThat(read.findings()).extracting(finding -> finding.line() + " " + finding.code().code()).containsExactly("773 yaml-duplicate-key");
        assertThat(read.accounts().stream().filter(account -> account.login().isPresent())).hasSize(300);
        assertThat(read.accounts().stream().filter(account -> account.host().equals("github.com"))).hasSize(250);
        assertThat(read.accounts().stream().filter(Account::isWholeForge)).hasSize(87);
        assertThat(read.accounts().stream().map(Account::host).distinct()).hasSize(93);
        assertThat(read.accounts().stream().filter(account -> account.ignoredSince().isPresent())).hasSize(17);
    }

    @Test
    void readsTheListOf2024() throws IOException {
        Map<String, ForgeKind> kinds = PlatformsReader.read(Files.readString(SharedFolder.path("data/accounts-2025/platforms.csv")));

        AccountsReader.Read read = new AccountsReader(InventoryFiles.ACCOUNTS, kinds).read(
                Files.readString(SharedFolder.path("data/accounts-2025/comptes-organismes-publics-2024-old-format.yml")));

        assertThat(kinds).hasSize(95);
        assertThat(read.accounts()).hasSize(386);
        assertThat(read.findings().stream().filter(finding -> finding.severity() != Severity.NOTE)).extracting(finding -> finding.code().code() + " " + finding.arguments().getFirst())
                .containsExactly("account-address-malformed Ddhttps://git.lias-lab.fr", "account-forge-missing icube-forge.unistra.fr");
    }

    @Test
    void readsTheShorterLists() throws IOException {
        List<Finding> findings = new ArrayList<>();

        List<Awesome> awesome = new ListsReader(InventoryFiles.AWESOME, findings).awesome(Files.readString(SharedFolder.path("data/accounts-2025/awesome-codegouvfr.yml")));
        List<Ospo> ospos = new ListsReader(InventoryFiles.OSPOS, findings).ospos(Files.readString(SharedFolder.path("data/accounts-2025/fr-public-sector-ospo.yml")));
        List<Training> training = new ListsReader(InventoryFiles.TRAINING, findings).training(Files.readString(SharedFolder.path("data/accounts-2025/formations-logiciels-libres.yml")));

        assertThat(findings).extracting(finding -> finding.line() + " " + finding.arguments().getFirst()).containsExactly("135 formation-perl.fr");
        assertThat(awesome).hasSize(20).allMatch(one -> one.added().isPresent() && one.defaultBranch().isPresent());
        assertThat(awesome.stream().filter(one -> one.testedOn().isPresent())).hasSize(2);
        assertThat(ospos).hasSize(9).allMatch(one -> one.description().isPresent());
        assertThat(ospos.getFirst().code()).hasSize(3);
        assertThat(training).hasSize(21).allMatch(one -> !one.courses().isEmpty());
    }

    private static AccountsReader.Read read(String text) {
        return new AccountsReader(InventoryFiles.ACCOUNTS, Map.of()).read(text);
    }
}
