package org.bicorne.content;

import org.bicorne.kernel.FilePath;
import org.bicorne.markup.SourceLink;

/**
 * A link of a page to another site.
 *
 * @param file of the page
 * @param linesAbove lines of the file before its text
 */
public record ExternalLink(FilePath file, int linesAbove, SourceLink link) {

    /** Where it leads. */
    public String address() {
        return link.link().destination();
    }
}
