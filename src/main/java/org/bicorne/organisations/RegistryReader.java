package org.bicorne.organisations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.LocalizedText;
import org.bicorne.kernel.Slug;
import org.bicorne.markup.DecodedText;
import org.bicorne.markup.FrontMatter;
import org.bicorne.markup.Yaml;

/** Reads {@code organisations.yml}: a map of organisations by slug. What is wrong in one entry costs no other. */
final class RegistryReader {

    private static final int ORGANISATIONS_MAX = 20_000;
    private static final Set<String> FIELDS = Set.of("name", "acronym", "former", "kind", "parent", "ids", "url");
    private static final Set<String> IDS = Set.of("pso_id", "siren", "ror", "wikidata");

    private final List<Finding> findings = new ArrayList<>();
    private final List<Organisation> organisations = new ArrayList<>();
    private final Map<Slug, Integer> lines = new HashMap<>();

    Organisations read(byte[] octets) {
        Yaml.read(DecodedText.of(octets).text()).told(Organisations.FILE, findings)
                .ifPresent(values -> values.keys().stream().limit(ORGANISATIONS_MAX).forEach(key -> read(key, values.line(key), values.map(key))));
        return new Organisations(organisations, findings, lines);
    }

    private void read(String key, int line, FrontMatter entry) {
        if (!Slug.of(key).value().equals(key) || key.isEmpty()) {
            report(line, OrganisationFinding.ORGANISATION_KEY_MALFORMED, key, Slug.of(key).value());
            return;
        }
        Optional<LocalizedText> name = localized(entry, "name");
        if (name.isEmpty()) {
            report(line, OrganisationFinding.ORGANISATION_NAME_MISSING, key);
        }
        entry.keys().stream().filter(field -> !FIELDS.contains(field))
                .forEach(field -> report(entry.line(field), OrganisationFinding.ORGANISATION_FIELD_UNKNOWN, field));
        Slug slug = new Slug(key);
        lines.put(slug, line);
        organisations.add(new Organisation(slug, name.orElseGet(() -> LocalizedText.of(entry.text("acronym").orElse(key))), filled(entry, "acronym"),
                entry.texts("former"), kind(entry), filled(entry, "parent").map(Slug::of), ids(entry.map("ids")), filled(entry, "url")));
    }

    private Optional<Organisation.Kind> kind(FrontMatter entry) {
        Optional<String> written = filled(entry, "kind");
        Optional<Organisation.Kind> kind = written.flatMap(Organisation.Kind::of);
        if (kind.isEmpty()) {
            written.ifPresent(word -> report(entry.line("kind"), OrganisationFinding.ORGANISATION_KIND_UNKNOWN, word));
        }
        return kind;
    }

    private Map<String, String> ids(FrontMatter written) {
        Map<String, String> ids = new LinkedHashMap<>();
        for (String key : written.keys()) {
            if (IDS.contains(key)) {
                filled(written, key).ifPresent(id -> ids.put(key, id));
            } else {
                report(written.line(key), OrganisationFinding.ORGANISATION_ID_UNKNOWN, key);
            }
        }
        return ids;
    }

    private void report(int line, OrganisationFinding code, String... arguments) {
        findings.add(Finding.of(Organisations.FILE, line, code, arguments));
    }

    private static Optional<String> filled(FrontMatter entry, String key) {
        return entry.text(key).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Optional<LocalizedText> localized(FrontMatter entry, String key) {
        FrontMatter byLanguage = entry.map(key);
        Map<Language, String> texts = new LinkedHashMap<>();
        for (String tag : byLanguage.keys()) {
            try {
                filled(byLanguage, tag).ifPresent(text -> texts.put(new Language(tag), text));
            } catch (InvalidValue e) {
                continue;
            }
        }
        return texts.isEmpty() ? filled(entry, key).map(LocalizedText::of) : Optional.of(new LocalizedText(texts));
    }
}
