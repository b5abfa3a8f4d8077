package org.bicorne.markup;

import java.util.Set;
import org.bicorne.kernel.Language;

/**
 * How a text is to be read.
 *
 * @param videoHosts hosts whose players a script of the page may open in place, after a click
 * @param blocks names of fenced blocks that are no code: the page shows something in their place
 */
public record MarkdownSettings(Dialect dialect, Trust trust, Language language, Set<String> videoHosts, Set<String> blocks) {

    public MarkdownSettings {
        videoHosts = Set.copyOf(videoHosts);
        blocks = Set.copyOf(blocks);
    }

    /** Every fenced block is code. */
    public MarkdownSettings(Dialect dialect, Trust trust, Language language, Set<String> videoHosts) {
        this(dialect, trust, language, videoHosts, Set.of());
    }
}
