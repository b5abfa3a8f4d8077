package org.bicorne.ui;

import java.util.List;
import java.util.Optional;

/**
 * The newest pages of a list inside a text, for {@code content/posts.jte}.
 *
 * @param more the list that holds the others
 * @param base what stands before addresses far from our style sheets; empty on pages
 */
public record PostsView(Frame frame, List<Card> cards, Optional<PageLink> more, Optional<String> base) {

    public PostsView {
        cards = List.copyOf(cards);
    }
}
