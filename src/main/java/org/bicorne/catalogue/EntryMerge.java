package org.bicorne.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bicorne.markup.Fields;

/** Brings what another program says into an entry: what nobody touched since the last import follows, what a person wrote stays. */
final class EntryMerge {

    private final EntryDraft entry;
    private final Origin origin;
    private final List<String> changed = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();
    private final List<String> unplaced = new ArrayList<>();

    EntryMerge(EntryDraft entry, Origin origin) {
        this.entry = entry;
        this.origin = origin;
    }

    /** Places whose value is another now. */
    List<String> changed() {
        return changed;
    }

    /** {@code licence: MIT (Apache-2.0)}: what a person wrote, and in brackets what the import says. */
    List<String> kept() {
        return kept;
    }

    /** What could not be written into the file as it is. */
    List<String> unplaced() {
        return unplaced;
    }

    void merge(Map<String, Object> values) {
        values.forEach((place, value) -> {
            if (place.equals(Imported.NAME)) {
                name(String.valueOf(value));
            } else if (value instanceof List<?> items) {
                list(place, items);
            } else {
                value(place, value);
            }
        });
    }

    /** A name that it no longer has, or that a person did not want, is an alias. */
    private void name(String said) {
        List<String> before = entry.names();
        boolean isSaidAgain = entry.remembered(Imported.NAME).filter(old -> old.texts().equals(List.of(said)) || origin.isOlderThan(old.origin())).isPresent();
        value(Imported.NAME, said);
        Set<String> names = entry.names().stream().map(Names::key).collect(Collectors.toSet());
        List<String> missing = new ArrayList<>(before);
        missing.add(said);
        missing.removeIf(name -> names.contains(Names.key(name)));
        if (!missing.isEmpty() && !isSaidAgain && entry.add("aliases", missing)) {
            changed.add("aliases");
        }
    }

    private void value(String place, Object value) {
        String said = EntryDraft.canonical(value);
        Optional<String> now = entry.value(place);
        Optional<EntryDraft.Remembered> before = entry.remembered(place);
        boolean isOwn = before.filter(old -> old.origin().source().equals(origin.source())).isPresent();
        boolean isSaidAgain = before.filter(old -> old.texts().equals(List.of(said)) || origin.isOlderThan(old.origin())).isPresent();
        if (now.filter(said::equals).isPresent()) {
            entry.remember(place, origin, List.of(said));
        } else if (isSaidAgain) {
            return;
        } else if (now.isEmpty() && before.isEmpty() || isOwn && now.isPresent() && before.get().texts().equals(List.of(now.get()))) {
            if (entry.set(place, value)) {
                entry.remember(place, origin, List.of(said));
                changed.add(place);
            } else {
                unplaced.add(place + ": " + Fields.shortened(said));
            }
        } else {
            kept.add(place + ": " + Fields.shortened(now.orElse("–")) + " (" + Fields.shortened(said) + ")");
        }
    }

    private void list(String place, List<?> items) {
        List<String> said = items.stream().map(EntryDraft::canonical).toList();
        List<String> now = entry.items(place);
        Optional<EntryDraft.Remembered> before = entry.remembered(place);
        if (before.filter(old -> origin.isOlderThan(old.origin())).isPresent()) {
            return;
        }
        List<String> own = before.filter(old -> old.origin().source().equals(origin.source())).map(EntryDraft.Remembered::texts).orElse(List.of());
        Set<String> goes = own.stream().filter(item -> !said.contains(item) && now.contains(item) && !item.startsWith("{")).collect(Collectors.toCollection(LinkedHashSet::new));
        List<Object> comes = new ArrayList<>();
        items.stream().filter(item -> !now.contains(EntryDraft.canonical(item)) && !own.contains(EntryDraft.canonical(item))).forEach(comes::add);
        boolean isDone = (comes.isEmpty() || entry.add(place, comes)) && (goes.isEmpty() || entry.remove(place, goes));
        if (!isDone) {
            unplaced.add(place + ": " + Fields.shortened(String.valueOf(comes)));
        } else {
            if (!comes.isEmpty() || !goes.isEmpty()) {
                changed.add(place);
            }
            entry.remember(place, origin, said);
        }
    }
}
