package org.bicorne.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bicorne.folder.Snapshot;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.kernel.Slug;
import org.bicorne.kernel.Spelling;

/** What can be told of entries only when all of them are known: what stands twice, and what names another. */
final class CatalogueCheck {

    /** Two entries of these cannot be different software. */
    private static final List<Identifier> UNIQUE = List.of(Identifier.SILL, Identifier.WIKIDATA);

    private final Map<Slug, CatalogueReader.Located> entries;
    private final Snapshot snapshot;
    private final List<Finding> findings;
    private final Map<String, Software> byKey = new HashMap<>();

    CatalogueCheck(Map<Slug, CatalogueReader.Located> entries, Snapshot snapshot, List<Finding> findings) {
        this.entries = entries;
        this.snapshot = snapshot;
        this.findings = findings;
    }

    /** The entries, their references followed. */
    List<Software> checked() {
        entries.values().forEach(this::checkOnce);
        List<Software> checked = new ArrayList<>();
        for (CatalogueReader.Located entry : entries.values()) {
            checkLogo(entry);
            checked.add(linked(entry));
        }
        return checked;
    }

    private void checkOnce(CatalogueReader.Located entry) {
        Software software = entry.software();
        for (Identifier identifier : UNIQUE) {
            Optional<String> id = Optional.ofNullable(software.ids().get(identifier));
            id.ifPresent(value -> claim(entry, identifier + " " + value, "ids", value, CatalogueFinding.SOFTWARE_ID_REPEATED));
        }
        Set<String> names = new LinkedHashSet<>(List.of(software.name()));
        names.addAll(software.aliases());
        names.forEach(name -> claim(entry, "name " + Names.key(name), name.equals(software.name()) ? "name" : "aliases", name, CatalogueFinding.SOFTWARE_NAME_REPEATED));
        software.links().repositories().forEach(url -> claim(entry, "repository " + Names.repository(url), "repositories", url, CatalogueFinding.SOFTWARE_REPOSITORY_REPEATED));
    }

    private void claim(CatalogueReader.Located entry, String key, String field, String written, CatalogueFinding code) {
        Software before = byKey.putIfAbsent(key, entry.software());
        if (before != null && !before.slug().equals(entry.software().slug())) {
            findings.add(Finding.of(entry.software().file(), entry.line(field, written), code, EntryFields.shortened(written), before.file().value()));
        }
    }

    private void checkLogo(CatalogueReader.Located entry) {
        entry.software().links().logo().filter(logo -> !isThere(logo)).ifPresent(logo ->
                findings.add(Finding.of(entry.software().file(), entry.line("logo", logo), CatalogueFinding.SOFTWARE_LOGO_MISSING, EntryFields.shortened(logo))));
    }

    private boolean isThere(String logo) {
        try {
            return snapshot.file(new FilePath(logo.startsWith("/") ? logo.substring(1) : logo)).isPresent();
        } catch (InvalidValue e) {
            return false;
        }
    }

    private Software linked(CatalogueReader.Located entry) {
        Software software = entry.software();
        List<Software.Similar> similar = software.similar().stream().map(one -> linked(entry, one)).toList();
        return similar.equals(software.similar()) ? software : software.withSimilar(similar);
    }

    /** By slug, name or alias; one that nobody has keeps its words. */
    private Software.Similar linked(CatalogueReader.Located entry, Software.Similar similar) {
        if (similar.entry().isEmpty()) {
            return similar;
        }
        Optional<Software> meant = Optional.ofNullable(entries.get(similar.entry().get())).map(CatalogueReader.Located::software)
                .or(() -> Optional.ofNullable(byKey.get("name " + Names.key(similar.name()))));
        int line = entry.line("similar", similar.name());
        if (meant.isEmpty()) {
            findings.add(Finding.of(entry.software().file(), line, CatalogueFinding.SOFTWARE_SIMILAR_UNKNOWN, EntryFields.shortened(similar.name()), nearest(similar.name()).orElse("–")));
        } else if (meant.get().slug().equals(entry.software().slug())) {
            findings.add(Finding.of(entry.software().file(), line, CatalogueFinding.SOFTWARE_SIMILAR_ITSELF, EntryFields.shortened(similar.name())));
        }
        return meant.map(other -> new Software.Similar(Optional.of(other.slug()), other.name(), similar.url(), similar.wikidata()))
                .orElseGet(() -> new Software.Similar(Optional.empty(), similar.name(), similar.url(), similar.wikidata()));
    }

    private Optional<String> nearest(String name) {
        return Spelling.nearest(name, entries.keySet().stream().map(Slug::value).toList());
    }
}
