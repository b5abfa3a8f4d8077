package org.bicorne.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which entry of the folder a software of another list is. Two of one list are never the same entry, and an entry with another number of the catalogue is
 * another software; what identifies more surely is asked first, of all of them.
 */
final class EntryMatching {

    /** Words that come and go in names. */
    private static final Set<String> NOISE = Set.of("the", "apache", "ide", "serveur", "server", "logiciel", "community", "edition", "open", "source", "ng", "ce");
    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)");

    private final List<EntryDraft> entries;
    private final Map<Imported, EntryDraft> found = new LinkedHashMap<>();
    private final Set<EntryDraft> taken = new HashSet<>();
    private final List<String> resembling = new ArrayList<>();

    EntryMatching(List<EntryDraft> entries) {
        this.entries = List.copyOf(entries);
    }

    /** The entry of each that has one. */
    Map<Imported, EntryDraft> match(List<Imported> software) {
        pass(software, one -> one.text(Imported.SILL).stream().toList(), entry -> entry.value(Imported.SILL).stream().toList(), (_, _) -> true);
        pass(software, one -> one.text(Imported.WIKIDATA).stream().toList(), entry -> entry.value(Imported.WIKIDATA).stream().toList(), (_, _) -> true);
        pass(software, EntryMatching::names, EntryMatching::names, (one, entry) -> one.text(Imported.PARENT).equals(entry.value(Imported.PARENT)));
        pass(software, EntryMatching::names, EntryMatching::names, (_, _) -> true);
        pass(software, EntryMatching::repositories, entry -> entry.texts("repositories").stream().map(Names::repository).toList(), (_, _) -> true);
        resembling(software);
        return found;
    }

    /** Those that were found by a resembling name, with the name that the entry had: {@code gimp: The Gimp}. */
    List<String> resembling() {
        return resembling;
    }

    private void pass(List<Imported> software, Function<Imported, List<String>> asked, Function<EntryDraft, List<String>> known, BiPredicate<Imported, EntryDraft> condition) {
        Map<String, List<EntryDraft>> byKey = new HashMap<>();
        entries.stream().filter(entry -> !taken.contains(entry)).forEach(entry -> known.apply(entry).forEach(key -> byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(entry)));
        for (Imported one : software) {
            if (!found.containsKey(one)) {
                asked.apply(one).stream().flatMap(key -> byKey.getOrDefault(key, List.of()).stream()).filter(entry -> !taken.contains(entry) && isPossible(one, entry) && condition.test(one, entry))
                        .findFirst().ifPresent(entry -> take(one, entry));
            }
        }
    }

    private void take(Imported one, EntryDraft entry) {
        found.put(one, entry);
        taken.add(entry);
    }

    private static boolean isPossible(Imported one, EntryDraft entry) {
        Optional<String> asked = one.text(Imported.SILL);
        Optional<String> known = entry.value(Imported.SILL);
        return asked.isEmpty() || known.isEmpty() || asked.equals(known);
    }

    private static List<String> names(Imported one) {
        List<String> names = new ArrayList<>(List.of(Names.key(one.name())));
        if (one.values().get("aliases") instanceof List<?> aliases) {
            aliases.forEach(alias -> names.add(Names.key(String.valueOf(alias))));
        }
        return names;
    }

    private static List<String> names(EntryDraft entry) {
        return entry.names().stream().map(Names::key).toList();
    }

    private static List<String> repositories(Imported one) {
        return one.values().get("repositories") instanceof List<?> urls ? urls.stream().map(url -> Names.repository(String.valueOf(url))).toList() : List.of();
    }

    /** Only what says that it was in the list of a year, and has no entry from then, while exactly one such entry has nearly its name. */
    private void resembling(List<Imported> software) {
        Map<String, List<EntryDraft>> known = entries.stream().filter(entry -> !taken.contains(entry) && entry.value(Imported.SILL).isEmpty())
                .collect(Collectors.groupingBy(entry -> core(entry.value(Imported.NAME).orElse(""))));
        Map<String, List<Imported>> asked = software.stream().filter(one -> !found.containsKey(one)).collect(Collectors.groupingBy(one -> core(one.name())));
        asked.forEach((core, ones) -> {
            List<EntryDraft> same = known.getOrDefault(core, List.of());
            if (!core.isEmpty() && ones.size() == 1 && same.size() == 1 && wasThere(ones.getFirst(), same.getFirst())) {
                resembling.add(same.getFirst().slug() + ": " + same.getFirst().value(Imported.NAME).orElse(""));
                take(ones.getFirst(), same.getFirst());
            }
        });
    }

    private static boolean wasThere(Imported one, EntryDraft entry) {
        String years = one.text("attributes.years").orElse("");
        return entry.remembered(Imported.NAME).filter(name -> !name.origin().date().isEmpty() && years.contains(name.origin().date())).isPresent();
    }

    /** A name without the words that come and go. */
    static String core(String name) {
        return java.util.Arrays.stream(ASIDE.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT).split("\\s+", -1)).filter(word -> !NOISE.contains(word)).map(Names::key)
                .collect(Collectors.joining());
    }
}
