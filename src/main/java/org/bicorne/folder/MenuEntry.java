package org.bicorne.folder;

import java.util.Optional;
import org.bicorne.kernel.LocalizedText;

/** One entry of the menu that {@code bicorne.yml} wants. */
public sealed interface MenuEntry {

    /**
     * A page of the folder, or the front page of a room.
     *
     * @param page a file such as {@code mission.md}, or an address such as {@code agenda}
     * @param title the words to show, when they are not the page's title
     */
    record Page(String page, Optional<LocalizedText> title) implements MenuEntry {}

    /** Somewhere else. */
    record Link(LocalizedText title, String url) implements MenuEntry {}
}
