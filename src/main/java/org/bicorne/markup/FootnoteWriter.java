package org.bicorne.markup;

import org.commonmark.ext.footnotes.FootnoteDefinition;

/** Writes the notes at the end of a text, each with a way back to its mentions. */
final class FootnoteWriter {

    private final Sheet sheet;
    private final StringBuilder out;
    private final BlockWriter blocks;

    FootnoteWriter(Sheet sheet, BlockWriter blocks) {
        this.sheet = sheet;
        this.out = sheet.out();
        this.blocks = blocks;
    }

    /** A note may mention another one, so the list can grow while it is written; it never holds more than the text defines. */
    void write() {
        out.append("<section class=\"footnotes\"");
        Escape.attribute(out, "aria-label", sheet.words("markup.footnotes"));
        out.append(">\n<ol>\n");
        for (int i = 0; i < sheet.footnotes().size(); i++) {
            note(i);
        }
        out.append("</ol>\n</section>\n");
    }

    private void note(int index) {
        FootnoteDefinition definition = sheet.footnotes().get(index);
        out.append("<li id=\"fn-").append(index + 1).append("\">");
        blocks.children(definition);
        sheet.footnotes().mentionsOf(definition).forEach(this::back);
        out.append("</li>\n");
    }

    private void back(Footnotes.Mention mention) {
        out.append("<a class=\"footnote-back\" href=\"#").append(mention.id()).append('"');
        Escape.attribute(out, "aria-label", sheet.words("markup.footnote.back", mention.number(), mention.copy()));
        out.append(">↩</a>");
    }
}
