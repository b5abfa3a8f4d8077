package org.bicorne.folder;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/** The names of all settings, and which of them someone meant who wrote another. */
final class SettingKeys {

    static final SequencedSet<String> ALL = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(List.of(
            "name", "description", "url", "languages", "timezone",
            "theme", "theme.logo", "theme.accent", "theme.css", "theme.extends", "theme.fonts", "theme.fonts.*",
            "menu", "menu.*", "menu.*.page", "menu.*.title", "menu.*.url",
            "dialect", "trust", "licence",
            "contact", "contact.email", "contact.page",
            "accessibility", "accessibility.page", "accessibility.rate", "accessibility.date",
            "security", "security.contact", "security.expires",
            "edit", "hosts", "hosts.own", "hosts.former", "missing", "exclude",
            "collections", "collections.*", "collections.*.folder", "collections.*.url", "collections.*.kind",
            "collections.*.feed", "collections.*.toc", "collections.*.dialect", "collections.*.layout",
            "collections.*.tags", "collections.*.lang", "collections.*.image",
            "redirects", "redirects.*", "authors", "videoHosts")));

    /** Two slips of the finger are forgiven. */
    private static final int SLIPS_MAX = 2;

    /** No name of ours is longer; longer ones are not compared. */
    private static final int CHARACTERS_MAX = 30;

    private SettingKeys() {}

    /** Whether this is a setting; {@code level} is empty or a setting and a dot. */
    static boolean isKnown(String level, String key) {
        return ALL.contains(level + "*") || ALL.contains(level + key);
    }

    /** The setting of this level that the key most looks like. */
    static Optional<String> nearest(String level, String key) {
        if (key.length() > CHARACTERS_MAX) {
            return Optional.empty();
        }
        return ALL.stream()
                .filter(known -> known.startsWith(level) && known.indexOf('.', level.length()) < 0)
                .map(known -> known.substring(level.length()))
                .filter(known -> slips(known, key) <= Math.min(SLIPS_MAX, known.length() / 2))
                .min(java.util.Comparator.comparingInt(known -> slips(known, key)));
    }

    /** Letters to add, remove or replace (Levenshtein 1965), whatever their case. */
    private static int slips(String known, String written) {
        int[] previous = new int[written.length() + 1];
        Arrays.setAll(previous, j -> j);
        for (int i = 1; i <= known.length(); i++) {
            int[] current = new int[written.length() + 1];
            current[0] = i;
            for (int j = 1; j <= written.length(); j++) {
                boolean isSame = Character.toLowerCase(known.charAt(i - 1)) == Character.toLowerCase(written.charAt(j - 1));
                int replaced = previous[j - 1] + (isSame ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[written.length()];
    }
}
