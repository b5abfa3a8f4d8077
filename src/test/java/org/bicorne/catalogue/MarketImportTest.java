package org.bicorne.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bicorne.OfficeFolder;
import org.bicorne.SharedFolder;
import org.bicorne.folder.Folder;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.organisations.Organisations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarketImportTest {

    @TempDir
    Path root;

    private Path wiki(String file) {
        return SharedFolder.path("corpora/wiki-2022-02/" + file);
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.write(root.resolve(name), List.of(lines));
    }

    private Path office() throws IOException {
        Path office = Files.createDirectories(root.resolve("office"));
        OfficeFolder.at(office).with("organisations.yml", "atoll: {name: Atoll Services}", "menj: {name: {fr: Ministère de l’Éducation nationale et de la Jeunesse}}",
                "anses: {name: Agence nationale de sécurité sanitaire, acronym: ANSES}").with("catalogue/grafana.yml", "name: Grafana");
        return office;
    }

    private Market market() throws IOException {
        try (Folder folder = Folder.open(office())) {
            var snapshot = folder.snapshot();
            return Market.of(snapshot, CatalogueFiles.of(snapshot, Organisations.of(snapshot)).software(), Organisations.of(snapshot));
        }
    }

    private MarketImport.Result take(Path... files) throws IOException {
        MarketImport.Result result = MarketImport.of(List.of(files), office(), Optional.empty());
        MarketImport.write(result, office());
        return result;
    }

    @Test
    void takesTheSoftwareOfTheWikiOnce() throws IOException {
        MarketImport.Result first = take(wiki("marches-logiciels-libres-liste-logiciels.md"), wiki("marches-logiciels-libres-liste-logiciels.csv"));
        MarketImport.Result second = take(wiki("marches-logiciels-libres-liste-logiciels.csv"));

        Market market = market();
        assertThat(first.differences()).isEmpty();
        assertThat(market.findings()).isEmpty();
        assertThat(market.software()).hasSize(301).allMatch(one -> one.number().isPresent() && one.category().isPresent() && one.contracts().size() == 1);
        assertThat(market.coverOf(new org.bicorne.kernel.Slug("grafana"))).singleElement().matches(Market.Covered::isCritical);
        assertThat(first.unknownSoftware()).hasSize(300);
        assertThat(second.isChanged()).isFalse();
        assertThat(second.added()).isEmpty();
        assertThat(second.differences()).isEmpty();
    }

    @Test
    void tellsNameByNameWhereTwoSourcesDiffer() throws IOException {
        List<String> page = new ArrayList<>(Files.readAllLines(wiki("marches-logiciels-libres-liste-logiciels.md")));
        List<String> table = new ArrayList<>(Files.readAllLines(wiki("marches-logiciels-libres-liste-logiciels.csv")));
        page.removeIf(line -> line.contains("| Keepalived ") || line.contains("| Grafana "));
        table.removeIf(line -> line.contains(",Kali Linux,") || line.contains(",rsyslog,") || line.contains(",Talend Open Studio,"));

        MarketImport.Result result = MarketImport.of(List.of(Files.write(root.resolve("a.md"), page), Files.write(root.resolve("b.csv"), table)), office(), Optional.empty());

        assertThat(result.differences()).extracting(one -> one.name() + " " + one.how()).containsExactlyInAnyOrder("Kali Linux ONLY_IN_FIRST", "rsyslog ONLY_IN_FIRST",
                "Talend Open Studio ONLY_IN_FIRST", "Keepalived ONLY_IN_SECOND", "Grafana ONLY_IN_SECOND");
        assertThat(result.added()).hasSize(301);
    }

    @Test
    void tellsWhatTheFolderHasOtherwise() throws IOException {
        take(file("a.csv", "Logiciel,Critique", "Keepalived,Oui", "Grafana,Non"));

        MarketImport.Result result = take(file("b.csv", "Software;Critical", "KEEPALIVED;no", "Ntp;no"));

        assertThat(result.differences()).extracting(one -> one.name() + " " + one.how() + " " + one.field() + " " + one.first() + " " + one.second())
                .containsExactly("Grafana ONLY_IN_FIRST only_in_first Grafana ", "Keepalived DIFFERENT critical true false");
        assertThat(result.added()).containsExactly("Ntp");
        assertThat(market().software()).extracting(Market.Covered::name).containsExactly("Grafana", "Keepalived", "Ntp");
    }

    @Test
    void takesBeneficiariesOfEachContract() throws IOException {
        MarketImport.Result result = take(wiki("marches-logiciels-libres.md"));

        Market market = market();
        assertThat(market.contracts()).extracting(contract -> contract.id().value() + " " + contract.kind() + " " + contract.beneficiaries().size())
                .containsExactly("support SUPPORT 23", "expertise EXPERTISE 26");
        assertThat(market.contracts().getFirst().beneficiaries()).extracting(Market.Beneficiary::organisation).contains("menj", "anses", "Sorbonne Université");
        assertThat(result.unknownOrganisations()).contains("Le ministère de la Culture").doesNotContain("menj");
        assertThat(take(wiki("marches-logiciels-libres.md")).isChanged()).isFalse();
    }

    @Test
    void takesContributionsWithTheirDatesAndLinks() throws IOException {
        Path page = file("contributions.md", "| Entreprise | Outil | Date | Sujet | Référence |", "|---|---|---|---|---|",
                "| Atoll Services | LemonLDAP::NG | 01/01/22 | Délai : trop court | [2658](https://forge.example/lemon/-/issues/2658) |",
                "| Inconnue | Centreon | S1 2022 | CVE-2022-1234 corrigée | https://forge.example/centreon/commit/abc |", "| Atoll Services | GLPI | bientôt | Sans date | |");

        MarketImport.Result result = take(page);

        assertThat(market().contributions()).extracting(one -> one.company() + "; " + one.software().name() + "; " + one.date().map(PartialDate::toString).orElse("") + "; "
                + one.subject() + "; " + one.url().orElse("") + "; " + one.kind()).containsExactlyInAnyOrder(
                "atoll; LemonLDAP::NG; 2022-01-01; Délai : trop court; https://forge.example/lemon/-/issues/2658; ISSUE",
                "Inconnue; Centreon; 2022; CVE-2022-1234 corrigée; https://forge.example/centreon/commit/abc; CVE", "atoll; GLPI; ; Sans date; ; OTHER");
        assertThat(result.unknownOrganisations()).containsExactly("Inconnue");
        assertThat(result.unplaced()).containsExactly("GLPI, Sans date: bientôt");
        assertThat(take(page).isChanged()).isFalse();
    }

    @Test
    void keepsWhatPeopleWrote() throws IOException {
        OfficeFolder.at(office()).with("catalogue/market.yml", "# By hand", "software:", "- name: Grafana   # ours", "  number: 1", "", "# Then", "contracts:", "  - id: help", "    beneficiaries:",
                "      - menj", "    name: Help", "contributions: []");

        take(file("a.csv", "Logiciel", "Grafana", "\"Yes: no\""), file("b.md", "# Bénéficiaires", "", "- ANSES"), file("c.csv", "Company,Software,Date,Subject", "Atoll Services,X,2022,It"));

        assertThat(Files.readAllLines(office().resolve("catalogue/market.yml"))).containsExactly("# By hand", "software:", "- name: Grafana   # ours", "  number: 1",
                "- {name: \"Yes: no\", contract: help}", "", "# Then", "contracts:", "  - id: help", "    beneficiaries:", "      - menj", "      - anses", "    name: Help", "contributions:",
                "  - {company: atoll, software: X, date: 2022, subject: It}");
        assertThat(market().findings()).isEmpty();
    }

    @Test
    void refusesWhatTellsNothing() throws IOException {
        Path empty = file("empty.md", "# Nothing");

        assertThatThrownBy(() -> take(empty)).isInstanceOf(InvalidValue.class);
    }
}
