package org.bicorne.markup;

import java.util.Map;
import org.bicorne.markup.Containers.Container;
import org.bicorne.markup.Containers.Title;

/** Writes {@code :::} containers: callouts, quotes and details. */
final class ContainerWriter {

    /** As small as the style sheet shows it. */
    private static final Map<String, String> PORTRAIT = Map.of("width", "80", "height", "80");

    private final Sheet sheet;
    private final StringBuilder out;
    private final BlockWriter blocks;
    private final InlineWriter inlines;

    ContainerWriter(Sheet sheet, BlockWriter blocks, InlineWriter inlines) {
        this.sheet = sheet;
        this.out = sheet.out();
        this.blocks = blocks;
        this.inlines = inlines;
    }

    void write(Container container) {
        switch (container.kind()) {
            case QUOTE -> quote(container);
            case DETAILS -> details(container);
            case UNKNOWN -> unknown(container);
            case CALLOUT, INFO, WARNING, ERROR, SUCCESS -> callout(container);
        }
    }

    /** Its meaning is said in words, never by a colour alone. */
    private void callout(Container container) {
        String kind = container.kind().word();
        out.append("<aside class=\"callout callout--").append(kind).append("\" role=\"note\">\n");
        if (container.getFirstChild() instanceof Title title) {
            out.append("<p class=\"callout__title\">");
            inlines.children(title);
        } else {
            out.append("<p class=\"visually-hidden\">");
            Escape.append(out, sheet.words("markup.callout." + kind));
        }
        out.append("</p>\n");
        content(container);
        out.append("</aside>\n");
    }

    private void details(Container container) {
        out.append("<details class=\"disclosure\"><summary>");
        if (container.getFirstChild() instanceof Title title) {
            inlines.children(title);
        } else {
            Escape.append(out, sheet.words("markup.details"));
        }
        out.append("</summary>\n");
        content(container);
        out.append("</details>\n");
    }

    private void quote(Container container) {
        out.append("<figure class=\"quote\">\n");
        container.image().ifPresent(address -> portrait(container, address));
        out.append("<blockquote>\n");
        content(container);
        out.append("</blockquote>\n");
        if (container.getFirstChild() instanceof Title title) {
            out.append("<figcaption class=\"quote__source\">");
            inlines.children(title);
            out.append("</figcaption>\n");
        }
        out.append("</figure>\n");
    }

    private void portrait(Container container, String address) {
        String source = sheet.isDraft() ? address : sheet.imageTarget(Links.portrait(container, address)).href();
        if (!source.isEmpty()) {
            sheet.mark(container);
            out.append("<img class=\"quote__portrait\"");
            Escape.attribute(out, "src", source);
            out.append(" alt=\"\" width=\"80\" height=\"80\"");
            sheet.imageAttributes(Links.portrait(container, address), PORTRAIT);
            out.append(">\n");
        }
    }

    private void unknown(Container container) {
        out.append("<div>\n");
        if (container.getFirstChild() instanceof Title title) {
            out.append("<p>");
            inlines.children(title);
            out.append("</p>\n");
        }
        content(container);
        out.append("</div>\n");
    }

    /** Everything but the title. */
    private void content(Container container) {
        blocks.children(container);
    }
}
