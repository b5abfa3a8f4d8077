package org.bicorne.publiccode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What publiccode.yml is judged by, as tables in {@code /publiccode}, each with its source; {@code #} begins a remark. */
final class Tables {

    static final Set<String> COUNTRIES = words("countries.txt");
    static final Set<String> LANGUAGES = words("languages.txt");
    static final Set<String> REGIONS = words("regions.txt");
    static final Set<String> SCRIPTS = words("scripts.txt");
    static final Map<String, List<String>> EXTENDED_LANGUAGES = prefixes("extended-languages.tsv");
    static final Map<String, List<String>> VARIANTS = prefixes("variants.tsv");
    private static final Map<Edition, Map<String, Set<String>>> VALUES = Map.of(Edition.ZERO, readValues(Edition.ZERO), Edition.DRAFT, readValues(Edition.DRAFT));
    static final List<List<String>> VERSIONS = rows("versions.tsv");
    static final List<List<String>> CHECKS = rows("checks.tsv");

    private Tables() {}

    /** Read when a file first names an Italian administration: it is ten times all the others. */
    static final class ItalianCodes {
        private static final Set<String> CODES = lines("ipa-codes.txt").flatMap(line -> Arrays.stream(line.split(" "))).map(code -> code.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());

        private ItalianCodes() {}

        static boolean has(String code) {
            return CODES.contains(code.toLowerCase(Locale.ROOT));
        }
    }

    /** Read when a file first names a video. */
    static final class VideoAddresses {
        private static final List<String> PATTERNS = lines("video-addresses.txt").toList();

        private VideoAddresses() {}

        static boolean has(String address) {
            return PATTERNS.stream().anyMatch(pattern -> fits(pattern, address));
        }
    }

    /** The values that a key may have in an edition. */
    static Set<String> values(String list, Edition edition) {
        return Objects.requireNonNull(Objects.requireNonNull(VALUES.get(edition)).get(list), list);
    }

    /** By list, in the order of the table. */
    private static Map<String, Set<String>> readValues(Edition edition) {
        Map<String, Set<String>> values = new HashMap<>();
        rows("values.tsv").stream().filter(row -> row.size() < 4 || row.get(3).isEmpty() || edition == Edition.ZERO)
                .forEach(row -> values.computeIfAbsent(row.getFirst(), _ -> new LinkedHashSet<>()).add(row.get(1)));
        return Map.copyOf(values);
    }

    static List<List<String>> rows(String name) {
        return lines(name).map(line -> List.of(line.split("\t", -1))).toList();
    }

    private static Stream<String> lines(String name) {
        try (InputStream stream = Objects.requireNonNull(Tables.class.getResourceAsStream("/publiccode/" + name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> words(String name) {
        return lines(name).flatMap(line -> Arrays.stream(line.split(" "))).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, List<String>> prefixes(String name) {
        return rows(name).stream().collect(Collectors.toUnmodifiableMap(List::getFirst,
                row -> row.get(1).isEmpty() ? List.of() : List.of(row.get(1).split(" "))));
    }

    /** Whether a pattern with {@code *} for any text fits, in time that grows with the text only. */
    static boolean fits(String pattern, String text) {
        String[] parts = pattern.split("\\*", -1);
        if (parts.length == 1) {
            return pattern.equals(text);
        }
        String end = parts[parts.length - 1];
        int from = parts[0].length();
        if (!text.startsWith(parts[0]) || !text.endsWith(end)) {
            return false;
        }
        for (int i = 1; i < parts.length - 1; i++) {
            int found = text.indexOf(parts[i], from);
            if (found < 0) {
                return false;
            }
            from = found + parts[i].length();
        }
        return from <= text.length() - end.length();
    }
}
