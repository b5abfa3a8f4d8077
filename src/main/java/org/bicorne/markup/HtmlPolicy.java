package org.bicorne.markup;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Which elements and attributes of raw HTML stay: an allow-list; everything else is dropped or leaves only its content. */
final class HtmlPolicy {

    private static final Set<String> KEPT = Set.of("a", "abbr", "address", "article", "aside", "b", "bdi", "bdo", "blockquote", "br",
            "caption", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure",
            "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "iframe", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "rp", "rt",
            "ruby", "s", "samp", "section", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th",
            "thead", "time", "tr", "u", "ul", "var", "wbr", "button", "video", "audio");

    /** Gone with all they hold: code, foreign documents, and form controls, which would ask for what nobody receives. */
    private static final Set<String> DROPPED = Set.of("script", "style", "template", "object", "embed", "applet", "svg", "head", "link",
            "meta", "base", "title", "frame", "frameset", "noframes", "noembed", "noscript", "xmp", "plaintext", "textarea", "select",
            "input", "datalist", "option", "optgroup", "canvas", "portal", "dialog", "param", "map", "area");

    /** Elements whose task another one does as well. */
    private static final Map<String, String> RENAMED = Map.of("acronym", "abbr", "strike", "s", "dir", "ul", "menu", "ul", "tt", "code",
            "main", "div", "nav", "div", "header", "div", "footer", "div");

    private static final Map<String, Set<String>> ATTRIBUTES = Map.ofEntries(
            Map.entry("a", Set.of("href", "hreflang", "name")), Map.entry("img", Set.of("src", "alt", "width", "height")),
            Map.entry("iframe", Set.of("src")), Map.entry("video", Set.of("src")), Map.entry("audio", Set.of("src")),
            Map.entry("td", Set.of("colspan", "rowspan", "headers")), Map.entry("th", Set.of("colspan", "rowspan", "headers", "scope")),
            Map.entry("col", Set.of("span")), Map.entry("colgroup", Set.of("span")), Map.entry("ol", Set.of("start", "reversed", "type")),
            Map.entry("li", Set.of("value")), Map.entry("time", Set.of("datetime")), Map.entry("details", Set.of("open")));

    private static final Set<String> NUMBERS = Set.of("width", "height", "colspan", "rowspan", "span", "start", "value");
    private static final Set<String> ROLES = Set.of("note", "presentation", "none");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}(?:-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:?\\d{2})?)?)?");
    private static final Pattern FOOTNOTE = Pattern.compile("fn(?:ref)?-\\d+(?:-\\d+)?");

    private final Trust trust;
    private final HtmlSource source;

    HtmlPolicy(Trust trust, HtmlSource source) {
        this.trust = trust;
        this.source = source;
    }

    void clean(Element body) {
        removeWhatIsNoText(body);
        for (Element element : List.copyOf(body.getAllElements())) {
            if (element != body) {
                clean(element, element.normalName());
            }
        }
    }

    /** Comments, code and declarations go; what XML marks as text is text. */
    private static void removeWhatIsNoText(Element body) {
        List<Node> others = body.nodeStream().filter(node -> !(node instanceof Element) && node.getClass() != TextNode.class).toList();
        for (Node node : others) {
            if (node instanceof CDataNode text) {
                text.replaceWith(new TextNode(text.getWholeText()));
            } else if (!(node.parent() instanceof Element parent && DROPPED.contains(parent.normalName()))) {
                node.remove();
            }
        }
    }

    private void clean(Element element, String name) {
        if (DROPPED.contains(name)) {
            source.problem(MarkdownFinding.HTML_DROPPED, element, name);
            element.remove();
        } else if (RENAMED.containsKey(name)) {
            element.tagName(RENAMED.getOrDefault(name, name));
            cleanAttributes(element);
        } else if (KEPT.contains(name)) {
            element.tagName(name);
            cleanAttributes(element);
        } else {
            unwrap(element);
        }
    }

    private static void unwrap(Element element) {
        if (element.parent() != null) {
            element.unwrap();
        }
    }

    private void cleanAttributes(Element element) {
        for (Attribute attribute : element.attributes().asList()) {
            String name = attribute.getKey();
            if (name.equals("class")) {
                cleanClasses(element);
            } else if (!isKept(element.normalName(), name, attribute.getValue())) {
                element.removeAttr(name);
            }
        }
        if (element.hasAttr("name")) {
            nameBecomesId(element);
        }
    }

    private void cleanClasses(Element element) {
        String classes = Arrays.stream(HtmlNames.words(element.className()))
                .filter(name -> HtmlNames.isClassAllowed(name, trust)).collect(Collectors.joining(" "));
        if (classes.isEmpty()) {
            element.removeAttr("class");
        } else {
            element.attr("class", classes);
        }
    }

    private static void nameBecomesId(Element element) {
        String name = element.attr("name");
        element.removeAttr("name");
        if (!element.hasAttr("id") && HtmlNames.isIdAllowed(name)) {
            element.attr("id", name);
        }
    }

    private boolean isKept(String element, String name, String value) {
        return switch (name) {
            case "id" -> HtmlNames.isIdAllowed(value) && (trust == Trust.TRUSTED || mayHaveId(element) || FOOTNOTE.matcher(value).matches());
            case "title" -> true;
            case "aria-label" -> element.equals("a") || element.equals("section");
            case "aria-hidden" -> value.equals("true") && element.equals("span");
            case "lang" -> HtmlNames.isLanguageTag(value);
            case "dir" -> value.equals("ltr") || value.equals("rtl") || value.equals("auto");
            case "role" -> ROLES.contains(value) && !element.equals("a");
            default -> ATTRIBUTES.getOrDefault(element, Set.of()).contains(name) && isValueKept(name, value);
        };
    }

    private static boolean mayHaveId(String element) {
        return element.equals("a") || element.length() == 2 && element.charAt(0) == 'h' && Character.isDigit(element.charAt(1));
    }

    private static boolean isValueKept(String name, String value) {
        if (NUMBERS.contains(name)) {
            return HtmlNames.isNumber(value);
        }
        return switch (name) {
            case "datetime" -> DATE.matcher(value).matches();
            case "hreflang" -> HtmlNames.isLanguageTag(value);
            case "scope" -> value.equals("col") || value.equals("row") || value.equals("colgroup") || value.equals("rowgroup");
            case "type" -> value.length() == 1 && "1aAiI".contains(value);
            default -> true;
        };
    }
}
