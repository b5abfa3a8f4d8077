package org.bicorne.folder;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.bicorne.kernel.Spelling;

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
            "collections.*.tags", "collections.*.lang", "collections.*.image", "collections.*.glossary",
            "redirects", "redirects.*", "authors", "videoHosts", "agenda", "agenda.uid-host",
            "inventory", "inventory.contact", "inventory.crawl", "inventory.pace", "inventory.requests-per-repository", "inventory.software-heritage",
            "inventory.hosts", "inventory.hosts.*", "inventory.hosts.*.token", "inventory.hosts.*.pace", "inventory.hosts.*.robots",
            "inventory.openness", "inventory.openness.*", "catalogue", "catalogue.enrich")));

    private SettingKeys() {}

    /** Whether this is a setting; {@code level} is empty or a setting and a dot. */
    static boolean isKnown(String level, String key) {
        return ALL.contains(level + "*") || ALL.contains(level + key);
    }

    /** The setting of this level that the key most looks like. */
    static Optional<String> nearest(String level, String key) {
        return Spelling.nearest(key, ALL.stream()
                .filter(known -> known.startsWith(level) && known.indexOf('.', level.length()) < 0)
                .map(known -> known.substring(level.length())).toList());
    }
}
