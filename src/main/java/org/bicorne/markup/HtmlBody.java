package org.bicorne.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A text that holds HTML: written as a draft, read as browsers would, cleaned by policy, mended, named, and finished for each page that
 * shows it. Only what the policy names comes out, escaped again by jsoup, so nothing that a browser reads differently can hide in it.
 */
final class HtmlBody {

    private final ParsedText text;
    private final Element named;
    private final LineMarks marks;
    private final List<MarkupProblem> problems;
    private final HtmlNaming names;
    private final ShownBlocks blocks;
    private final boolean holdsWords;

    private HtmlBody(ParsedText text, Rendering rendering) {
        this.text = text;
        WordsNoted noted = new WordsNoted(rendering);
        Survey nothing = new Survey(Map.of(), Map.of(), new Anchors(Set.of(), List.of()), List.of(), List.of());
        Sheet sheet = new Sheet(text, nothing, noted, true, 1024);
        new BlockWriter(sheet).document();
        this.named = parse(sheet.out().toString());
        this.marks = sheet.marks();
        this.blocks = sheet.shownBlocks();
        this.problems = new ArrayList<>();
        HtmlSource source = new HtmlSource(marks, problems);
        new HtmlPolicy(text.settings().trust(), source).clean(named);
        HtmlMending.mend(named, noted);
        this.names = new HtmlNaming(text.settings());
        names.give(named, source);
        this.holdsWords = noted.wereAsked;
    }

    static HtmlBody of(ParsedText text) {
        return new HtmlBody(text, new NoPage());
    }

    /** Its headings and ids. */
    Anchors anchors() {
        return names.anchors();
    }

    /** What the text holds, found by finishing it once for nobody. */
    Survey survey() {
        List<MarkupProblem> all = new ArrayList<>(problems);
        HtmlFinish finish = new HtmlFinish(text.settings(), new NoPage(), all);
        finish.finish(named.clone(), new HtmlSource(marks, all));
        return new Survey(Map.of(), Map.of(), names.anchors(), finish.links(), all);
    }

    /** The draft is made again only when it holds words of the interface, which are those of the page. */
    String write(Rendering rendering) {
        HtmlBody body = holdsWords ? new HtmlBody(text, rendering) : this;
        Element copy = body.named.clone();
        List<MarkupProblem> known = new ArrayList<>();
        new HtmlFinish(text.settings(), rendering, known).finish(copy, new HtmlSource(body.marks, known));
        return body.blocks.into(copy.html());
    }

    /** As a fragment of a body, so that no element of the text can take the place of the page's own. */
    private static Element parse(String html) {
        Document document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        Parser parser = Parser.htmlParser().setTrackPosition(true);
        Element body = document.body();
        List.copyOf(parser.parseFragmentInput(html, new Element("body"), "")).forEach(body::appendChild);
        return body;
    }

    /** Notes whether a word of the interface was asked for, or a block that only the page knows. */
    private static final class WordsNoted implements Rendering {
        private final Rendering rendering;
        private boolean wereAsked;

        WordsNoted(Rendering rendering) {
            this.rendering = rendering;
        }

        @Override
        public Target target(Link link) {
            return rendering.target(link);
        }

        @Override
        public String words(String key, Object... arguments) {
            wereAsked = true;
            return rendering.words(key, arguments);
        }

        @Override
        public Optional<String> block(FencedBlock block) {
            wereAsked = true;
            return rendering.block(block);
        }
    }

    /** Answers everything with what was asked. */
    private static final class NoPage implements Rendering {
        @Override
        public Target target(Link link) {
            return Target.inside(link.destination());
        }

        @Override
        public String words(String key, Object... arguments) {
            return key;
        }
    }
}
