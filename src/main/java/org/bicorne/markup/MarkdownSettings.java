package org.bicorne.markup;

import java.util.Set;
import org.bicorne.kernel.Language;

/**
 * How a text is to be read.
 *
 * @param videoHosts hosts whose players a script of the page may open in place, after a click
 */
public record MarkdownSettings(Dialect dialect, Trust trust, Language language, Set<String> videoHosts) {

    public MarkdownSettings {
        videoHosts = Set.copyOf(videoHosts);
    }
}
