package org.bicorne.inventory;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bicorne.inventory.Inspection.KnownFile;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Body;
import org.bicorne.pages.CsvLine;
import org.bicorne.pages.JsonList;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;
import org.bicorne.pages.PageQuery;
import org.jspecify.annotations.Nullable;

/** The files under {@code /data/} that programs have read from France’s inventory for years, in their names and shapes. Source: spec inventory.md, 2.4. */
record DataFiles(Around around) {

    private static final String FOLDER = "/data/";

    List<Page> pages() {
        OldRepositories repositories = new OldRepositories(around);
        OldOwners owners = new OldOwners(around);
        OldStatistics statistics = new OldStatistics(around);
        List<Page> pages = new ArrayList<>();
        pages.add(list("codegouvfr-repositories.json", out -> each(one -> out.add(repositories.full(one)))));
        pages.add(table("codegouvfr-repositories.csv", out -> {
            line(out, OldRepositories.FULL);
            each(one -> line(out, cells(repositories.full(one))));
        }));
        pages.add(list("repos_preprod.json", out -> each(one -> {
            if (repositories.score(one) >= 0) {
                out.add(repositories.small(one));
            }
        })));
        pages.add(list("codegouvfr-organizations.json", out -> eachOwner(owner -> out.add(owners.full(owner)))));
        pages.add(table("codegouvfr-organizations.csv", out -> {
            line(out, OldOwners.FULL);
            eachOwner(owner -> line(out, cells(owners.full(owner))));
        }));
        pages.add(list("owners.json", out -> eachOwner(owner -> out.add(owners.small(owner)))));
        pages.add(table("codegouvfr-forges.csv", out -> {
            for (String host : around.census().byHost().keySet()) {
                line(out, List.of(host, around.census().kind(host).key()));
            }
        }));
        pages.add(list("publiccode.json", out -> each(one -> {
            if (one.inspection().filter(found -> found.files().contains(KnownFile.PUBLICCODE)).isPresent()) {
                out.add(federated(one));
            }
        })));
        pages.add(streamed("stats_preprod.json", MediaType.JSON, (_, out) -> out.write(statistics.preprod())));
        pages.add(streamed("stats.json", MediaType.JSON, (_, out) -> out.write(statistics.plain())));
        pages.add(streamed("latest-repositories.xml", org.bicorne.pages.RssFeed.TYPE, (_, out) -> out.write(new RssFeed(around).latestRepositories())));
        return pages;
    }

    /** For crawlers that read a list of addresses: {@code $[*].url}. Source: spec interfaces.md, 2.2, “driver json”. */
    private Map<String, @Nullable Object> federated(Repository repository) {
        Map<String, @Nullable Object> thing = new LinkedHashMap<>();
        thing.put("url", repository.facts().url());
        thing.put("name", repository.facts().name());
        thing.put("publisher", around.bodies().of(repository).name().in(around.content().languages().getFirst()));
        return thing;
    }

    /** Writes things to a list. */
    @FunctionalInterface
    private interface Listing {
        void to(JsonList list) throws IOException;
    }

    /** Writes lines. */
    @FunctionalInterface
    private interface Table {
        void to(OutputStream out) throws IOException;
    }

    /** Something done with each account. */
    @FunctionalInterface
    private interface OwnerAction {
        void take(Census.Owner owner) throws IOException;
    }

    private Page list(String name, Listing listing) {
        return streamed(name, MediaType.JSON, (_, out) -> {
            JsonList list = new JsonList(out);
            listing.to(list);
            list.end();
        });
    }

    private Page table(String name, Table table) {
        return streamed(name, MediaType.CSV, (_, out) -> table.to(out));
    }

    private Page streamed(String name, MediaType type, Body.Streamer streamer) {
        return new ListFiles(around).streamed(new WebAddress(FOLDER + name), type, streamer);
    }

    private void each(ListFiles.Action action) throws IOException {
        new ListFiles(around).each(PageQuery.EMPTY, action);
    }

    private void eachOwner(OwnerAction action) throws IOException {
        for (Census.Owner owner : around.census().owners()) {
            action.take(owner);
        }
    }

    private static void line(OutputStream out, List<String> cells) throws IOException {
        out.write(CsvLine.of(cells).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> cells(Map<String, @Nullable Object> thing) {
        return thing.values().stream().map(value -> value == null ? "" : value.toString()).toList();
    }
}
