package org.bicorne.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What an entry knows as {@code codemeta.json}, version 3.1. */
record CodemetaExport(Around around, Software software) {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    byte[] octets() {
        return JSON.writeValueAsString(thing()).getBytes(StandardCharsets.UTF_8);
    }

    Map<String, Object> thing() {
        SoftwareJson json = new SoftwareJson(around, software, around.first());
        Map<String, Object> code = new LinkedHashMap<>();
        code.put("@context", "https://w3id.org/codemeta/3.1");
        code.put("type", "SoftwareSourceCode");
        code.put("id", around.absolute(software.address()));
        code.put("name", software.name());
        new SoftwareText(around, software, around.first()).lead(500).ifPresent(text -> code.put("description", text));
        json.licence().ifPresent(licence -> code.put("license", licence));
        List<String> repositories = software.links().repositories().stream().flatMap(url -> SoftwareSheet.web(url).stream()).toList();
        if (!repositories.isEmpty()) {
            code.put("codeRepository", repositories.getFirst());
        }
        software.links().website().flatMap(SoftwareSheet::web).ifPresent(url -> code.put("url", url));
        software.links().documentation().flatMap(SoftwareSheet::web).ifPresent(url -> code.put("softwareHelp", url));
        list(code, "applicationCategory", Shelf.categories(around.vocabulary(), software).values().stream().map(category -> category.label().in(around.first())).toList());
        list(code, "keywords", software.classification().keywords());
        list(code, "operatingSystem", json.platforms());
        list(code, "sameAs", json.sameAs());
        Optional.ofNullable(software.ids().get(Identifier.SWHID)).ifPresent(id -> code.put("identifier", id));
        return code;
    }

    private static void list(Map<String, Object> code, String key, List<String> values) {
        if (!values.isEmpty()) {
            code.put(key, values);
        }
    }
}
