package org.bicorne.markup;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Node;

/**
 * The page being written: what blocks and inlines share. A draft is a page whose text holds HTML: it is written plainly, with links as
 * the author wrote them, for {@link HtmlBody} to clean and to finish.
 */
final class Sheet {

    private final ParsedText text;
    private final Survey survey;
    private final Rendering rendering;
    private final boolean isDraft;
    private final StringBuilder out;
    private final Footnotes footnotes;
    private final LineMarks marks = new LineMarks();
    private final ShownBlocks shownBlocks = new ShownBlocks();
    private boolean hasImage;

    Sheet(ParsedText text, Survey survey, Rendering rendering, boolean isDraft, int sizeExpected) {
        this.text = text;
        this.survey = survey;
        this.rendering = rendering;
        this.isDraft = isDraft;
        this.out = new StringBuilder(sizeExpected);
        this.footnotes = new Footnotes(text.root());
        this.hasImage = rendering.hasImageBefore();
    }

    ParsedText text() {
        return text;
    }

    Survey survey() {
        return survey;
    }

    Rendering rendering() {
        return rendering;
    }

    boolean isDraft() {
        return isDraft;
    }

    StringBuilder out() {
        return out;
    }

    Footnotes footnotes() {
        return footnotes;
    }

    LineMarks marks() {
        return marks;
    }

    String words(String key, Object... arguments) {
        return rendering.words(key, arguments);
    }

    /** Nowhere when the address is refused, by us or by the page. */
    Target target(Link link) {
        if (Addresses.isRefused(link.destination())) {
            return Target.nowhere();
        }
        return Anchor.checked(rendering.target(link));
    }

    Target imageTarget(Link link) {
        Target target = target(link);
        return Addresses.isSafeImage(target.href()) ? target : Target.nowhere();
    }

    /** Size and loading of an image; the first one of a page is probably seen at once, the others can wait. */
    void imageAttributes(Link link, Map<String, String> given) {
        if (!isDraft) {
            ImageMarkup.attributes(rendering.image(link), given.getOrDefault("width", ""), given.getOrDefault("height", ""), !hasImage)
                    .forEach((name, value) -> Escape.attribute(out, name, value));
            hasImage = true;
        }
    }

    /** Remembers which line of the text is written next. */
    void mark(Node node) {
        if (isDraft) {
            marks.add(out.length(), SourceLineOf.node(node));
        }
    }

    /** Raw HTML goes into drafts only, to be cleaned there; elsewhere it is a comment. */
    void html(Node node, String literal) {
        if (isDraft) {
            marks.addLines(out.length(), SourceLineOf.node(node), literal);
            out.append(literal);
        }
    }

    /** Shows what the page has in the place of a block; false when it has nothing. */
    boolean shows(FencedBlock block) {
        Optional<String> html = rendering.block(block);
        html.ifPresent(shown -> out.append(isDraft ? shownBlocks.mark(shown) : shown));
        return html.isPresent();
    }

    /** What this draft is to show once it is clean. */
    ShownBlocks shownBlocks() {
        return shownBlocks;
    }

    /** The attributes that lists give to a node, after classes of our own. */
    void attributes(Node node, String... ownClasses) {
        AttributeList given = text.attributesOf(node);
        if (ownClasses.length == 0 && given == AttributeList.NONE) {
            return;
        }
        StringBuilder classes = new StringBuilder();
        Arrays.stream(ownClasses).forEach(name -> addWord(classes, name));
        given.classes().stream().filter(name -> HtmlNames.isClassAllowed(name, text.settings().trust())).forEach(name -> addWord(classes, name));
        if (!classes.isEmpty()) {
            Escape.attribute(out, "class", classes.toString());
        }
        String id = isDraft ? given.id() : survey.ids().getOrDefault(node, "");
        if (!id.isEmpty() && !(node instanceof org.commonmark.node.Heading)) {
            Escape.attribute(out, "id", id);
        }
        given.others().forEach((name, value) -> Escape.attribute(out, name, value));
    }

    private static void addWord(StringBuilder words, String word) {
        if (!word.isEmpty()) {
            words.append(words.isEmpty() ? "" : " ").append(word);
        }
    }
}
