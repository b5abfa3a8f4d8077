package org.bicorne.markup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A Markdown text that was read once and can be shown on any page: its headings, links, words and safe HTML. */
public final class MarkdownDocument {

    private final ParsedText text;
    private final Optional<HtmlBody> html;
    private final Anchors anchors;
    private final List<Heading> headings;
    private final int sizeExpected;

    /** Of a text that holds HTML it is made when somebody asks: whoever only shows the text does not. */
    private volatile Optional<Survey> survey;

    private MarkdownDocument(ParsedText text, Optional<HtmlBody> html, Anchors anchors, Optional<Survey> survey, int sizeExpected) {
        this.text = text;
        this.html = html;
        this.anchors = anchors;
        this.survey = survey;
        this.sizeExpected = sizeExpected;
        this.headings = anchors.headings().stream().map(Anchors.Named::heading).toList();
    }

    /** Two threads that ask at once may both make it, and it is the same. */
    private Survey survey() {
        Survey known = survey.or(() -> html.map(HtmlBody::survey)).orElseThrow();
        survey = Optional.of(known);
        return known;
    }

    /** Reads a text without its front matter; whatever it holds, this succeeds. */
    public static MarkdownDocument parse(String body, MarkdownSettings settings) {
        ParsedText text = ParsedText.of(body, settings);
        if (text.hasHtml()) {
            HtmlBody html = HtmlBody.of(text);
            return new MarkdownDocument(text, Optional.of(html), html.anchors(), Optional.empty(), body.length() * 2);
        }
        Survey survey = Survey.of(text);
        Typography.of(settings.language()).applyTo(text.root());
        return new MarkdownDocument(text, Optional.empty(), survey.anchors(), Optional.of(survey), body.length() * 2);
    }

    /** The headings as the page shows them, in order. */
    public List<Heading> headings() {
        return headings;
    }

    /** The id on this page that is meant by a fragment written for any engine, percent-encoded or not. */
    public Optional<String> anchor(String fragment) {
        return anchors.find(fragment);
    }

    /** Every id of the page's body. */
    public Set<String> anchors() {
        return anchors.ids();
    }

    /** Every link, image and frame, also in raw HTML; not those whose scheme is refused, which are problems. */
    public List<Link> links() {
        return survey().links();
    }

    /** Safe HTML of the body; the same for the same answers of {@code rendering}. */
    public String render(Rendering rendering) {
        if (html.isPresent()) {
            return html.get().write(rendering);
        }
        Sheet sheet = new Sheet(text, survey(), rendering, false, sizeExpected);
        new BlockWriter(sheet).document();
        return sheet.out().toString();
    }

    /** Fenced blocks that are no code. */
    public List<FencedBlock> blocks() {
        return FencedBlock.in(text.root(), text.settings().blocks());
    }

    /** Its headings, each with the first words under it. */
    public List<TextSection> sections() {
        return TextSection.in(text, anchors);
    }

    /** Tables written by hand, save those in raw HTML. */
    public List<TextTable> tables() {
        return TextTable.in(text.root());
    }

    /** Plain text for search, one line a block. */
    public String text() {
        return PlainText.of(text.root(), text.settings().blocks());
    }

    /** The first paragraph as plain text, cut at a word. */
    public Optional<String> lead(int charactersMax) {
        return PlainText.lead(text.root(), text.settings().blocks(), charactersMax);
    }

    /** What is wrong in the text, by line. */
    public List<MarkupProblem> problems() {
        List<MarkupProblem> all = new ArrayList<>(text.problems());
        all.addAll(Survey.problemsOfBlocks(text));
        all.addAll(survey().problems());
        all.sort(Comparator.comparingInt(MarkupProblem::line));
        return List.copyOf(all);
    }
}
