package org.bicorne.publiccode;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Language tags as BCP 47 (RFC 5646) wants them, held against the registry; {@code en_GB} is none. */
final class LanguageTag {

    private static final int CHARACTERS_MAX = 100;

    private static final Set<String> GRANDFATHERED = Set.of("en-gb-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak", "i-klingon", "i-lux", "i-mingo",
            "i-navajo", "i-pwn", "i-tao", "i-tay", "i-tsu", "sgn-be-fr", "sgn-be-nl", "sgn-ch-de", "art-lojban", "cel-gaulish", "no-bok", "no-nyn", "zh-guoyu",
            "zh-hakka", "zh-min", "zh-min-nan", "zh-xiang");

    /** RFC 5646, section 2.1, in lower case. */
    private static final Pattern TAG = Pattern.compile("(?<language>[a-z]{2,3})(?<extended>(?:-[a-z]{3}){0,3})(?:-(?<script>[a-z]{4}))?"
            + "(?:-(?<region>[a-z]{2}|[0-9]{3}))?(?<variants>(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*)(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?");
    private static final Pattern PRIVATE = Pattern.compile("x-[a-z0-9]{1,8}");

    private LanguageTag() {}

    static boolean isValid(String written) {
        String tag = written.toLowerCase(Locale.ROOT);
        if (tag.length() > CHARACTERS_MAX || GRANDFATHERED.contains(tag) || PRIVATE.matcher(tag).matches()) {
            return tag.length() <= CHARACTERS_MAX;
        }
        Matcher parts = TAG.matcher(tag);
        return parts.matches() && Tables.LANGUAGES.contains(parts.group("language"))
                && subtags(parts.group("extended")).stream().allMatch(extended -> isAfter(Tables.EXTENDED_LANGUAGES.get(extended), tag))
                && (parts.group("script") == null || Tables.SCRIPTS.contains(parts.group("script")))
                && (parts.group("region") == null || Tables.REGIONS.contains(parts.group("region")))
                && subtags(parts.group("variants")).stream().allMatch(variant -> isAfter(Tables.VARIANTS.get(variant), tag));
    }

    private static List<String> subtags(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.substring(1).split("-"));
    }

    private static boolean isAfter(@org.jspecify.annotations.Nullable List<String> prefixes, String tag) {
        return prefixes != null && (prefixes.isEmpty() || prefixes.stream().anyMatch(prefix -> (tag + "-").startsWith(prefix.toLowerCase(Locale.ROOT))));
    }
}
