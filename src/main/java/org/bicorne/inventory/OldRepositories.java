package org.bicorne.inventory;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bicorne.inventory.Inspection.KnownFile;
import org.jspecify.annotations.Nullable;

/** Repositories as France’s inventory has given them since 2024: with long names for programs, with short ones for its pages. */
record OldRepositories(Around around) {

    static final List<String> FULL = List.of("awesome-score", "archived", "updated_at", "description", "id", "fork", "template", "contributing", "publiccode", "language",
            "license", "full_name", "repo_name", "forks_count", "platform", "owner");

    private static final int SHORT_DESCRIPTION_MAX = 120;

    int score(Repository repository) {
        return around.signals().openness(repository).value();
    }

    Map<String, @Nullable Object> full(Repository repository) {
        Map<String, @Nullable Object> thing = new LinkedHashMap<>();
        thing.put("awesome-score", score(repository));
        thing.put("archived", repository.facts().archived());
        thing.put("updated_at", repository.facts().pushedAt().map(Instant::toString).orElse(null));
        thing.put("description", repository.facts().description().orElse(null));
        thing.put("id", repository.facts().url());
        thing.put("fork", repository.facts().fork().orElse(false));
        thing.put("template", repository.facts().template().orElse(false));
        thing.put("contributing", has(repository, KnownFile.CONTRIBUTING));
        thing.put("publiccode", has(repository, KnownFile.PUBLICCODE));
        thing.put("language", repository.facts().language().orElse(null));
        thing.put("license", Signals.licence(repository).orElse(null));
        thing.put("full_name", repository.facts().path());
        thing.put("repo_name", repository.facts().name());
        thing.put("forks_count", repository.facts().forks());
        thing.put("platform", repository.key().host());
        thing.put("owner", owner(repository));
        return thing;
    }

    Map<String, @Nullable Object> small(Repository repository) {
        Map<String, @Nullable Object> thing = new LinkedHashMap<>();
        thing.put("a", score(repository));
        thing.put("a?", repository.facts().archived());
        thing.put("c?", has(repository, KnownFile.CONTRIBUTING));
        thing.put("d", repository.facts().description().map(OldRepositories::shortened).orElse(null));
        thing.put("f", repository.facts().forks());
        thing.put("fn", repository.facts().path());
        thing.put("f?", repository.facts().fork().orElse(false));
        thing.put("l", repository.facts().language().orElse(null));
        thing.put("li", Signals.licence(repository).orElse(null));
        thing.put("n", repository.facts().name());
        thing.put("o", owner(repository));
        thing.put("p", repository.key().host());
        thing.put("p?", has(repository, KnownFile.PUBLICCODE));
        thing.put("t?", repository.facts().template().orElse(false));
        thing.put("u", repository.facts().pushedAt().map(Instant::toString).orElse(null));
        return thing;
    }

    static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= SHORT_DESCRIPTION_MAX ? text : text.substring(0, text.offsetByCodePoints(0, SHORT_DESCRIPTION_MAX));
    }

    private static String owner(Repository repository) {
        return "https://" + repository.key().host() + "/" + repository.facts().owner();
    }

    private static boolean has(Repository repository, KnownFile file) {
        return repository.inspection().filter(found -> found.files().contains(file)).isPresent();
    }
}
