package org.bicorne.markup;

import java.util.Locale;
import java.util.Optional;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Block;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** Blocks between {@code :::name title} and {@code :::}, as markdown-it-container reads them; they nest. */
final class Containers extends AbstractBlockParserFactory {

    /** What a container is called, and what it may hold besides its content. */
    enum Kind {
        QUOTE, CALLOUT, INFO, WARNING, ERROR, SUCCESS, DETAILS, UNKNOWN;

        static Kind of(String name) {
            return switch (name.toLowerCase(Locale.ROOT)) {
                case "quote" -> QUOTE;
                case "callout", "note", "alert" -> CALLOUT;
                case "info", "tip" -> INFO;
                case "warning", "caution" -> WARNING;
                case "error", "danger" -> ERROR;
                case "success" -> SUCCESS;
                case "details" -> DETAILS;
                default -> UNKNOWN;
            };
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A container; its first child is its {@link Title} when it has one. */
    static final class Container extends CustomBlock {
        private final String name;
        private final Kind kind;
        private final String argument;
        private final int fence;
        private boolean closed;

        Container(String name, String argument, int fence) {
            this.name = name;
            this.kind = Kind.of(name);
            this.argument = argument;
            this.fence = fence;
        }

        String name() {
            return name;
        }

        Kind kind() {
            return kind;
        }

        /** Whether its closing line was met; else it ends with what holds it. */
        boolean isClosed() {
            return closed;
        }

        /** The portrait of the person quoted, when the first line names one. */
        Optional<String> image() {
            boolean isImage = kind == Kind.QUOTE && !argument.contains(" ")
                    && (argument.startsWith("/") || argument.startsWith("./") || argument.startsWith("../") || argument.contains("://"));
            return isImage ? Optional.of(argument) : Optional.empty();
        }
    }

    /** What follows the container's name, as inline Markdown. */
    static final class Title extends CustomNode {
    }

    /** A closing line that closes nothing. */
    static final class StrayFence extends CustomBlock {
    }

    private static final int FENCE_MIN = 3;

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        CharSequence line = state.getLine().getContent();
        int start = state.getNextNonSpaceIndex();
        int fence = colons(line, start);
        if (fence < FENCE_MIN || state.getIndent() > 3) {
            return BlockStart.none();
        }
        String rest = line.subSequence(start + fence, line.length()).toString().strip();
        if (rest.isEmpty()) {
            return BlockStart.of(new StrayParser()).atIndex(line.length());
        }
        int nameEnd = 0;
        while (nameEnd < rest.length() && (Character.isLetterOrDigit(rest.charAt(nameEnd)) || rest.charAt(nameEnd) == '-')) {
            nameEnd++;
        }
        if (nameEnd == 0) {
            return BlockStart.none();
        }
        String argument = rest.substring(nameEnd).strip();
        int argumentStart = line.toString().lastIndexOf(argument);
        Container container = new Container(rest.substring(0, nameEnd), argument, fence);
        SourceLine title = state.getLine().substring(argumentStart, argumentStart + argument.length());
        return BlockStart.of(new ContainerParser(container, title)).atIndex(line.length());
    }

    private static int colons(CharSequence line, int start) {
        int i = start;
        while (i < line.length() && line.charAt(i) == ':') {
            i++;
        }
        return i - start;
    }

    private static final class ContainerParser extends AbstractBlockParser {
        private final Container container;
        private final SourceLine title;

        ContainerParser(Container container, SourceLine title) {
            this.container = container;
            this.title = title;
        }

        @Override
        public boolean isContainer() {
            return true;
        }

        @Override
        public boolean canContain(Block child) {
            return true;
        }

        @Override
        public Block getBlock() {
            return container;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            if (closes(state)) {
                container.closed = true;
                return BlockContinue.finished();
            }
            return BlockContinue.atIndex(state.getIndex());
        }

        private boolean closes(ParserState state) {
            CharSequence line = state.getLine().getContent();
            int start = state.getNextNonSpaceIndex();
            int colons = colons(line, start);
            return colons >= container.fence && state.getIndent() <= 3 && line.subSequence(start + colons, line.length()).toString().isBlank()
                    && !(state.getActiveBlockParser().getBlock() instanceof FencedCodeBlock) && !isForAContainerInside(colons);
        }

        /** The innermost open container that such a line can close takes it; open blocks are always last children. */
        private boolean isForAContainerInside(int colons) {
            Node node = container.getLastChild();
            while (node != null) {
                if (node instanceof Container inside && !inside.closed && inside.fence <= colons) {
                    return true;
                }
                node = node.getLastChild();
            }
            return false;
        }

        @Override
        public void parseInlines(InlineParser inlines) {
            if (!container.argument.isEmpty() && container.image().isEmpty()) {
                Title node = new Title();
                inlines.parse(SourceLines.of(title), node);
                container.prependChild(node);
            }
        }
    }

    private static final class StrayParser extends AbstractBlockParser {
        private final StrayFence stray = new StrayFence();

        @Override
        public Block getBlock() {
            return stray;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return BlockContinue.none();
        }
    }
}
