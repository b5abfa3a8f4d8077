package org.bicorne.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the cells of the old lists mean, however each of them was written. */
final class SillCells {

    private static final Set<String> NOTHING = Set.of("", "-", "n/a", "s.o.", "0");
    private static final Set<String> YES = Set.of("x", "o", "oui", "true");
    private static final Set<String> NO = Set.of("n", "non", "false");
    private static final Pattern EMPHASIS = Pattern.compile("^/(.*)/$");
    private static final Pattern COMMA = Pattern.compile("(\\d+),(\\d+)");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Map<String, String> STATUS = Map.of("r", "recommended", "recommended", "recommended", "o", "observed", "in observation", "observed", "fv", "withdrawn", "fr", "withdrawn",
            "no longer recommended", "withdrawn");

    private SillCells() {}

    /** Without the signs of emphasis that one of these lists has. */
    static String text(String cell) {
        String plain = cell.replace('\u00a0', ' ').strip();
        return EMPHASIS.matcher(plain).replaceFirst("$1").strip();
    }

    static boolean isNothing(String cell) {
        return NOTHING.contains(text(cell).toLowerCase(Locale.ROOT));
    }

    static void licence(Imported entry, String cell) {
        if (!isNothing(cell)) {
            OldLicences.normalised(text(cell)).ifPresentOrElse(licence -> entry.with("licence", licence), () -> entry.leaving("licence", cell));
        }
    }

    static void status(Imported entry, String cell) {
        Optional<String> status = Optional.ofNullable(STATUS.get(text(cell).toLowerCase(Locale.ROOT)));
        status.ifPresentOrElse(word -> entry.with(Imported.STATUS, word), () -> {
            if (!isNothing(cell)) {
                entry.leaving("recommendation.status", cell);
            }
        });
    }

    static Optional<String> version(String cell) {
        return isNothing(cell) ? Optional.empty() : Optional.of(COMMA.matcher(text(cell)).replaceFirst("$1.$2"));
    }

    /** A platform on which it runs, and in which version where the cell says so. */
    static void platform(Imported entry, String platform, String cell) {
        String word = text(cell).toLowerCase(Locale.ROOT);
        if (isNothing(cell)) {
            return;
        }
        if (YES.contains(word)) {
            entry.adding("platforms", platform);
        } else if (VersionText.of(text(cell)).isPresent() && !platform.equals("windows") || word.startsWith("version") || word.contains(" ")) {
            entry.adding("platforms", platform).with("attributes." + platform + "-version", text(cell));
        } else if (!NO.contains(word)) {
            entry.leaving(platform, cell);
        }
    }

    static void flag(Imported entry, String place, String cell) {
        String word = text(cell).toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            entry.with(place, true);
        } else if (!isNothing(cell) && !NO.contains(word)) {
            entry.leaving(place, cell);
        }
    }

    /** The years in which it was listed: the first is when it came. */
    static void years(Imported entry, String cell) {
        List<String> years = YEAR.matcher(cell).results().map(java.util.regex.MatchResult::group).toList();
        if (!years.isEmpty()) {
            entry.with(Imported.SINCE, PartialDate.of(Integer.parseInt(years.getFirst()))).with("attributes.years", String.join(", ", years));
        }
    }

    /** Numbers of other entries, or names of software that is not in the catalogue. */
    static void similar(Imported entry, String cell) {
        Arrays.stream(cell.split("[;,]", -1)).map(String::strip).filter(one -> !one.isEmpty())
                .forEach(one -> entry.adding(Imported.SIMILAR, one.chars().allMatch(Character::isDigit) ? new Imported.ByNumber(one) : Map.of("name", one)));
    }

    static void url(Imported entry, String place, String cell) {
        String url = text(cell).replace(" ", "%20");
        if (EntryFields.isUrl(url)) {
            entry.with(place, url);
        } else if (!url.isEmpty()) {
            entry.leaving(place, cell);
        }
    }

    static void number(Imported entry, String place, String cell) {
        String number = text(cell);
        if (number.matches("[1-9]\\d{0,8}")) {
            entry.with(place, Integer.valueOf(number));
        } else if (!isNothing(cell)) {
            entry.leaving(place, cell);
        }
    }

    static void wikidata(Imported entry, String cell) {
        String id = text(cell).toUpperCase(Locale.ROOT);
        if (id.matches(SoftwareReader.WIKIDATA)) {
            entry.with(Imported.WIKIDATA, id);
        } else if (!isNothing(cell)) {
            entry.leaving(Imported.WIKIDATA, cell);
        }
    }
}
