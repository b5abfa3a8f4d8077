package org.bicorne.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bicorne.markup.SourceTags.Attribute;
import org.bicorne.markup.SourceTags.Tag;

/** What is wrong with the HTML of a text, and the links that it holds. */
final class TagLint {

    /** Words of a link are looked for so far, in characters. */
    private static final int LINK_CHARACTERS_MAX = 1_000;

    private static final Set<String> OBSOLETE_ELEMENTS = Set.of("center", "font", "big", "tt", "strike", "marquee", "blink", "acronym",
            "frame", "frameset", "applet", "basefont", "/br", "nobr");
    private static final Set<String> OBSOLETE_ATTRIBUTES = Set.of("frameborder", "mozallowfullscreen", "webkitallowfullscreen", "cellspacing",
            "cellpadding", "border", "bgcolor", "align", "valign", "rules", "frame", "hspace", "vspace", "nowrap", "scrolling", "marginwidth",
            "marginheight", "allowtransparency", "clear", "noshade");

    private final SourceText text;
    private final Consumer<SourceLink> links;
    private final Set<Integer> linesOfBreaks = new java.util.HashSet<>();
    private boolean isInButton;

    TagLint(SourceText text, Consumer<SourceLink> links) {
        this.text = text;
        this.links = links;
    }

    void check() {
        if (text.body().indexOf('<') < 0) {
            return;
        }
        Tag before = new Tag("", List.of(), 0, 0);
        for (Tag tag : SourceTags.of(text)) {
            check(tag);
            if (tag.name().equals("br")) {
                lineBreak(tag, before);
            }
            before = tag;
        }
    }

    private void check(Tag tag) {
        obsolete(tag);
        tag.attribute("style").ifPresent(style -> text.find(TextFinding.HTML_STYLE, style.at(), tag.name()));
        switch (tag.name()) {
            case "a" -> link(tag);
            case "img" -> image(tag);
            case "iframe" -> frame(tag);
            case "button" -> isInButton = true;
            case "/button" -> isInButton = false;
            default -> { }
        }
    }

    private void obsolete(Tag tag) {
        List<String> obsolete = new ArrayList<>();
        if (OBSOLETE_ELEMENTS.contains(tag.name())) {
            obsolete.add("<" + tag.name() + ">");
        }
        for (Attribute attribute : tag.attributes()) {
            boolean isFlagWithValue = attribute.name().equals("allowfullscreen") && attribute.value().equals("true");
            boolean isMisplaced = attribute.name().equals("alt") && tag.name().equals("a");
            if (OBSOLETE_ATTRIBUTES.contains(attribute.name()) || isFlagWithValue || isMisplaced) {
                obsolete.add(attribute.name());
            }
        }
        if (!obsolete.isEmpty()) {
            text.find(TextFinding.HTML_OBSOLETE, tag.from(), String.join(", ", obsolete), tag.name().replace("/", ""));
        }
    }

    /** A break that stands alone in its line, or right after another one, makes space; others break a line, which is what they are for. */
    private void lineBreak(Tag tag, Tag before) {
        int line = text.line(tag.from());
        String body = text.body();
        boolean isAlone = body.substring(text.lineStart(line), tag.from()).isBlank()
                && body.substring(Math.min(tag.to(), text.lineEnd(line)), text.lineEnd(line)).isBlank();
        boolean isSecond = before.name().equals("br") && body.substring(before.to(), tag.from()).isBlank();
        if ((isAlone || isSecond) && linesOfBreaks.add(line)) {
            text.find(TextFinding.HTML_BREAK, tag.from());
        }
    }

    private void link(Tag tag) {
        if (isInButton) {
            text.find(TextFinding.HTML_NESTED, tag.from(), "a", "button");
        }
        tag.attribute("href").ifPresent(href -> add(Link.Kind.LINK, tag, href, words(tag)));
    }

    private String words(Tag tag) {
        String rest = text.body().substring(tag.to(), Math.min(text.body().length(), tag.to() + LINK_CHARACTERS_MAX));
        int end = rest.indexOf("</a");
        String inner = end < 0 ? rest : rest.substring(0, end);
        return inner.contains("<") || inner.contains("&") ? org.jsoup.Jsoup.parseBodyFragment(inner).text() + (inner.contains("<img") || inner.contains("<svg") ? " " : "")
                : inner;
    }

    private void image(Tag tag) {
        String alternative = tag.attribute("alt").map(Attribute::value).orElse("");
        if (tag.attribute("alt").isPresent() && alternative.isBlank()) {
            text.find(TextFinding.IMAGE_ALT_EMPTY, tag.from(), tag.attribute("src").map(Attribute::value).orElse(""));
        }
        tag.attribute("src").ifPresent(src -> add(Link.Kind.IMAGE, tag, src, alternative));
    }

    private void frame(Tag tag) {
        if (tag.attribute("title").filter(title -> !title.value().isBlank()).isEmpty()) {
            text.find(TextFinding.FRAME_TITLE_MISSING, tag.from());
        }
    }

    private void add(Link.Kind kind, Tag tag, Attribute attribute, String words) {
        String written = attribute.value();
        if (written.contains("{{") || written.contains("{%") || written.isBlank()) {
            return;
        }
        int start = attribute.at() + written.length() - written.stripLeading().length();
        boolean isAsRead = written.indexOf('&') < 0;
        String read = isAsRead ? written.strip() : org.jsoup.parser.Parser.unescapeEntities(written.strip(), true);
        links.accept(new SourceLink(new Link(kind, read, words, text.line(tag.from())), text.column(tag.from()),
                isAsRead ? Optional.of(new SourceLink.Place(text.line(start), text.column(start))) : Optional.empty()));
    }
}
