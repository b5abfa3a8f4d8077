package org.bicorne.catalogue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bicorne.OfficeFolder;
import org.bicorne.PageText;
import org.bicorne.content.Content;
import org.bicorne.folder.Folder;
import org.bicorne.folder.Snapshot;
import org.bicorne.kernel.WebAddress;
import org.bicorne.organisations.Organisations;
import org.bicorne.pages.Answer;
import org.bicorne.pages.Body;
import org.bicorne.pages.Page;
import org.bicorne.pages.PageQuery;
import org.bicorne.pages.PageTable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An office of a few files with a catalogue, as on 22 November 2026. */
record CatalogueOffice(OfficeFolder folder) {

    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    /** With four entries: an image editor that is recommended, one that is observed, one that was withdrawn, and a map. */
    static CatalogueOffice at(Path root) {
        OfficeFolder folder = OfficeFolder.at(root).with("bicorne.yml", "name: Bureau", "url: https://office.example", "languages: [fr, en]").with("index.md", "# A")
                .with("organisations.yml", "port:", "  name: {fr: Ville du Port, en: City of Port}", "  kind: local", "lab:", "  name: {fr: Labo, en: Lab}", "  kind: university")
                .with("catalogue/vocabulary.yml", "categories:", "  graphics:", "    label: {fr: Images, en: Pictures}", "    publiccode: [graphic-design]", "  maps:",
                        "    label: {fr: Cartes, en: Maps}", "attributes:", "  rgaa:", "    label: {fr: Accessible, en: Accessible}", "    kind: boolean", "    facet: true", "  note:",
                        "    label: {fr: Note, en: Note}", "    kind: string")
                .with("catalogue/gimp.yml", "name: GIMP", "aliases: [GNU Image Manipulation Program]", "summary: {fr: Retouche d’images, en: Image editing}",
                        "description: {fr: \"Des **calques** <script>alert(1)</script> et [plus](javascript:alert(1)).\", en: Layers}", "licence: GPL-3.0-or-later",
                        "website: https://www.gimp.org", "documentation: https://docs.gimp.org", "repositories: [\"https://gitlab.gnome.org/GNOME/gimp.git\"]", "ids: {sill: 47, wikidata: Q8038, comptoir-du-libre: 49}",
                        "kind: [desktop]", "platforms: [windows, linux, mac]", "categories: [graphics]", "keywords: [photo]", "recommendation: {status: recommended, since: 2014, minimum: \"2.10\"}",
                        "replaces: [Adobe Photoshop]", "similar: [krita, {name: Affinity Photo, url: \"https://affinity.example\"}]",
                        "used-by: [{organisation: port, since: 2019, for: {fr: Affiches}, evidence: \"https://port.example/gimp\"}, {organisation: lab}]",
                        "instances: [{url: \"https://gimp.port.example\", organisation: port, audience: {fr: Agents}}]", "providers: [{organisation: lab, url: \"https://lab.example\"}]", "market: true",
                        "attributes: {rgaa: true, note: Bien}", "history: [{date: 2020-02-10, change: updated, version: \"2.10\", note: {fr: Mise à jour}}]")
                .with("catalogue/krita.yml", "name: Krita", "summary: {fr: Dessin, en: Painting}", "licence: GPL-3.0-only", "kind: [desktop]", "platforms: [linux]", "categories: [graphics]",
                        "recommendation: {status: observed, since: 2024-05}", "replaces: [Adobe Photoshop]", "ids: {sill: 48}")
                .with("catalogue/old-paint.yml", "name: OldPaint", "licence: MIT", "categories: [graphics]",
                        "recommendation: {status: withdrawn, since: 2012, until: 2021-03, maximum: \"1.9\", reason: {fr: Plus personne ne le maintient.}}", "ids: {sill: 3}")
                .with("catalogue/qgis.yml", "name: QGIS", "summary: {fr: Cartes, en: Maps}", "licence: GPL-2.0-or-later", "categories: [maps]", "platforms: [linux, windows]", "kind: [desktop]",
                        "recommendation: {status: recommended, since: 2018-03-04}", "used-by: [{organisation: port}]", "attributes: {rgaa: false}", "ids: {sill: 50}");
        return new CatalogueOffice(folder);
    }

    CatalogueOffice with(String path, String... lines) {
        folder.with(path, lines);
        return this;
    }

    Catalogue catalogue(boolean isServed) {
        Content content = folder.content();
        try (Folder open = Folder.open(folder.root())) {
            Snapshot snapshot = open.snapshot();
            return Catalogue.of(content, snapshot, folder.settings(), Organisations.of(snapshot), () -> NOW, isServed, Optional.empty());
        }
    }

    PageTable table() {
        return PageTable.of(List.of(catalogue(true)));
    }

    Page page(String address) {
        return table().page(new WebAddress(address)).orElseThrow(() -> new AssertionError("There is no " + address));
    }

    String text(String address, String question) {
        return PageText.of(page(address), question);
    }

    Document html(String address, String question) {
        return Jsoup.parse(text(address, question));
    }

    JsonNode json(String address, String question) {
        return JsonMapper.shared().readTree(text(address, question));
    }

    Body.Reply reply(String address, String question) {
        return ((Body.Replied) page(address).body()).replier().reply(PageQuery.parse(question));
    }

    Answer answer(String address) {
        return table().lookup(new WebAddress(address));
    }
}
