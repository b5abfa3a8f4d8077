package org.bicorne.pages;

import java.util.List;
import org.bicorne.kernel.Language;

/** A room that has news for the feeds of the whole site. */
public interface FeedSource {

    /** The newest entries in this language, {@link Feed#ENTRIES_MAX} at most. */
    List<FeedEntry> latest(Language language);
}
