package org.bicorne.markup;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** A Markdown text that was read once and can be shown on any page: its headings, links, words and safe HTML. */
public final class MarkdownDocument {

    private final Node root;

    private MarkdownDocument(Node root) {
        this.root = root;
    }

    public static MarkdownDocument parse(String body, MarkdownSettings settings) {
        return new MarkdownDocument(Parser.builder().build().parse(body));
    }

    public List<Heading> headings() {
        return List.of();
    }

    /** The id on this page that is meant by a fragment written for any engine, percent-encoded or not. */
    public Optional<String> anchor(String fragment) {
        return Optional.empty();
    }

    /** Every id of the page's body. */
    public Set<String> anchors() {
        return Set.of();
    }

    public List<Link> links() {
        return List.of();
    }

    /** Safe HTML of the body; the same for the same answers of {@code rendering}. */
    public String render(Rendering rendering) {
        return HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build().render(root);
    }

    /** Plain text for search, one line a block. */
    public String text() {
        return TextContentRenderer.builder().build().render(root);
    }

    /** The first paragraph as plain text, cut at a word. */
    public Optional<String> lead(int charactersMax) {
        return Optional.empty();
    }

    public List<MarkupProblem> problems() {
        return List.of();
    }
}
