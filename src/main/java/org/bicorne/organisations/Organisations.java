package org.bicorne.organisations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bicorne.folder.Reading;
import org.bicorne.folder.Snapshot;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Slug;
import org.bicorne.kernel.Spelling;
import org.bicorne.pages.FindingSource;

/** The one registry of organisations. Every room refers to it by slug, acronym or any name, of today or former; it never refuses a text. */
public final class Organisations implements FindingSource {

    /** Where the registry stands in the folder. */
    public static final FilePath FILE = new FilePath("organisations.yml");

    /** More names than this are not compared when a name is unknown. */
    private static final int COMPARED_MAX = 5_000;

    private final Map<Slug, Organisation> bySlug;
    private final Map<String, Organisation> byName = new LinkedHashMap<>();
    private final Map<String, String> written = new LinkedHashMap<>();
    private final List<Finding> findings;

    Organisations(List<Organisation> organisations, List<Finding> findings, Map<Slug, Integer> lines) {
        Map<Slug, Organisation> all = new LinkedHashMap<>();
        organisations.forEach(organisation -> all.put(organisation.slug(), organisation));
        this.bySlug = Collections.unmodifiableMap(all);
        this.findings = new ArrayList<>(findings);
        all.values().forEach(organisation -> addName(organisation.slug().value(), organisation, lines));
        all.values().forEach(organisation -> names(organisation).forEach(name -> addName(name, organisation, lines)));
        all.values().forEach(organisation -> organisation.former().forEach(name -> byName.putIfAbsent(key(name), organisation)));
        all.values().forEach(organisation -> organisation.parent().filter(parent -> !all.containsKey(parent)).ifPresent(parent ->
                this.findings.add(Finding.of(FILE, lines.getOrDefault(organisation.slug(), 0), OrganisationFinding.ORGANISATION_PARENT_UNKNOWN,
                        organisation.slug().value(), parent.value(), nearest(parent.value()).orElse("–")))));
    }

    /** The registry as the folder has it; an empty one where there is no such file. */
    public static Organisations of(Snapshot snapshot) {
        return snapshot.file(FILE).map(file -> switch (file.readText()) {
            case Reading.Octets(var octets) -> new RegistryReader().read(octets);
            case Reading.TooLarge _, Reading.Gone _, Reading.Unreadable _ -> new Organisations(List.of(),
                    List.of(Finding.of(FILE, 0, OrganisationFinding.ORGANISATIONS_UNREADABLE)), Map.of());
        }).orElseGet(() -> new Organisations(List.of(), List.of(), Map.of()));
    }

    /** The organisation that is called so: by its slug, its acronym, its name in any language, or a former one; capitals and accents do not count. */
    public Optional<Organisation> find(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    public Optional<Organisation> at(Slug slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /** In the order of the file. */
    public Collection<Organisation> all() {
        return bySlug.values();
    }

    /** Those that name this one as their parent, in the order of the file. */
    public List<Organisation> partsOf(Organisation parent) {
        return all().stream().filter(organisation -> organisation.parent().equals(Optional.of(parent.slug()))).toList();
    }

    public boolean isEmpty() {
        return bySlug.isEmpty();
    }

    /** The name in the registry that looks most like this unknown one. */
    public Optional<String> nearest(String name) {
        List<String> known = written.values().stream().limit(COMPARED_MAX).toList();
        return Spelling.nearest(name, known);
    }

    /** That a text at this place names an organisation that nobody knows; nothing when it is known, or there is no registry to be in. */
    public Optional<Finding> unknown(String name, FilePath file, int line) {
        return isEmpty() || find(name).isPresent() ? Optional.empty()
                : Optional.of(Finding.of(file, line, OrganisationFinding.ORGANISATION_UNKNOWN, name, nearest(name).orElse("–")));
    }

    @Override
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    private void addName(String name, Organisation organisation, Map<Slug, Integer> lines) {
        Organisation before = byName.putIfAbsent(key(name), organisation);
        written.putIfAbsent(key(name), name);
        if (before != null && !before.equals(organisation)) {
            findings.add(Finding.of(FILE, lines.getOrDefault(organisation.slug(), 0), OrganisationFinding.ORGANISATION_NAME_SHARED, name,
                    before.slug().value(), organisation.slug().value()));
        }
    }

    private static List<String> names(Organisation organisation) {
        List<String> names = new ArrayList<>(organisation.acronym().stream().toList());
        names.addAll(organisation.name().byLanguage().values());
        return names;
    }

    private static String key(String name) {
        return Slug.of(name).value();
    }
}
