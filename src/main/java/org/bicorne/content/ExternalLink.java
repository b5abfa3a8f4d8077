package org.bicorne.content;

import java.util.Optional;
import java.util.function.Function;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Fix;
import org.bicorne.markup.SourceLink;

/**
 * A link of a page to another site.
 *
 * @param file of the page
 * @param line of the file, counted from 1
 * @param column in that line, counted from 1
 * @param address where it leads
 * @param leadingTo the change of the file that gives this link another address, where that is safe
 */
public record ExternalLink(FilePath file, int line, int column, String address, Function<String, Optional<Fix>> leadingTo) {

    /** @param linesAbove lines of the file before the text that holds the link */
    static ExternalLink of(FilePath file, int linesAbove, SourceLink link) {
        return new ExternalLink(file, link.link().line() + linesAbove, link.column(), link.link().destination(),
                address -> link.to(address).map(fix -> fix.down(linesAbove)));
    }
}
