package org.bicorne.spdx;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bicorne.kernel.Spelling;
import org.bicorne.spdx.Licence.Freedom;

/** The SPDX list of licences and exceptions, and other names by which people call them. Tables with source and date are in {@code /spdx}. */
public final class SpdxList {

    private static final Map<String, Licence> LICENCES = licences();
    private static final Map<String, String> EXCEPTIONS = SpdxTable.rows("exceptions.txt").stream().map(List::getFirst)
            .collect(Collectors.toUnmodifiableMap(id -> id.toLowerCase(Locale.ROOT), Function.identity()));
    private static final Map<String, String> NAMES = names();

    /** Slips are forgiven after this: half of the short ids are near to any other. */
    private static final int BEGINNING = 2;

    private SpdxList() {}

    /** In the order of the list. */
    public static Collection<Licence> all() {
        return LICENCES.values();
    }

    /** The licence of this id, whatever its case (SPDX 3.0, annex B.2). */
    public static Optional<Licence> find(String id) {
        return Optional.ofNullable(LICENCES.get(id.toLowerCase(Locale.ROOT)));
    }

    /** The exception of this id as the list writes it, whatever its case. */
    static Optional<String> exception(String id) {
        return Optional.ofNullable(EXCEPTIONS.get(id.toLowerCase(Locale.ROOT)));
    }

    static Set<String> exceptions() {
        return Set.copyOf(EXCEPTIONS.values());
    }

    /** The licence that somebody meant by a name or an id: {@code MIT License}, {@code gplv3}. */
    public static Optional<Licence> named(String name) {
        return find(name.strip()).or(() -> Optional.ofNullable(NAMES.get(plain(name))).flatMap(SpdxList::find));
    }

    /** The id that somebody probably meant who wrote another: by its name, else by its letters. */
    public static Optional<String> nearest(String written) {
        String word = written.strip();
        return named(word).map(Licence::id).or(() -> Spelling.nearest(word, LICENCES.values().stream().map(Licence::id)
                .filter(id -> id.regionMatches(true, 0, word, 0, BEGINNING)).toList()));
    }

    private static Map<String, Licence> licences() {
        List<List<String>> freedoms = SpdxTable.rows("freedom.tsv");
        List<List<String>> decree = SpdxTable.rows("french-decree.tsv");
        Map<String, Licence> licences = new LinkedHashMap<>();
        for (List<String> row : SpdxTable.rows("licences.tsv")) {
            String id = row.getFirst();
            boolean isApproved = row.get(2).equals("osi");
            boolean isInDecree = decree.stream().anyMatch(line -> SpdxTable.fits(line.getFirst(), id));
            Freedom freedom = isApproved ? Freedom.FREE : freedom(freedoms, id);
            licences.put(id.toLowerCase(Locale.ROOT), new Licence(id, row.get(3), row.get(1).equals("deprecated"), isApproved, freedom, isInDecree));
        }
        return java.util.Collections.unmodifiableMap(licences);
    }

    private static Freedom freedom(List<List<String>> rows, String id) {
        return rows.stream().filter(row -> SpdxTable.fits(row.getFirst(), id)).findFirst()
                .map(row -> Freedom.valueOf(row.get(1).replace('-', '_').toUpperCase(Locale.ROOT))).orElse(Freedom.UNKNOWN);
    }

    /** Names of our table go before those of the list; of two licences of one name that which is not deprecated counts. */
    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        LICENCES.values().stream().filter(Licence::isDeprecated).forEach(licence -> names.put(plain(licence.name()), licence.id()));
        LICENCES.values().stream().filter(licence -> !licence.isDeprecated()).forEach(licence -> names.put(plain(licence.name()), licence.id()));
        SpdxTable.rows("names.tsv").forEach(row -> names.put(plain(row.getFirst()), row.get(1)));
        return Map.copyOf(names);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\"“”'()]", "").replaceFirst("^the ", "").replaceAll("\\s+", " ").strip();
    }
}
