package org.bicorne.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bicorne.folder.Folder;
import org.bicorne.folder.Reading;
import org.bicorne.folder.Snapshot;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Slug;
import org.bicorne.markup.DecodedText;
import org.bicorne.organisations.Organisations;

/** The folder’s catalogue while imports work on it. */
final class CatalogueDraft {

    private static final Set<String> RESERVED = Set.of(CatalogueFiles.VOCABULARY.stem(), CatalogueFiles.MARKET.stem());

    /** Categories of publiccode.yml, which the office’s own stand for. */
    static final String PUBLICCODE = "publiccode";

    private final Map<Slug, EntryDraft> entries = new LinkedHashMap<>();
    private final Map<String, Map<String, EntryDraft.Remembered>> forgotten;
    private final Organisations organisations;
    private final VocabularyDraft vocabulary;
    private final BodiesDraft bodies;
    private final String memoryBefore;

    private CatalogueDraft(Snapshot snapshot, String memory) {
        this.organisations = Organisations.of(snapshot);
        this.memoryBefore = memory;
        this.forgotten = ImportMemory.read(memory);
        CatalogueFiles files = CatalogueFiles.of(snapshot, organisations);
        this.vocabulary = new VocabularyDraft(text(snapshot, CatalogueFiles.VOCABULARY), files.vocabulary());
        this.bodies = new BodiesDraft(text(snapshot, Organisations.FILE), organisations);
        files.software().forEach(one -> entries.put(one.slug(), new EntryDraft(one.slug(), one.file(), text(snapshot, one.file()),
                Optional.ofNullable(forgotten.remove(one.slug().value())).orElse(Map.of()))));
    }

    static CatalogueDraft of(Path root) {
        try (Folder folder = Folder.open(root)) {
            return new CatalogueDraft(folder.snapshot(), MemoryFile.read(root));
        }
    }

    private static String text(Snapshot snapshot, FilePath file) {
        return snapshot.file(file).filter(one -> one.readText() instanceof Reading.Octets).map(one -> one.readText() instanceof Reading.Octets(var octets) ? DecodedText.of(octets).text() : "").orElse("");
    }

    int size() {
        return entries.size();
    }

    /** The files that change, what imports remember last. */
    Map<FilePath, String> texts() {
        Map<FilePath, String> texts = new TreeMap<>();
        entries.values().stream().filter(EntryDraft::isChanged).forEach(entry -> texts.put(entry.file(), entry.text()));
        if (vocabulary.isChanged()) {
            texts.put(CatalogueFiles.VOCABULARY, vocabulary.text());
        }
        bodies.text().ifPresent(text -> texts.put(Organisations.FILE, text));
        Map<String, Map<String, EntryDraft.Remembered>> memory = new LinkedHashMap<>(forgotten);
        entries.values().forEach(entry -> memory.put(entry.slug().value(), entry.memory()));
        String written = ImportMemory.written(memory);
        if (!written.equals(memoryBefore) && memory.values().stream().anyMatch(places -> !places.isEmpty())) {
            texts.put(ImportMemory.FILE, written);
        }
        return texts;
    }

    CatalogueImport.Outcome take(String name, ImportFile file) {
        Tally tally = new Tally();
        EntryMatching matching = new EntryMatching(List.copyOf(entries.values()));
        Map<Imported, EntryDraft> found = new LinkedHashMap<>(matching.match(file.software()));
        tally.resembling.addAll(matching.resembling());
        if (!file.software().isEmpty()) {
            entries.values().stream().filter(entry -> !found.containsValue(entry) && isFromBefore(entry, file.origin())).forEach(entry -> tally.gone.add(entry.slug().value()));
        }
        for (Imported one : file.software()) {
            if (!found.containsKey(one)) {
                EntryDraft entry = create(one);
                found.put(one, entry);
                tally.added.add(entry.slug().value());
            }
        }
        Map<String, Slug> numbers = new LinkedHashMap<>();
        entries.values().forEach(entry -> entry.value(Imported.SILL).ifPresent(number -> numbers.put(number, entry.slug())));
        found.forEach((one, entry) -> one.text(Imported.SILL).ifPresent(number -> numbers.put(number, entry.slug())));
        References references = new References(numbers, entries, found, organisations);
        file.software().forEach(one -> Optional.ofNullable(found.get(one)).ifPresent(entry -> merge(one, entry, file.origin(), references, tally)));
        new JournalMerge(List.copyOf(entries.values())).merge(file.journal(), tally);
        entries.values().forEach(JournalMerge::explain);
        file.bodies().forEach(body -> bodies.take(body, tally));
        return tally.outcome(name, file, new Repetitions(entries.values()).told());
    }

    /** Only lists tell what is gone: of one publiccode.yml nobody expects all software. */
    private static boolean isFromBefore(EntryDraft entry, Origin origin) {
        return origin.source().equals(Origin.SILL) && entry.remembered(Imported.NAME).filter(name -> name.origin().isOlderThan(origin)).isPresent();
    }

    private EntryDraft create(Imported one) {
        Slug slug = Names.slug(one.name());
        Slug free = slug.isEmpty() ? new Slug("software") : slug;
        if (isTaken(free) && one.text(Imported.PARENT).isPresent()) {
            free = Names.slug(one.name() + " " + one.text(Imported.PARENT).orElse(""));
        }
        Slug base = free;
        for (int copy = 2; isTaken(free); copy++) {
            free = new Slug(base + "-" + copy);
        }
        EntryDraft entry = new EntryDraft(free, CatalogueFiles.FOLDER.child(free + ".yml"), "", Map.of());
        entries.put(free, entry);
        return entry;
    }

    private boolean isTaken(Slug slug) {
        return entries.containsKey(slug) || RESERVED.contains(slug.value());
    }

    private void merge(Imported one, EntryDraft entry, Origin origin, References references, Tally tally) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> unplaced = new ArrayList<>(one.unplaced());
        one.values().forEach((place, value) -> references.resolved(place, value, entry.slug(), unplaced).ifPresent(resolved -> values.put(place, resolved)));
        if (values.remove(PUBLICCODE) instanceof List<?> words) {
            List<String> categories = words.stream().flatMap(word -> vocabulary.categoriesOf(String.valueOf(word)).stream()).distinct().toList();
            words.stream().filter(word -> vocabulary.categoriesOf(String.valueOf(word)).isEmpty()).forEach(word -> unplaced.add("categories: " + word));
            if (!categories.isEmpty()) {
                values.put(Imported.CATEGORIES, categories);
            }
        }
        one.labels().forEach((slug, label) -> {
            if (!vocabulary.category(slug, label)) {
                unplaced.add("categories: " + label);
            }
        });
        values.forEach((place, value) -> {
            if (place.startsWith("attributes.") && !vocabulary.attribute(place.substring(place.indexOf('.') + 1), value)) {
                unplaced.add(place);
            }
        });
        EntryMerge merge = new EntryMerge(entry, origin);
        merge.merge(values);
        unplaced.addAll(merge.unplaced());
        tally.add(entry.slug(), merge, unplaced);
    }

    /** What is counted while a file is taken in. */
    static final class Tally {
        final List<String> added = new ArrayList<>();
        final List<String> resembling = new ArrayList<>();
        final List<String> gone = new ArrayList<>();
        private final List<String> changed = new ArrayList<>();
        private final List<String> kept = new ArrayList<>();
        private final List<String> unplaced = new ArrayList<>();
        private int same;

        void add(Slug slug, EntryMerge merge, List<String> left) {
            if (added.contains(slug.value())) {
                // Counted already.
            } else if (merge.changed().isEmpty()) {
                same++;
            } else {
                changed.add(slug + ": " + String.join(", ", merge.changed()));
            }
            merge.kept().forEach(one -> kept.add(slug + ": " + one));
            left.forEach(one -> unplaced.add(slug + ": " + one));
        }

        void same() {
            same++;
        }

        void unplaced(String text) {
            unplaced.add(text);
        }

        CatalogueImport.Outcome outcome(String name, ImportFile file, List<String> twice) {
            return new CatalogueImport.Outcome(name, file.rows(), added, changed, same, resembling, gone, kept, twice, unplaced, file.left());
        }
    }
}
