package org.bicorne.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bicorne.kernel.Language;

/**
 * A list that people and programs can subscribe to.
 *
 * @param page the absolute address of the list that it follows
 * @param self the feed's own absolute address, without extension
 * @param office who publishes it
 * @param licence of the texts: a name and an address
 * @param entries the newest first
 */
public record Feed(String title, Optional<String> description, Language language, String page, String self, String office,
        Optional<Licence> licence, List<FeedEntry> entries) {

    /** How many entries a feed gives, whole. */
    public static final int ENTRIES_MAX = 20;

    /** The newest first; entries of one moment follow their addresses. */
    public static final Comparator<FeedEntry> NEWEST_FIRST = Comparator.comparing(FeedEntry::published).reversed().thenComparing(FeedEntry::url);

    /** The licence of what a feed gives. */
    public record Licence(String name, Optional<String> href) {}

    public Feed {
        entries = entries.stream().sorted(NEWEST_FIRST).limit(ENTRIES_MAX).toList();
    }

    /** RFC 4287. */
    public byte[] atom() {
        return AtomFeed.write(this);
    }

    /** JSON Feed 1.1. */
    public byte[] json() {
        return JsonFeed.write(this);
    }

    public Version version() {
        return Version.of(title, description.orElse(""), language.tag(), page, self, office, licence.toString(),
                String.join(" ", entries.stream().map(entry -> entry.version().value()).toList()));
    }
}
