package org.bicorne.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A text that holds HTML: written as a draft, read as browsers would, cleaned by policy, mended and finished. Only what the policy
 * names comes out, escaped again by jsoup, so nothing that a browser reads differently can hide in it.
 */
final class HtmlBody {

    private HtmlBody() {
    }

    /** What the text holds, found by writing it once for nobody. */
    static Survey survey(ParsedText text) {
        List<MarkupProblem> problems = new ArrayList<>();
        HtmlFinish finish = new HtmlFinish(text.settings(), new NoPage(), problems);
        finished(draft(text, new NoPage()), finish, problems);
        return new Survey(Map.of(), Map.of(), finish.anchors(), finish.links(), problems);
    }

    static String write(ParsedText text, Rendering rendering) {
        List<MarkupProblem> problems = new ArrayList<>();
        HtmlFinish finish = new HtmlFinish(text.settings(), rendering, problems);
        Sheet sheet = draft(text, rendering);
        return sheet.shownBlocks().into(finished(sheet, finish, problems).html());
    }

    private static Sheet draft(ParsedText text, Rendering rendering) {
        Survey nothing = new Survey(Map.of(), Map.of(), new Anchors(Set.of(), List.of()), List.of(), List.of());
        Sheet sheet = new Sheet(text, nothing, rendering, true, 1024);
        new BlockWriter(sheet).document();
        return sheet;
    }

    private static Element finished(Sheet sheet, HtmlFinish finish, List<MarkupProblem> problems) {
        Element body = parse(sheet.out().toString());
        HtmlSource source = new HtmlSource(sheet.marks(), problems);
        new HtmlPolicy(sheet.text().settings().trust(), source).clean(body);
        HtmlMending.mend(body, sheet.rendering());
        finish.finish(body, source);
        return body;
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
