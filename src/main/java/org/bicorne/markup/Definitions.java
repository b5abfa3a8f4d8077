package org.bicorne.markup;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParser;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** Definition lists as PHP Markdown Extra, kramdown and Pandoc write them: a term's line, then lines that start with a colon. */
final class Definitions extends AbstractBlockParserFactory {

    /** Terms and their descriptions, in order. */
    static final class DefinitionList extends CustomBlock {
    }

    /** One term. */
    static final class Term extends CustomBlock {
    }

    /** What a term means: blocks. */
    static final class Description extends CustomBlock {
    }

    /** How far the lines of a description are indented. */
    private static final int INDENT = 2;

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        CharSequence line = state.getLine().getContent();
        int start = state.getNextNonSpaceIndex();
        boolean opens = state.getIndent() <= 3 && start + 1 < line.length() && line.charAt(start) == ':'
                && (line.charAt(start + 1) == ' ' || line.charAt(start + 1) == '\t');
        if (!opens) {
            return BlockStart.none();
        }
        int content = start + 1;
        while (content < line.length() && (line.charAt(content) == ' ' || line.charAt(content) == '\t')) {
            content++;
        }
        if (content == line.length()) {
            return BlockStart.none();
        }
        if (matched.getMatchedBlockParser() instanceof ListParser) {
            return BlockStart.of(new DescriptionParser()).atIndex(content);
        }
        SourceLines terms = matched.getParagraphLines();
        return terms.isEmpty() ? BlockStart.none()
                : BlockStart.of(parsers(terms)).atIndex(content).replaceParagraphLines(Integer.MAX_VALUE);
    }

    private static BlockParser[] parsers(SourceLines terms) {
        List<BlockParser> parsers = new ArrayList<>();
        parsers.add(new ListParser());
        terms.getLines().forEach(term -> parsers.add(new TermParser(term)));
        parsers.add(new DescriptionParser());
        return parsers.toArray(BlockParser[]::new);
    }

    private static final class ListParser extends AbstractBlockParser {
        private final DefinitionList list = new DefinitionList();

        @Override
        public boolean isContainer() {
            return true;
        }

        @Override
        public boolean canContain(Block child) {
            return child instanceof Term || child instanceof Description;
        }

        @Override
        public Block getBlock() {
            return list;
        }

        /** Goes on as long as what follows can be in it, as lists do. */
        @Override
        public BlockContinue tryContinue(ParserState state) {
            return BlockContinue.atIndex(state.getIndex());
        }

        /** A blank line between two entries does not make two lists. */
        @Override
        public void closeBlock() {
            if (list.getPrevious() instanceof DefinitionList previous) {
                while (list.getFirstChild() != null) {
                    previous.appendChild(list.getFirstChild());
                }
                list.unlink();
            }
        }
    }

    private static final class TermParser extends AbstractBlockParser {
        private final Term term = new Term();
        private final SourceLine line;

        TermParser(SourceLine line) {
            this.line = line;
        }

        @Override
        public Block getBlock() {
            return term;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return BlockContinue.none();
        }

        @Override
        public void parseInlines(InlineParser inlines) {
            inlines.parse(SourceLines.of(line), term);
        }
    }

    private static final class DescriptionParser extends AbstractBlockParser {
        private final Description description = new Description();

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
            return description;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            if (state.isBlank()) {
                return BlockContinue.atIndex(state.getNextNonSpaceIndex());
            }
            return state.getIndent() >= INDENT ? BlockContinue.atColumn(state.getColumn() + INDENT) : BlockContinue.none();
        }
    }

    /** Whether a description is a single paragraph, shown without its own element. */
    static boolean isTight(Description description) {
        return description.getFirstChild() != null && description.getFirstChild() == description.getLastChild();
    }
}
