package org.bicorne.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A page of text, for {@code content/article.jte}.
 *
 * @param aboveHtml trusted: made by templates, before the text
 * @param belowHtml trusted: made by templates, after the text
 * @param bodyHtml trusted: made by the markup room
 * @param historyHref the page's changes
 * @param previous the page before this one in a guide
 * @param cards the pages of this section
 */
public record ArticleView(Frame frame, String title, Optional<String> lead, Optional<DateLine> published, Optional<DateLine> changed,
        List<TagLink> tags, Optional<Picture> picture, List<ContentsEntry> contents, Optional<String> aboveHtml, String bodyHtml, Optional<String> belowHtml, Optional<String> editHref,
        Optional<String> historyHref, Optional<PageLink> previous, Optional<PageLink> next, List<Card> cards) {

    public ArticleView {
        tags = List.copyOf(tags);
        contents = List.copyOf(contents);
        cards = List.copyOf(cards);
    }

    /** A page of text with nothing around it. */
    public ArticleView(Frame frame, String title, Optional<String> lead, Optional<DateLine> published, Optional<DateLine> changed,
            List<TagLink> tags, Optional<Picture> picture, List<ContentsEntry> contents, String bodyHtml, Optional<String> editHref,
            Optional<String> historyHref, Optional<PageLink> previous, Optional<PageLink> next, List<Card> cards) {
        this(frame, title, lead, published, changed, tags, picture, contents, Optional.empty(), bodyHtml, Optional.empty(), editHref, historyHref,
                previous, next, cards);
    }

    /** Only what this page needs. */
    public List<String> scripts() {
        List<String> scripts = new ArrayList<>();
        if (!contents.isEmpty()) {
            scripts.add("js/contents.js");
        }
        scripts.addAll(Scripts.of(aboveHtml.orElse("") + bodyHtml));
        return scripts;
    }
}
