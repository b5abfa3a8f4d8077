package org.bicorne.inventory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bicorne.forges.RepositoryFacts;
import org.bicorne.kernel.Language;
import org.bicorne.pages.JsonList;
import tools.jackson.databind.json.JsonMapper;

/** A repository as schema.org’s SoftwareSourceCode. */
record SourceCodeJson(Around around, Repository repository) {

    private static final String SPDX = "https://spdx.org/licenses/";

    String text() {
        RepositoryFacts facts = repository.facts();
        Language language = around.content().languages().getFirst();
        Map<String, Object> code = new LinkedHashMap<>();
        code.put("@context", "https://schema.org");
        code.put("@type", "SoftwareSourceCode");
        code.put("name", facts.name());
        code.put("url", around.absolute(around.page(repository, language)));
        code.put("codeRepository", facts.url());
        put(code, "description", facts.description());
        put(code, "programmingLanguage", facts.language());
        put(code, "license", Signals.licence(repository).map(id -> id.matches("[A-Za-z0-9.+-]+") ? SPDX + id : id));
        put(code, "dateCreated", facts.createdAt().map(Object::toString));
        put(code, "dateModified", facts.pushedAt().map(Object::toString));
        put(code, "isBasedOn", facts.parentUrl());
        if (!facts.topics().isEmpty()) {
            code.put("keywords", facts.topics());
        }
        repository.archive().flatMap(Repository.Archive::swhid).ifPresent(id -> code.put("identifier", id));
        code.put("maintainer", JsonList.pair("@type", "Organization", "name", around.bodies().of(repository).name().in(language)));
        return JsonMapper.shared().writeValueAsString(code);
    }

    private static void put(Map<String, Object> code, String key, Optional<String> value) {
        value.ifPresent(text -> code.put(key, text));
    }
}
