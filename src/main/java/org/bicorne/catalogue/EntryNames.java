package org.bicorne.catalogue;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bicorne.kernel.Slug;

/** Under which names people may mean an entry: its slug, its name, its aliases; capitals, accents and signs do not count. */
record EntryNames(Map<Slug, Slug> byName) {

    private static final Pattern BRACKETS = Pattern.compile("^([^()]+)\\(([^()]+)\\)\\s*$");

    EntryNames {
        byName = Collections.unmodifiableMap(new HashMap<>(byName));
    }

    /** Where two entries share a name, the one whose own name it is, then the first. */
    static EntryNames of(List<Software> software) {
        Map<Slug, Slug> names = new HashMap<>();
        software.forEach(entry -> names.put(entry.slug(), entry.slug()));
        software.forEach(entry -> names.putIfAbsent(Slug.of(entry.name()), entry.slug()));
        software.forEach(entry -> entry.aliases().forEach(alias -> names.putIfAbsent(Slug.of(alias), entry.slug())));
        names.remove(Slug.of(""));
        return new EntryNames(names);
    }

    /** The entry that is called so; of {@code LVS (Linux Virtual Server)} either name may be meant. */
    Optional<Slug> find(String written) {
        Matcher brackets = BRACKETS.matcher(written);
        Stream<String> others = brackets.matches() ? Stream.of(brackets.group(1), brackets.group(2)) : Stream.empty();
        return Stream.concat(Stream.of(written), others).map(Slug::of).filter(byName::containsKey).map(byName::get).findFirst();
    }
}
