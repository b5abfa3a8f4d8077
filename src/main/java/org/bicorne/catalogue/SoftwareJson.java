package org.bicorne.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bicorne.kernel.Language;
import org.bicorne.pages.JsonList;
import tools.jackson.databind.json.JsonMapper;

/** A software as schema.org’s SoftwareApplication. */
record SoftwareJson(Around around, Software software, Language language) {

    static final String SPDX = "https://spdx.org/licenses/";

    String text() {
        return JsonMapper.shared().writeValueAsString(thing());
    }

    Map<String, Object> thing() {
        Map<String, Object> app = new LinkedHashMap<>();
        String url = around.absolute(around.at(software.address(), language));
        app.put("@context", "https://schema.org");
        app.put("@type", "SoftwareApplication");
        app.put("@id", url);
        app.put("name", software.name());
        list(app, "alternateName", software.aliases());
        app.put("url", software.links().website().flatMap(SoftwareSheet::web).orElse(url));
        app.put("mainEntityOfPage", url);
        new SoftwareText(around, software, language).lead(500).ifPresent(text -> app.put("description", text));
        list(app, "applicationCategory", Shelf.categories(around.vocabulary(), software).values().stream().map(category -> category.label().in(language)).toList());
        list(app, "operatingSystem", platforms());
        licence().ifPresent(licence -> app.put("license", licence));
        software.links().documentation().flatMap(SoftwareSheet::web).ifPresent(help -> app.put("softwareHelp", JsonList.pair("@type", "CreativeWork", "url", help)));
        list(app, "keywords", software.classification().keywords());
        list(app, "sameAs", sameAs());
        SoftwareRows.logo(software).ifPresent(logo -> app.put("image", around.content().site().url() + logo));
        if (software.licence().isPresent() && Licences.freedom(software) == org.bicorne.spdx.Licence.Freedom.FREE) {
            app.put("isAccessibleForFree", true);
        }
        return app;
    }

    /** As schema.org’s examples write systems: by their names. */
    List<String> platforms() {
        return software.classification().platforms().stream().map(platform -> switch (platform) {
            case WINDOWS -> "Windows";
            case LINUX -> "Linux";
            case MAC -> "macOS";
            case ANDROID -> "Android";
            case IOS -> "iOS";
            case WEB -> "Web";
        }).toList();
    }

    Optional<String> licence() {
        return software.licence().map(id -> id.matches("[A-Za-z0-9.+-]+") ? SPDX + id : id);
    }

    List<String> sameAs() {
        List<String> same = new java.util.ArrayList<>();
        Optional.ofNullable(software.ids().get(Identifier.WIKIDATA)).filter(id -> id.matches("Q\\d+")).ifPresent(id -> same.add("https://www.wikidata.org/entity/" + id));
        software.links().repositories().stream().flatMap(url -> SoftwareSheet.web(url).stream()).forEach(same::add);
        return same;
    }

    private static void list(Map<String, Object> app, String key, List<String> values) {
        if (!values.isEmpty()) {
            app.put(key, values);
        }
    }
}
