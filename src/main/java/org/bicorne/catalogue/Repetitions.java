package org.bicorne.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bicorne.kernel.Slug;

/** What several entries claim at once: an identifier, a name. */
record Repetitions(Collection<EntryDraft> entries) {

    List<String> told() {
        Map<String, Set<Slug>> claims = new LinkedHashMap<>();
        Map<String, String> written = new LinkedHashMap<>();
        for (EntryDraft entry : entries) {
            entry.value(Imported.WIKIDATA).ifPresent(id -> claims.computeIfAbsent(id, _ -> new LinkedHashSet<>()).add(entry.slug()));
            for (String name : entry.names()) {
                written.putIfAbsent("name " + Names.key(name), name);
                claims.computeIfAbsent("name " + Names.key(name), _ -> new LinkedHashSet<>()).add(entry.slug());
            }
        }
        List<String> told = new ArrayList<>();
        claims.forEach((claim, slugs) -> {
            if (slugs.size() > 1) {
                told.add(written.getOrDefault(claim, claim) + ": " + slugs.stream().map(Slug::value).collect(Collectors.joining(", ")));
            }
        });
        return told;
    }
}
