package org.bicorne.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bicorne.folder.Snapshot;
import org.bicorne.folder.SourceFile;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Slug;
import org.bicorne.organisations.Organisation;
import org.bicorne.organisations.Organisations;
import org.bicorne.pages.Version;

/** Reads {@code catalogue/*.yml}. An entry with errors is shown as far as it can be, and costs no other; one that did not change is not read again. */
final class CatalogueReader {

    static final int ENTRIES_MAX = 50_000;
    static final Set<String> YAML = Set.of("yml", "yaml");

    private static final Comparator<CatalogueMemory.Linked> BY_NAME = Comparator.comparing((CatalogueMemory.Linked one) -> one.keys().order())
            .thenComparing(one -> one.software().slug().value());

    private final Organisations organisations;
    private final CatalogueMemory before;
    private final List<Finding> findings = new ArrayList<>();

    CatalogueReader(Organisations organisations, CatalogueMemory before) {
        this.organisations = organisations;
        this.before = before;
    }

    CatalogueFiles read(Snapshot snapshot) {
        Vocabulary vocabulary = snapshot.file(CatalogueFiles.VOCABULARY).map(this::vocabulary).orElse(Vocabulary.EMPTY);
        List<Organisation> registry = List.copyOf(organisations.all());
        CatalogueMemory known = before.isOf(vocabulary, registry) ? before : CatalogueMemory.NONE;
        List<EntryReading> readings = readings(snapshot, new EntryReader(vocabulary, organisations), known);
        Map<FilePath, EntryReading> byPath = new HashMap<>();
        Map<Slug, EntryReading> entries = new LinkedHashMap<>();
        for (EntryReading reading : readings) {
            byPath.put(reading.file().path(), reading);
            findings.addAll(reading.findings());
            reading.software().ifPresent(software -> {
                EntryReading first = entries.putIfAbsent(software.slug(), reading);
                if (first != null) {
                    findings.add(Finding.of(software.file(), 0, CatalogueFinding.SOFTWARE_NAME_REPEATED, software.slug().value(), first.file().path().value()));
                }
            });
        }
        Map<Slug, CatalogueMemory.Linked> linked = new CatalogueCheck(entries, snapshot, findings).checked(known.linked());
        return new CatalogueFiles(linked.values().stream().sorted(BY_NAME).map(CatalogueMemory.Linked::software).toList(), vocabulary, version(snapshot, vocabulary, registry, readings), findings,
                new CatalogueMemory(vocabulary, registry, byPath, linked));
    }

    /** Of the contents of all files that pages are made of: nothing of what was read need be written out for it. */
    private static Version version(Snapshot snapshot, Vocabulary vocabulary, List<Organisation> registry, List<EntryReading> readings) {
        Stream<String> entries = readings.stream().map(EntryReading::file).flatMap(file -> Stream.of(file.path().value(), file.version()));
        Stream<String> others = Stream.of(vocabulary.toString(), registry.toString(), snapshot.file(CatalogueFiles.MARKET).map(SourceFile::version).orElse(""));
        return Version.of(Stream.concat(others, entries).toArray(String[]::new));
    }

    private Vocabulary vocabulary(SourceFile file) {
        CatalogueYaml yaml = new CatalogueYaml(file, findings);
        return yaml.text().flatMap(text -> yaml.values(text).map(values -> new VocabularyReader(new EntryFields(file.path(), text, findings)).read(values)))
                .orElse(Vocabulary.EMPTY);
    }

    /** On as many cores as there are. */
    private List<EntryReading> readings(Snapshot snapshot, EntryReader reader, CatalogueMemory known) {
        List<SourceFile> files = snapshot.under(CatalogueFiles.FOLDER).stream().filter(CatalogueReader::isEntry).toList();
        if (files.size() > ENTRIES_MAX) {
            findings.add(Finding.of(files.get(ENTRIES_MAX).path(), 0, CatalogueFinding.SOFTWARE_TOO_MANY, String.valueOf(ENTRIES_MAX)));
        }
        return files.subList(0, Math.min(ENTRIES_MAX, files.size())).parallelStream().map(file -> known.of(file).orElseGet(() -> reader.read(file))).toList();
    }

    static boolean isEntry(SourceFile file) {
        FilePath path = file.path();
        boolean isReserved = path.equals(CatalogueFiles.VOCABULARY) || path.equals(CatalogueFiles.MARKET);
        return path.parent().equals(CatalogueFiles.FOLDER) && YAML.contains(path.extension()) && !isReserved && file.isPublished();
    }
}
