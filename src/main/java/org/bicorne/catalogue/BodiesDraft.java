package org.bicorne.catalogue;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bicorne.markup.YamlFile;
import org.bicorne.organisations.Organisations;

/** The registry of organisations while an import adds those that it lacks; that they contribute does not say what they use. */
final class BodiesDraft {

    private final YamlFile yaml;
    private final String before;
    private final Organisations known;
    private final Set<String> added = new HashSet<>();

    BodiesDraft(String text, Organisations known) {
        this.yaml = new YamlFile(text, Map.of());
        this.before = text;
        this.known = known;
    }

    Optional<String> text() {
        return Optional.of(yaml.text()).filter(text -> !text.equals(before));
    }

    void take(ImportFile.Body body, CatalogueDraft.Tally tally) {
        String slug = Names.slug(body.acronym().orElse(body.name())).value();
        if (known.find(body.name()).isPresent() || body.acronym().flatMap(known::find).isPresent() || added.contains(slug)) {
            tally.same();
            return;
        }
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", Map.of("fr", body.name()));
        body.acronym().ifPresent(acronym -> entry.put("acronym", acronym));
        body.url().ifPresent(url -> entry.put("url", url));
        if (!slug.isEmpty() && yaml.set(List.of(slug), entry)) {
            added.add(slug);
            tally.added.add(Organisations.FILE + ": " + slug);
        } else {
            tally.unplaced(Organisations.FILE + ": " + body.name());
        }
    }
}
