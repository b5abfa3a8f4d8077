package org.bicorne.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A page of text, for {@code content/article.jte}.
 *
 * @param bodyHtml trusted: made by the markup room
 * @param historyHref the page's changes
 * @param previous the page before this one in a guide
 * @param cards the pages of this section
 */
public record ArticleView(Frame frame, String title, Optional<String> lead, Optional<DateLine> published, Optional<DateLine> changed,
        List<TagLink> tags, Optional<Picture> picture, List<ContentsEntry> contents, String bodyHtml, Optional<String> editHref,
        Optional<String> historyHref, Optional<PageLink> previous, Optional<PageLink> next, List<Card> cards) {

    public ArticleView {
        tags = List.copyOf(tags);
        contents = List.copyOf(contents);
        cards = List.copyOf(cards);
    }

    /** Only what this page needs. */
    public List<String> scripts() {
        List<String> scripts = new ArrayList<>();
        if (!contents.isEmpty()) {
            scripts.add("js/contents.js");
        }
        scripts.addAll(Scripts.of(bodyHtml));
        return scripts;
    }
}
