package org.bicorne.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bicorne.OfficeFolder;
import org.bicorne.folder.Folder;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.Slug;
import org.bicorne.organisations.Organisations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarketTest {

    @TempDir
    Path root;

    private Market read() {
        try (Folder folder = Folder.open(root)) {
            var snapshot = folder.snapshot();
            return Market.of(snapshot, List.of(entry("lemonldap-ng", "LemonLDAP::NG"), entry("gimp", "GIMP")), Organisations.of(snapshot));
        }
    }

    static Software entry(String slug, String name, String... aliases) {
        return new Software(new Slug(slug), new FilePath("catalogue/" + slug + ".yml"), name, List.of(aliases), new Software.Texts(Optional.empty(), Optional.empty()), Optional.empty(),
                new Software.Links(Optional.empty(), List.of(), Optional.empty(), Optional.empty()), Map.of(), new Software.Classification(List.of(), List.of(), List.of(), List.of()),
                new Software.Recommendation(Software.Status.RECOMMENDED, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), false, List.of());
    }

    private static List<String> codes(Market market) {
        return market.findings().stream().map((Finding finding) -> finding.line() + " " + finding.code().code()).toList();
    }

    @Test
    void readsWhatTheMarketCovers() {
        OfficeFolder.at(root).with("catalogue/market.yml", "contracts:", "  - {id: support, name: {fr: Marché, en: Contract}, kind: support, holder: Atoll, since: 2020-10, until: 2024-09,",
                "     beneficiaries: [Town, {organisation: County, since: S2 2021}]}", "software:", "  - {name: 'Lemonldap NG', contract: support, number: 12, critical: true, since: 01/01/22}",
                "  - {name: The image program, entry: gimp}", "studies:", "  - {title: Directories, date: 2022-03, contract: support, software: [lemonldap-ng], url: 'https://example.org/study'}",
                "contributions:", "  - {company: Atoll, software: 'LemonLDAP::NG', date: 05/03/21, subject: Older, kind: commit}",
                "  - {company: Atoll, software: 'LemonLDAP::NG', date: 01/01/22, subject: Newer, url: 'https://example.org/1', kind: issue}");

        Market market = read();

        Slug lemon = new Slug("lemonldap-ng");
        assertThat(market.findings()).isEmpty();
        assertThat(market.contracts().getFirst().name().in(Language.ENGLISH)).isEqualTo("Contract");
        assertThat(market.contracts().getFirst().beneficiaries()).extracting(Market.Beneficiary::organisation, one -> one.since().map(PartialDate::toString).orElse(""))
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Town", ""), org.assertj.core.groups.Tuple.tuple("County", "2021-07"));
        assertThat(market.coverOf(lemon)).singleElement().satisfies(one -> {
            assertThat(one.contracts()).containsExactly(new Slug("support"));
            assertThat(one.since().orElseThrow()).hasToString("2022-01-01");
            assertThat(one.isCritical()).isTrue();
        });
        assertThat(market.coverOf(new Slug("gimp"))).hasSize(1);
        assertThat(market.contributionsOf(lemon)).extracting(Market.Contribution::subject).containsExactly("Newer", "Older");
        assertThat(market.studiesOf(lemon)).hasSize(1);
    }

    @Test
    void saysWhatIsWrongAndReadsTheRest() {
        OfficeFolder.at(root).with("organisations.yml", "town: {name: Town}").with("catalogue/market.yml", "marché: x", "contracts:", "  - {name: No id}", "  - {id: a, holder: Twon, until: 2019, since: 2020}",
                "  - {id: a}", "software:", "  - {number: 1}", "  - {name: X, contract: b}", "  - {name: Y, entry: gmip, critical: perhaps}", "  - {name: Z, since: soon}", "  - {name: z}",
                "  - {name: Z}", "contributions:", "  - {company: Town, software: S}", "  - {company: Town, software: S, subject: T, kind: gift, url: 'javascript:alert(1)'}");

        Market market = read();

        assertThat(codes(market)).contains("1 market-key-unknown", "3 market-entry-incomplete", "4 organisation-unknown", "4 market-end-before-start", "5 market-contract-repeated",
                "7 market-entry-incomplete", "8 market-contract-unknown", "9 market-software-unknown", "10 market-date-unreadable", "14 market-entry-incomplete",
                "15 market-word-unknown", "15 market-address-unusable");
        assertThat(codes(market)).filteredOn(code -> code.endsWith("market-software-repeated")).hasSize(2);
        assertThat(market.software()).hasSize(5);
        assertThat(market.contributions()).hasSize(1);
    }

    @Test
    void doesNotFailOnWhatIsNoMarket() {
        for (String text : List.of("", "- list", "text", "software: [", "software: {name: X}", "contracts: [1, [2], {id: {}}]", "software: [null]")) {
            OfficeFolder.at(root).with("catalogue/market.yml", text);

            assertThat(read().software().size()).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void readsDatesAsListsWriteThem() {
        assertThat(List.of("2022-01-31", "2022-01", "2022", "31/01/22", "1.2.2022", "01/2022", "S1 2022", "2022-S2").stream()
                .map(text -> MarketDate.of(text, MarketDate.Edge.START).map(PartialDate::toString).orElse("")))
                .containsExactly("2022-01-31", "2022-01", "2022", "2022-01-31", "2022-02-01", "2022-01", "2022-01", "2022-07");
        assertThat(MarketDate.of("S1 2022", MarketDate.Edge.END).orElseThrow()).hasToString("2022-06");
        assertThat(MarketDate.of("S1 2022", MarketDate.Edge.MOMENT).orElseThrow()).hasToString("2022");
        assertThat(List.of("31/02/22", "2022-13", "00/00/00", "soon", "99999999999", "S3 2022", "0022-01-01").stream().flatMap(text -> MarketDate.of(text, MarketDate.Edge.START).stream())).isEmpty();
    }
}
