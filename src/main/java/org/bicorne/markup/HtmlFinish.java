package org.bicorne.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bicorne.markup.Link.Kind;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Gives clean HTML with its names what the page decides: where links lead, pictures, names of tables; and lists what there is. */
final class HtmlFinish {

    private static final Evaluator IMAGE = Selector.evaluatorOf("img");

    private final MarkdownSettings settings;
    private final Rendering rendering;
    private final List<MarkupProblem> problems;
    private final Frames frames;
    private final List<Link> links = new ArrayList<>();
    private boolean hasImage;

    HtmlFinish(MarkdownSettings settings, Rendering rendering, List<MarkupProblem> problems) {
        this.settings = settings;
        this.rendering = rendering;
        this.problems = problems;
        this.frames = new Frames(settings, rendering);
        this.hasImage = rendering.hasImageBefore();
    }

    List<Link> links() {
        return List.copyOf(links);
    }

    void finish(Element body, HtmlSource source) {
        for (Element element : List.copyOf(body.getAllElements())) {
            if (element.parent() != null) {
                connect(element, source);
            }
        }
        furnish(body);
    }

    private void connect(Element element, HtmlSource source) {
        switch (element.normalName()) {
            case "a" -> link(element, source);
            case "img" -> image(element, source);
            case "iframe" -> frame(element, source);
            case "video", "audio" -> medium(element, source);
            case "pre" -> element.addClass("code").attr("tabindex", "0");
            default -> { }
        }
    }

    private void link(Element element, HtmlSource source) {
        String written = element.attr("href");
        if (written.startsWith("#fn-") || written.startsWith("#fnref-")) {
            return;
        }
        if (!element.hasAttr("href")) {
            unwrapUnlessAnchor(element);
            return;
        }
        Element image = element.selectFirst(IMAGE);
        String words = element.text().isBlank() && image != null ? image.attr("alt") : element.text().strip();
        Target target = target(new Link(Kind.LINK, written, words, source.line(element)));
        if (target.href().isEmpty() || words.isEmpty() && image == null) {
            unwrapUnlessAnchor(element.removeAttr("href"));
            return;
        }
        element.attr("href", target.href());
        Anchor.rel(target, settings.trust()).ifPresent(rel -> element.attr("rel", rel));
        if (!target.extraClass().isEmpty()) {
            element.addClass(target.extraClass());
        }
        if (words.isEmpty() && !element.hasAttr("aria-label")) {
            element.attr("aria-label", target.href());
        }
    }

    private static void unwrapUnlessAnchor(Element element) {
        if (!element.hasAttr("id")) {
            element.unwrap();
        }
    }

    private Target target(Link link) {
        if (Addresses.isRefused(link.destination())) {
            problems.add(MarkdownFinding.LINK_SCHEME_REFUSED.at(link.line(), link.destination()));
            return Target.nowhere();
        }
        links.add(link);
        return Anchor.checked(rendering.target(link));
    }

    private void image(Element element, HtmlSource source) {
        String written = element.attr("src");
        if (written.isBlank()) {
            element.remove();
            return;
        }
        if (!element.hasAttr("alt") || element.attr("alt").isBlank() && !element.hasClass("quote__portrait")) {
            source.problem(MarkdownFinding.IMAGE_ALT_MISSING, element, written);
        }
        String alternative = element.attr("alt");
        Link link = new Link(Kind.IMAGE, written, alternative, source.line(element));
        Target target = target(link);
        if (target.href().isEmpty() || !Addresses.isSafeImage(target.href())) {
            element.replaceWith(new TextNode(alternative));
            return;
        }
        element.attr("src", target.href()).attr("alt", alternative);
        ImageMarkup.attributes(rendering.image(link), element.attr("width"), element.attr("height"), !hasImage).forEach(element::attr);
        hasImage = true;
        caption(element);
    }

    /** An image with a title that is alone in its paragraph is a figure, as in Markdown without HTML. */
    private static void caption(Element image) {
        String title = image.attr("title").strip();
        boolean repeats = ImageMarkup.repeats(title, image.attr("alt"));
        if (!title.isEmpty() && image.parent() instanceof Element paragraph && holdsOnlyAnImage(paragraph)) {
            paragraph.tagName("figure").appendElement("figcaption").text(title);
            image.removeAttr("title").attr("alt", repeats ? "" : image.attr("alt"));
        } else if (repeats) {
            image.removeAttr("title");
        }
    }

    private static boolean holdsOnlyAnImage(Element paragraph) {
        return paragraph.nameIs("p") && paragraph.childrenSize() == 1 && paragraph.text().isBlank();
    }

    private void frame(Element element, HtmlSource source) {
        Link link = new Link(Kind.FRAME, element.attr("src").strip(), element.attr("title").strip(), source.line(element));
        Optional<Link> mended = frames.mended(link);
        if (mended.isEmpty() || !mended.get().equals(link)) {
            source.problem(MarkdownFinding.FRAME_ADDRESS_WRONG, element, link.destination());
        }
        if (mended.isEmpty()) {
            element.remove();
            return;
        }
        Element shown = frames.figure(mended.get());
        links.add(mended.get());
        element.replaceWith(shown);
        if (shown.nameIs("figure")) {
            HtmlMending.liftOut(shown);
        }
    }

    /** A film or a sound in the text is a link to it. */
    private void medium(Element element, HtmlSource source) {
        String words = element.attr("title").isBlank() ? element.attr("src") : element.attr("title");
        element.tagName("a").attr("href", element.attr("src")).removeAttr("src");
        if (element.text().isBlank()) {
            element.text(words);
        }
        link(element, source);
    }

    private void furnish(Element body) {
        String heading = "";
        int tables = 0;
        for (Element element : List.copyOf(body.getAllElements())) {
            if (HtmlKinds.isHeading(element)) {
                heading = element.text();
                permalink(element, heading);
            } else if (element.nameIs("table") && element.parent() != null && element.parent().closest("table") == null) {
                wrap(element, TableWriter.label(rendering, ++tables, heading));
            }
        }
    }

    private void permalink(Element heading, String words) {
        if (Anchor.hasPermalink(heading.normalName().charAt(1) - '0')) {
            heading.append(Anchor.permalink(heading.id(), rendering.words("markup.permalink", words)));
        }
    }

    private static void wrap(Element table, String label) {
        table.wrap(TableWriter.open(label) + "</div>");
        Element region = table.parent();
        if (region != null) {
            HtmlMending.liftOut(region);
        }
    }
}
