package org.bicorne.inventory;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.JsonList;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;
import org.jspecify.annotations.Nullable;

/** The shorter lists as France’s inventory gives them. Source: spec inventory.md, 2.4. */
record SelectionFiles(Around around) {

    private static final int RELEASES_MAX = 3;
    private static final MediaType MARKDOWN = new MediaType("text/markdown; charset=utf-8");

    List<Page> pages() {
        ListFiles files = new ListFiles(around);
        List<Page> pages = new ArrayList<>();
        InventoryFiles lists = around.files();
        if (!lists.awesome().isEmpty()) {
            pages.add(files.streamed(new WebAddress("/data/awesome.json"), MediaType.JSON, (_, out) -> write(out, lists.awesome().stream().map(this::awesome).toList())));
            pages.add(files.streamed(new WebAddress("/data/awesome-codegouvfr.md"), MARKDOWN, (_, out) -> out.write(markdown().getBytes(StandardCharsets.UTF_8))));
        }
        if (!lists.ospos().isEmpty()) {
            pages.add(files.streamed(new WebAddress("/data/fr-ospos.json"), MediaType.JSON, (_, out) -> write(out, lists.ospos().stream().map(SelectionFiles::ospo).toList())));
        }
        if (!lists.training().isEmpty()) {
            pages.add(files.streamed(new WebAddress("/data/formations-logiciels-libres.json"), MediaType.JSON,
                    (_, out) -> write(out, lists.training().stream().map(SelectionFiles::training).toList())));
        }
        return pages;
    }

    private static void write(OutputStream out, List<Map<String, @Nullable Object>> things) throws IOException {
        JsonList list = new JsonList(out);
        for (Map<String, @Nullable Object> thing : things) {
            list.add(thing);
        }
        list.end();
    }

    /** With the names of publiccode.yml, as far as the inventory knows what they ask for. */
    private Map<String, @Nullable Object> awesome(Awesome awesome) {
        Optional<Repository> known = Selections.repository(around, awesome);
        Language language = around.content().languages().getFirst();
        Map<String, @Nullable Object> thing = new LinkedHashMap<>();
        thing.put("name", name(awesome, known));
        thing.put("url", awesome.url());
        thing.put("landingURL", known.flatMap(one -> one.facts().homepage()).orElse(null));
        thing.put("legal", JsonList.pair("license", known.flatMap(Signals::licence).orElse(""), "repoOwner", known.map(one -> around.bodies().of(one).name().in(language)).orElse("")));
        Map<String, Object> description = new LinkedHashMap<>();
        description.put(language.tag(), JsonList.pair("shortDescription", known.flatMap(one -> one.facts().description()).orElse(""), "features", List.of()));
        thing.put("description", description);
        thing.put("releases_url", awesome.url() + "/releases");
        thing.put("releases", known.stream().flatMap(one -> one.inspection().stream().flatMap(found -> found.releases().stream()).limit(RELEASES_MAX).map(release -> release(one, release))).toList());
        return thing;
    }

    private static Map<String, @Nullable Object> release(Repository repository, Inspection.Release release) {
        Map<String, @Nullable Object> thing = new LinkedHashMap<>();
        thing.put("url", release.url().orElse(null));
        thing.put("name", release.name().orElse(release.tag()));
        thing.put("html_url", release.url().orElse(null));
        thing.put("tag_name", release.tag());
        thing.put("body", "");
        thing.put("published_at", release.publishedAt().toString());
        thing.put("repo_name", repository.facts().name());
        return thing;
    }

    private static String name(Awesome awesome, Optional<Repository> known) {
        String url = awesome.url().replaceFirst("/+$", "");
        return known.map(one -> one.facts().name()).orElse(url.substring(url.lastIndexOf('/') + 1));
    }

    private String markdown() {
        StringBuilder lines = new StringBuilder();
        around.files().awesome().forEach(awesome -> {
            Optional<Repository> known = Selections.repository(around, awesome);
            String text = known.flatMap(one -> one.facts().description()).map(description -> " - " + description.replaceAll("\\s+", " ").strip()).orElse("");
            lines.append("- [").append(name(awesome, known).replaceAll("[\\[\\]\\\\]", "\\\\$0")).append("](").append(awesome.url()).append(')').append(text).append('\n');
        });
        return lines.toString();
    }

    private static Map<String, @Nullable Object> ospo(Ospo ospo) {
        Map<String, @Nullable Object> thing = new LinkedHashMap<>();
        thing.put("url", ospo.url());
        thing.put("name", ospo.name());
        thing.put("country", ospo.country().orElse(null));
        Map<String, String> description = new LinkedHashMap<>();
        ospo.description().ifPresent(text -> text.byLanguage().forEach((language, words) -> description.put(language.tag(), words)));
        thing.put("description", description);
        thing.put("email", ospo.email().orElse(null));
        thing.put("created", ospo.created().map(LocalDate::toString).orElse(null));
        thing.put("pso_id", ospo.psoId().orElse(null));
        thing.put("floss_policy", ospo.flossPolicy().orElse(null));
        thing.put("code", ospo.code());
        return thing;
    }

    private static Map<String, @Nullable Object> training(Training training) {
        Map<String, @Nullable Object> thing = new LinkedHashMap<>();
        thing.put("organisme", training.organisation());
        thing.put("description", training.description().orElse(null));
        thing.put("formations", training.courses());
        thing.put("site_web", training.website().orElse(null));
        thing.put("courriel", training.email().orElse(null));
        thing.put("adresse", training.address().orElse(null));
        return thing;
    }
}
