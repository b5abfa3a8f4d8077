package org.bicorne.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bicorne.folder.Snapshot;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.kernel.Slug;
import org.bicorne.kernel.Spelling;
import org.bicorne.markup.Fields;

/** What can be told of entries only when all of them are known: what stands twice, and what names another. */
final class CatalogueCheck {

    /** Advice costs a look at every entry: whoever names very many that are not there has another mistake than one of spelling. */
    static final int COMPARED_MAX = 1_000_000;

    private final Map<Slug, EntryReading> entries;
    private final Snapshot snapshot;
    private final List<Finding> findings;
    private final Map<String, EntryReading> byKey = new HashMap<>();
    private final List<String> slugs;
    private int compared;

    CatalogueCheck(Map<Slug, EntryReading> entries, Snapshot snapshot, List<Finding> findings) {
        this.entries = entries;
        this.snapshot = snapshot;
        this.findings = findings;
        this.slugs = entries.keySet().stream().map(Slug::value).toList();
    }

    /**
     * The entries, their references followed.
     *
     * @param before what an earlier check gave of the same files: an entry that says the same is the same object
     */
    Map<Slug, CatalogueMemory.Linked> checked(Map<Slug, CatalogueMemory.Linked> before) {
        entries.values().forEach(entry -> entry.claims().forEach(claim -> check(entry, claim)));
        Map<Slug, CatalogueMemory.Linked> checked = new LinkedHashMap<>();
        entries.forEach((slug, entry) -> {
            EntryReading.Found found = entry.found().orElseThrow();
            Software software = found.software();
            checkLogo(entry, software);
            checked.put(slug, new CatalogueMemory.Linked(entry.file(), linked(entry, software, Optional.ofNullable(before.get(slug))), found.keys()));
        });
        return Collections.unmodifiableMap(checked);
    }

    private void check(EntryReading entry, EntryReading.Claim claim) {
        EntryReading first = byKey.putIfAbsent(claim.key(), entry);
        if (first != null && first != entry) {
            add(entry, claim.line(), claim.code(), claim.written(), first.file().path().value());
        }
    }

    private void add(EntryReading entry, int line, CatalogueFinding code, String written, String... others) {
        List<String> arguments = new ArrayList<>(List.of(Fields.shortened(written)));
        arguments.addAll(List.of(others));
        findings.add(Finding.of(entry.file().path(), line, code, arguments.toArray(String[]::new)));
    }

    private void checkLogo(EntryReading entry, Software software) {
        software.links().logo().filter(logo -> !isThere(logo)).ifPresent(logo -> add(entry, entry.logoLine(), CatalogueFinding.SOFTWARE_LOGO_MISSING, logo));
    }

    private boolean isThere(String logo) {
        try {
            return snapshot.file(new FilePath(logo.startsWith("/") ? logo.substring(1) : logo)).isPresent();
        } catch (InvalidValue e) {
            return false;
        }
    }

    private Software linked(EntryReading entry, Software software, Optional<CatalogueMemory.Linked> before) {
        List<Software.Similar> similar = new ArrayList<>();
        for (int at = 0; at < software.similar().size(); at++) {
            similar.add(linked(entry, software.similar().get(at), entry.similarLines().get(at)));
        }
        return before.filter(known -> known.file() == entry.file()).map(CatalogueMemory.Linked::software).filter(known -> known.similar().equals(similar))
                .orElseGet(() -> similar.equals(software.similar()) ? software : software.withSimilar(similar));
    }

    /** By slug, name or alias; one that nobody has keeps its words. */
    private Software.Similar linked(EntryReading entry, Software.Similar similar, int line) {
        if (similar.entry().isEmpty()) {
            return similar;
        }
        Optional<EntryReading> meant = Optional.ofNullable(entries.get(similar.entry().get())).or(() -> Optional.ofNullable(byKey.get("name " + Names.key(similar.name()))));
        if (meant.isEmpty()) {
            add(entry, line, CatalogueFinding.SOFTWARE_SIMILAR_UNKNOWN, similar.name(), nearest(similar.name()).orElse("–"));
        } else if (meant.get() == entry) {
            add(entry, line, CatalogueFinding.SOFTWARE_SIMILAR_ITSELF, similar.name());
        }
        return meant.flatMap(EntryReading::software).map(other -> new Software.Similar(Optional.of(other.slug()), other.name(), similar.url(), similar.wikidata()))
                .orElseGet(() -> new Software.Similar(Optional.empty(), similar.name(), similar.url(), similar.wikidata()));
    }

    private Optional<String> nearest(String name) {
        compared += slugs.size();
        return compared > COMPARED_MAX ? Optional.empty() : Spelling.nearest(name, slugs);
    }
}
