package org.bicorne.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bicorne.OfficeFolder;
import org.bicorne.folder.Folder;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.Slug;
import org.bicorne.organisations.Organisations;
import org.bicorne.ui.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueReaderTest {

    @TempDir
    Path root;

    private CatalogueFiles read() {
        try (Folder folder = Folder.open(root)) {
            var snapshot = folder.snapshot();
            return CatalogueFiles.of(snapshot, Organisations.of(snapshot));
        }
    }

    private static List<String> codes(CatalogueFiles files) {
        return files.findings().stream().sorted(Finding.BY_PLACE).map(finding -> finding.file().name() + ":" + finding.line() + " " + finding.code().code()).toList();
    }

    private static String sentence(CatalogueFiles files) {
        return Messages.in(Language.ENGLISH).finding(files.findings().getFirst());
    }

    @Test
    void readsEveryKeyOfAnEntry() {
        OfficeFolder.at(root).with("organisations.yml", "harbour: {name: Harbour Office}", "coop: {name: Coop}").with("img/gimp.svg", "<svg/>")
                .with("catalogue/vocabulary.yml", "categories: {image-editing: {label: {fr: Retouche d’images, en: Image editing}, publiccode: [graphic-design]}}",
                        "attributes:", "  rgaa: {label: RGAA, kind: boolean, facet: true}", "  cost: {label: Cost, kind: number}", "  audited: {label: Audited, kind: date}",
                        "  report: {label: Report, kind: url}", "  note: {label: Note, kind: string}")
                .with("catalogue/krita.yml", "name: Krita")
                .with("catalogue/market.yml", "contracts: []")
                .with("catalogue/gimp.yml", "name: GIMP", "aliases: [GNU Image Manipulation Program]", "summary: {fr: Retouche d’images, en: Image editing}", "description: |", "  Many *tools*.",
                        "licence: GPL-3.0-or-later", "website: https://www.gimp.org", "repositories: [https://gitlab.gnome.org/GNOME/gimp]", "documentation: https://docs.gimp.org",
                        "logo: img/gimp.svg", "ids: {sill: 47, wikidata: Q8038, comptoir-du-libre: 49, framalibre: gimp}", "kind: [desktop]", "platforms: [windows, linux, mac]",
                        "categories: [image-editing]", "keywords: [photo]", "recommendation: {status: recommended, since: 2014, minimum: \"2.10\", until: 2026-12, reason: {fr: Oui}}",
                        "replaces: [Adobe Photoshop]", "similar: [krita, {name: Affinity Photo, url: https://affinity.serif.com, wikidata: Q18355}]",
                        "used-by: [{organisation: harbour, since: 2019, for: {fr: Affiches}, evidence: https://harbour.example/gimp}, coop]",
                        "instances: [{url: https://gimp.example, organisation: harbour, audience: {fr: Agents}}]", "providers: [{organisation: coop, url: https://coop.example}]", "market: true",
                        "attributes: {rgaa: true, cost: 12.50, audited: 2026-01, report: https://a.example/r, note: Good}",
                        "history: [{date: 2020-02-10, change: added, version: \"1.2\", note: {fr: Ajout}}]");

        CatalogueFiles files = read();

        assertThat(codes(files)).isEmpty();
        assertThat(files.software()).extracting(Software::name).containsExactly("GIMP", "Krita");
        Software gimp = files.software().getFirst();
        assertThat(gimp.recommendation()).extracting(one -> one.status(), one -> one.since().orElseThrow(), one -> one.minimum().orElseThrow(), one -> one.until().orElseThrow().toString())
                .containsExactly(Software.Status.RECOMMENDED, PartialDate.of(2014), "2.10", "2026-12");
        assertThat(gimp.similar()).extracting(Software.Similar::entry, Software.Similar::name).containsExactly(
                org.assertj.core.groups.Tuple.tuple(Optional.of(new Slug("krita")), "Krita"), org.assertj.core.groups.Tuple.tuple(Optional.empty(), "Affinity Photo"));
        assertThat(gimp.uses()).extracting(Software.Use::organisation).containsExactly("harbour", "coop");
        assertThat(gimp.attributes()).containsEntry("rgaa", true).containsEntry("cost", new BigDecimal("12.50")).containsEntry("audited", new PartialDate(2026, 1, 0));
        assertThat(gimp.ids()).containsEntry(Identifier.SILL, "47").containsEntry(Identifier.FRAMALIBRE, "gimp");
        assertThat(gimp.history().getFirst().what()).isEqualTo(Software.ChangeKind.ADDED);
        assertThat(gimp.isInMarket()).isTrue();
        assertThat(gimp.file()).isEqualTo(new FilePath("catalogue/gimp.yml"));
    }

    @Test
    void saysWhatIsWrongAndShowsTheRest() {
        OfficeFolder.at(root).with("organisations.yml", "harbour: {name: Harbour}").with("catalogue/vocabulary.yml", "categories: {office: {label: Office}}", "attributes: {rgaa: {label: RGAA, kind: boolean}}")
                .with("catalogue/a.yml", "nom: A", "licence: GPL-3", "website: www.a.example", "repositories:", "  - https://a.example/a", "  - a.example/b", "ids: {wikidata: 8038, twitter: a}",
                        "kind: desktp", "categories: [ofice]", "recommendation: {status: withdrawn, minimum: Distribution, maximum: '1', since: soon}", "similar: [b]",
                        "used-by: [{organisation: Harbor}, {since: 2020}]", "attributes: {rgaa: perhaps, rgba: true}", "referent: Ann", "history: [{change: added}]", "logo: img/none.svg");

        CatalogueFiles files = read();

        assertThat(codes(files)).containsExactly("a.yml:0 software-name-missing", "a.yml:1 software-key-unknown", "a.yml:2 software-licence-unknown", "a.yml:3 software-address-malformed",
                "a.yml:6 software-address-malformed", "a.yml:7 software-id-malformed", "a.yml:7 software-id-unknown", "a.yml:8 software-word-unknown", "a.yml:9 software-category-unknown",
                "a.yml:10 software-date-unreadable", "a.yml:10 software-reason-missing", "a.yml:10 software-version-incomparable", "a.yml:11 software-similar-unknown",
                "a.yml:12 organisation-unknown", "a.yml:12 software-incomplete", "a.yml:13 software-attribute-type", "a.yml:13 software-attribute-unknown", "a.yml:14 software-key-private",
                "a.yml:15 software-incomplete", "a.yml:16 software-logo-missing");
        Software a = files.software().getFirst();
        assertThat(a.links().repositories()).containsExactly("https://a.example/a");
        assertThat(a.licence()).contains("GPL-3");
        assertThat(a.similar()).extracting(Software.Similar::name).containsExactly("b");
    }

    @Test
    void findsWhatStandsTwice() {
        OfficeFolder.at(root).with("catalogue/a.yml", "name: Élan", "ids: {wikidata: Q1, sill: 1}", "repositories: [https://www.forge.example/a/b.git]")
                .with("catalogue/b.yml", "name: B", "aliases:", "  - other", "  - E-lan", "ids: {wikidata: Q1, sill: 1}", "repositories: ['git@forge.example:A/b']")
                .with("catalogue/c.yml", "name: C").with("catalogue/cpp.yml", "name: C++");

        assertThat(codes(read())).containsExactly("b.yml:4 software-name-repeated", "b.yml:5 software-id-repeated", "b.yml:5 software-id-repeated", "b.yml:6 software-address-malformed");
    }

    @Test
    void findsOneRepositoryOfTwoEntries() {
        OfficeFolder.at(root).with("catalogue/a.yml", "name: A", "repositories: [https://www.forge.example/a/b.git]").with("catalogue/b.yml", "name: B", "repositories: http://forge.example/A/b/");

        assertThat(codes(read())).containsExactly("b.yml:2 software-repository-repeated");
    }

    @Test
    void tellsFreeFromValid() {
        OfficeFolder.at(root).with("catalogue/a.yml", "name: A", "licence: SSPL-1.0").with("catalogue/b.yml", "name: B", "licence: MIT OR BUSL-1.1").with("catalogue/c.yml", "name: C", "licence: Apache 2.0")
                .with("catalogue/d.yml", "name: D", "licence: BUSL-1.1").with("catalogue/e.yml", "name: E", "licence: GPL-2.0");

        CatalogueFiles files = read();

        assertThat(codes(files)).containsExactly("a.yml:2 software-licence-not-free", "c.yml:2 software-licence-unknown", "d.yml:2 software-licence-not-free", "e.yml:2 software-licence-deprecated");
    }

    @Test
    void keepsPeopleOutOfTheCatalogue() {
        OfficeFolder.at(root).with("catalogue/a.yml", "name: A", "description: ask ann.smith@harbour.example", "website: https://a.example/@ann",
                "ids: {purl: 'pkg:npm/%40angular/core@12.0.0'}", "keywords: [a@b]");

        CatalogueFiles files = read();

        assertThat(codes(files)).containsExactly("a.yml:2 software-email");
        assertThat(sentence(files)).doesNotContain("ann");
        assertThat(files.software().toString()).doesNotContain("ann.smith");
    }

    @Test
    void acceptsOnlyAddressesAsFileNames() {
        OfficeFolder.at(root).with("catalogue/Libre Office.yml", "name: LibreOffice").with("catalogue/sub/x.yml", "name: X");

        CatalogueFiles files = read();

        assertThat(codes(files)).containsExactly("Libre Office.yml:0 software-file-name");
        assertThat(sentence(files)).contains("libre-office.yml");
        assertThat(files.software().getFirst().slug().value()).isEqualTo("libre-office");
    }

    @Test
    void givesAnotherAddressToAnEntryThatIsCalledLikeAPage() {
        OfficeFolder.at(root).with("catalogue/compare.yml", "name: Compare").with("catalogue/new.yml", "name: New");

        CatalogueFiles files = read();

        assertThat(codes(files)).containsExactlyInAnyOrder("compare.yml:0 software-file-name", "new.yml:0 software-file-name");
        assertThat(sentence(files)).contains("compare-software.yml");
        assertThat(files.software()).extracting(software -> software.address().path()).containsExactly("/catalogue/compare-software/", "/catalogue/new-software/");
    }

    @Test
    void doesNotFailOnWhatIsNoEntry() {
        OfficeFolder.at(root).with("catalogue/a.yml", "- list").with("catalogue/b.yml", "name: [", "x").with("catalogue/c.yml", "").with("catalogue/d.yml", "name: {a: b}", "ids: x",
                "recommendation: [x]", "similar: {x: y}", "used-by: 3", "history: x", "attributes: [1]", "kind: {a: b}", "summary: [a]").with("catalogue/vocabulary.yml", "categories: [a]", "attributes: x");

        assertThat(codes(read())).isNotEmpty();
    }

    @Test
    void comparesVersionsAsTheyAreWritten() {
        assertThat(List.of("1.2.10", "1.2.9", "2021.02.10", "1.18a", "6.x", "9.1+1.4", "12.2-1", "v4.0.0", "4.0.0-rc1", "16538").stream().map(VersionText::of)).allMatch(Optional::isPresent);
        assertThat(List.of("Distribution", "N/A", "Dernière stable", "> 8 et < 9", "6.7 (à confirmer)", "ESR 60", "-", "").stream().map(VersionText::of)).allMatch(Optional::isEmpty);
        assertThat(List.of("1.2.10", "1.2", "1.2.9", "4.0.0", "4.0.0-rc1", "4.0.0-rc2", "1.18a", "1.18", "1.18b").stream().map(one -> VersionText.of(one).orElseThrow()).sorted().map(VersionText::toString))
                .containsExactly("1.2", "1.2.9", "1.2.10", "1.18", "1.18a", "1.18b", "4.0.0-rc1", "4.0.0-rc2", "4.0.0");
    }
}
