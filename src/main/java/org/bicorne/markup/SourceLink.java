package org.bicorne.markup;

import java.util.Optional;
import org.bicorne.kernel.Fix;

/**
 * A link with its place in the text as it was written.
 *
 * @param column of the link in its line, counted from 1
 * @param place where its destination begins; empty when the destination is not written as it is read
 */
public record SourceLink(Link link, int column, Optional<Place> place) {

    /** A place in the text, both counted from 1. */
    public record Place(int line, int column) {}

    /** The change that gives this link another destination. */
    public Optional<Fix> to(String destination) {
        boolean isWritable = destination.chars().noneMatch(c -> c <= ' ' || c == '(' || c == ')' || c == '<' || c == '>' || c == '"' || c == '\'');
        return place.filter(_ -> isWritable && !destination.equals(link.destination()) && link.destination().indexOf('\n') < 0)
                .map(at -> new Fix(at.line(), at.column(), link.destination(), destination));
    }
}
