package org.bicorne.content;

import java.util.List;
import java.util.Optional;
import org.bicorne.kernel.WebAddress;
import org.bicorne.ui.Card;

/**
 * A list of dated pages, for whoever wants to lead there.
 *
 * @param isNewsletter whether its pages are the issues of a newsletter
 * @param newest a few of its pages
 */
public record Listing(String title, WebAddress address, boolean isNewsletter, Optional<String> description, List<Card> newest) {

    public Listing {
        newest = List.copyOf(newest);
    }
}
