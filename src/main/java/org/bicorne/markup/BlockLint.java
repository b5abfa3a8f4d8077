package org.bicorne.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bicorne.kernel.Fix;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** What is wrong with the headings, tables, links and words of a text, in one walk over what the parser understood. */
final class BlockLint extends AbstractVisitor {

    /** Where a destination may stand is looked for so many times, from the end of its link. */
    private static final int TRIES_MAX = 3;

    private final SourceText text;
    private final ProseLint prose;
    private final Consumer<SourceLink> links;
    private final boolean isDeep;
    private final Deque<Open> open = new ArrayDeque<>();
    private int levelsOneLeft;
    private int levelBefore = 1;
    private int columns;
    private boolean isInLink;

    /** A heading whose section has not ended, and the headings seen in it. */
    private record Open(int level, Set<String> below) {}

    BlockLint(SourceText text, ProseLint prose, Consumer<SourceLink> links, Lint.Question question) {
        this.text = text;
        this.prose = prose;
        this.links = links;
        // man.sr.ht shows # as a heading of level 4, so that its pages have many.
        this.isDeep = question.settings().dialect() == Dialect.SRHT;
        this.levelsOneLeft = question.hasTitle() ? 0 : 1;
        open.push(new Open(0, new HashSet<>()));
    }

    @Override
    public void visit(Heading heading) {
        int at = start(heading);
        String words = InlineText.of(heading);
        if (at >= 0 && !words.isEmpty()) {
            level(heading.getLevel(), at, words);
            repeated(heading.getLevel(), at, words);
            bold(heading, at);
        }
        visitChildren(heading);
    }

    private void level(int level, int at, String words) {
        if (isDeep) {
            return;
        }
        if (level == 1 && levelsOneLeft-- <= 0) {
            text.find(TextFinding.HEADING_LEVEL_ONE, at, words);
        }
        if (level > levelBefore + 1) {
            text.find(TextFinding.HEADING_LEVEL_SKIPPED, at, words, Integer.toString(level), Integer.toString(levelBefore + 1));
        }
        levelBefore = level;
    }

    private void repeated(int level, int at, String words) {
        while (open.getFirst().level() >= level) {
            open.pop();
        }
        if (!open.getFirst().below().add(words)) {
            text.find(TextFinding.HEADING_REPEATED, at, words);
        }
        open.push(new Open(level, new HashSet<>()));
    }

    private void bold(Heading heading, int at) {
        Node child = heading.getFirstChild();
        if (child instanceof StrongEmphasis strong && strong.getNext() == null) {
            int from = start(strong);
            int to = end(strong);
            Optional<Fix> fix = from >= 0 && to - from > 4 ? text.fix(from, to, text.body().substring(from + 2, to - 2)) : Optional.empty();
            text.find(TextFinding.HEADING_BOLD, at, fix, InlineText.of(heading));
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableRow row) {
            row(row);
        }
        visitChildren(node);
    }

    private void row(TableRow row) {
        int at = start(row);
        if (row.getFirstChild() instanceof TableCell cell && cell.isHeader()) {
            columns = 0;
            for (Node next = row.getFirstChild(); next != null; next = next.getNext()) {
                columns++;
            }
        } else if (at >= 0) {
            int cells = cells(text.body().substring(at, text.lineEnd(text.line(at))));
            if (cells != columns) {
                text.find(TextFinding.TABLE_ROW_UNEVEN, at, Integer.toString(cells), Integer.toString(columns));
            }
        }
    }

    /** As GFM counts them: an outer bar separates nothing, an escaped one neither. */
    private static int cells(String written) {
        String row = written.strip();
        int cells = 1;
        for (int at = row.startsWith("|") ? 1 : 0; at < row.length() - 1; at++) {
            if (row.charAt(at) == '\\') {
                at++;
            } else if (row.charAt(at) == '|') {
                cells++;
            }
        }
        return cells;
    }

    @Override
    public void visit(Link link) {
        add(Links.of(link), link);
        boolean wasInLink = isInLink;
        isInLink = true;
        visitChildren(link);
        isInLink = wasInLink;
    }

    @Override
    public void visit(Image image) {
        var read = Links.of(image);
        add(read, image);
        int at = start(image);
        String caption = Optional.ofNullable(image.getTitle()).orElse("").strip();
        if (at >= 0 && !caption.isEmpty() && caption.equalsIgnoreCase(read.text())) {
            text.find(TextFinding.IMAGE_CAPTION_REPEATS, at, caption);
        }
    }

    private void add(org.bicorne.markup.Link read, Node node) {
        int from = start(node);
        if (from < 0) {
            return;
        }
        int to = end(node);
        String written = text.body().substring(from, to);
        boolean isBare = written.equals(read.destination());
        if (isBare && node instanceof Link) {
            text.find(TextFinding.ADDRESS_BARE, from, read.destination());
        }
        boolean hasWords = !read.text().isEmpty() || node.getFirstChild() instanceof Image || written.contains("<");
        int at = isBare ? from : destination(read.destination(), from, to);
        var link = new org.bicorne.markup.Link(read.kind(), read.destination(), hasWords && read.text().isEmpty() ? " " : read.text(), text.line(from));
        links.accept(new SourceLink(link, text.column(from),
                at < 0 ? Optional.empty() : Optional.of(new SourceLink.Place(text.line(at), text.column(at)))));
    }

    /** Where the destination is written, in inline links and between angle brackets; -1 when it stands elsewhere or has escapes. */
    private int destination(String destination, int from, int to) {
        String body = text.body();
        if (body.startsWith("<" + destination, from)) {
            return from + 1;
        }
        int bracket = body.lastIndexOf("](", to);
        for (int tries = 0; bracket >= from && tries < TRIES_MAX; tries++) {
            int at = bracket + 2;
            while (at < to && (body.charAt(at) == ' ' || body.charAt(at) == '<')) {
                at++;
            }
            if (!destination.isEmpty() && body.startsWith(destination, at)) {
                return at;
            }
            bracket = body.lastIndexOf("](", bracket - 1);
        }
        return -1;
    }

    @Override
    public void visit(Text node) {
        for (SourceSpan span : node.getSourceSpans()) {
            prose.check(span.getInputIndex(), span.getInputIndex() + span.getLength(), isInLink);
        }
    }

    private static int start(Node node) {
        return node.getSourceSpans().isEmpty() ? -1 : node.getSourceSpans().getFirst().getInputIndex();
    }

    private static int end(Node node) {
        SourceSpan last = node.getSourceSpans().getLast();
        return last.getInputIndex() + last.getLength();
    }
}
