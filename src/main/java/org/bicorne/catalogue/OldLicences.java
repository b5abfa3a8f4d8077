package org.bicorne.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bicorne.spdx.Expression;

/** Licences as old lists write them, where they can only mean one. {@code GPL} without a version, or several with a comma, can mean more than one. */
final class OldLicences {

    private static final Pattern GNU = Pattern.compile("(?i)(?:licence )?(?:gnu )?(a|l)?gpl[ -]?v?\\.?(\\d)(\\.\\d)?(\\+)?");
    private static final Map<Pattern, String> OTHERS = Map.of(Pattern.compile("(?i)mpl[ -]?v?2(?:\\.0)?"), "MPL-2.0", Pattern.compile("(?i)apache[ -]?v?2(?:\\.0)?"), "Apache-2.0",
            Pattern.compile("(?i)(?:licence )?mit(?:/x11)?"), "MIT", Pattern.compile("(?i)agpl"), "AGPL-3.0-only");

    private static final Map<String, List<String>> VERSIONS = Map.of("", List.of("1.0", "2.0", "3.0"), "L", List.of("2.0", "2.1", "3.0"), "A", List.of("3.0"));

    private OldLicences() {}

    /** An SPDX expression; {@code GPL2} is {@code GPL-2.0-only}, for nobody wrote “or later”. */
    static Optional<String> normalised(String written) {
        String text = written.strip();
        if (Expression.read(text) instanceof Expression.Read) {
            return Optional.of(text);
        }
        Matcher gnu = GNU.matcher(text);
        if (gnu.matches()) {
            String family = gnu.group(1) == null ? "" : gnu.group(1).toUpperCase(java.util.Locale.ROOT);
            String version = gnu.group(2) + (gnu.group(3) == null ? ".0" : gnu.group(3));
            return Optional.of(family + "GPL-" + version + (gnu.group(4) == null ? "-only" : "-or-later")).filter(_ -> VERSIONS.getOrDefault(family, List.of()).contains(version));
        }
        return OTHERS.entrySet().stream().filter(entry -> entry.getKey().matcher(text).matches()).map(Map.Entry::getValue).findFirst();
    }
}
