package org.bicorne.forges;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One page of the repositories that a forge lists.
 *
 * @param repositories those of this page that everybody may see
 * @param next where the next page is; empty on the last
 * @param total how many there are on all pages, where the forge tells
 * @param unreadable how many entries made no sense
 */
public record ListingPage(List<Listed> repositories, Optional<String> next, OptionalInt total, int unreadable) {

    /**
     * A repository in a listing.
     *
     * @param facts what the forge says of it
     * @param sharedWith paths of other groups that it is shared with
     */
    public record Listed(RepositoryFacts facts, List<String> sharedWith) {

        public Listed {
            sharedWith = List.copyOf(sharedWith);
        }
    }

    public ListingPage {
        repositories = List.copyOf(repositories);
    }
}
