package org.bicorne.markup;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bicorne.markup.Containers.Title;
import org.bicorne.markup.Definitions.Term;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jsoup.Jsoup;

/** The words of a text for search and for summaries, one line a block. */
final class PlainText extends AbstractVisitor {

    private static final char ELLIPSIS = '…';
    private static final Pattern CAPTION = Pattern.compile("(?m)^caption:[ \\t]*(.+)$");

    private final StringBuilder lines = new StringBuilder();

    private final Set<String> blocks;

    private PlainText(Set<String> blocks) {
        this.blocks = blocks;
    }

    /** @param blocks names of fenced blocks of which only the caption is a text */
    static String of(Node root, Set<String> blocks) {
        PlainText text = new PlainText(blocks);
        root.accept(text);
        return text.lines.toString();
    }

    /** The first paragraph of the text itself, else of what it holds, cut at a word. */
    static Optional<String> lead(Node root, Set<String> blocks, int charactersMax) {
        for (Node node = root.getFirstChild(); node != null; node = node.getNext()) {
            String words = node instanceof Paragraph ? InlineText.of(node) : "";
            if (!words.isEmpty()) {
                return Optional.of(cut(words, charactersMax));
            }
        }
        return of(root, blocks).lines().findFirst().map(line -> cut(line, charactersMax));
    }

    private static String cut(String words, int charactersMax) {
        if (words.length() <= charactersMax) {
            return words;
        }
        int end = Math.max(words.lastIndexOf(' ', charactersMax - 1), words.lastIndexOf('\u00a0', charactersMax - 1));
        return (end <= 0 ? words.substring(0, charactersMax - 1) : words.substring(0, end)).strip() + ELLIPSIS;
    }

    private void line(String words) {
        if (!words.isBlank()) {
            lines.append(words.strip()).append('\n');
        }
    }

    @Override
    public void visit(Paragraph paragraph) {
        line(InlineText.of(paragraph));
    }

    @Override
    public void visit(Heading heading) {
        line(InlineText.of(heading));
    }

    @Override
    public void visit(FencedCodeBlock code) {
        Optional<FencedBlock> block = FencedBlock.of(code, blocks);
        if (block.isEmpty()) {
            line(code.getLiteral());
        } else {
            CAPTION.matcher(block.get().body()).results().findFirst().ifPresent(caption -> line(caption.group(1).replaceAll("^[\"']|[\"']$", "")));
        }
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        line(code.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
        if (!HtmlComments.isComment(html.getLiteral())) {
            line(Jsoup.parseBodyFragment(html.getLiteral()).body().text());
        }
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof Term) {
            line(InlineText.of(block));
        } else {
            visitChildren(block);
        }
    }

    @Override
    public void visit(CustomNode node) {
        switch (node) {
            case Title _ -> line(InlineText.of(node));
            case TableRow row -> line(cells(row));
            default -> visitChildren(node);
        }
    }

    private static String cells(TableRow row) {
        StringBuilder words = new StringBuilder();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell) {
                words.append(InlineText.of(cell)).append(' ');
            }
        }
        return words.toString();
    }
}
