package org.bicorne.inventory;

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
import org.bicorne.pages.Body;
import org.bicorne.pages.Page;
import org.bicorne.pages.PageQuery;
import org.bicorne.pages.PageTable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An office of a few files with an inventory, as on 22 November 2026. */
record InventoryOffice(OfficeFolder folder) {

    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    /** With three repositories: one that is kept well, one that is archived, and a copy of the first. */
    static InventoryOffice at(Path root) {
        return new InventoryOffice(OfficeFolder.at(root).with("bicorne.yml", "name: Bureau", "url: https://office.example", "languages: [fr, en]").with("index.md", "# A"));
    }

    InventoryOffice withList() {
        folder.with("inventory/repositories.csv", "url,description,language,license,last_modification,creation_date,is_archived,is_fork,fork_of,topics,files,stars,forks",
                "https://forge.example/port/ardoise,Réservation de <postes>,Python,EUPL-1.2,2026-11-01,2020-01-01,false,false,,port,readme license publiccode,12,3",
                "https://forge.example/port/marees,Heures de marée,Rust,MIT,2024-01-01,2021-01-01,true,false,,port,readme,4,0",
                "https://forge.example/lab/ardoise,Copie,Python,,2026-10-01,2022-01-01,false,true,https://forge.example/port/ardoise,port,,0,0");
        return this;
    }

    Inventory inventory(boolean isServed) {
        return inventory(isServed, Optional.empty());
    }

    Inventory inventory(boolean isServed, Optional<InventoryState> state) {
        Content content = folder.content();
        try (Folder open = Folder.open(folder.root())) {
            Snapshot snapshot = open.snapshot();
            return Inventory.of(content, snapshot, folder.settings(), Organisations.of(snapshot), () -> NOW, isServed, CatalogueLinks.NONE, state);
        }
    }

    PageTable table() {
        return PageTable.of(List.of(inventory(true)));
    }

    Page page(String address) {
        return table().page(new WebAddress(address)).orElseThrow(() -> new AssertionError("There is no " + address));
    }

    /** What is answered to a question, which may be empty. */
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
}
