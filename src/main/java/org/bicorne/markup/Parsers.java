package org.bicorne.markup;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** One parser for each dialect, shared by all texts. */
final class Parsers {

    /** How deep quotes, lists and containers may nest; what is deeper is text. */
    private static final int OPEN_BLOCKS_MAX = 100;

    private static final List<Class<? extends Block>> ALL_BLOCKS = List.of(BlockQuote.class, Heading.class, FencedCodeBlock.class,
            HtmlBlock.class, ThematicBreak.class, ListBlock.class, IndentedCodeBlock.class);

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), StrikethroughExtension.create(),
            FootnotesExtension.create(), TaskListItemsExtension.create());

    private static final Map<Dialect, Parser> BY_DIALECT = new EnumMap<>(Dialect.class);

    static {
        for (Dialect dialect : Dialect.values()) {
            BY_DIALECT.put(dialect, parser(dialect));
        }
    }

    private Parsers() {
    }

    static Parser of(Dialect dialect) {
        Parser parser = BY_DIALECT.get(dialect);
        if (parser == null) {
            throw new IllegalStateException("No parser for " + dialect);
        }
        return parser;
    }

    private static Parser parser(Dialect dialect) {
        Parser.Builder builder = Parser.builder()
                .enabledBlockTypes(blockTypes(dialect))
                .extensions(EXTENSIONS)
                .customBlockParserFactory(new Containers())
                .customBlockParserFactory(new Definitions())
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .maxOpenBlockParsers(OPEN_BLOCKS_MAX);
        return (dialect.linkify() ? builder.postProcessor(new BareAddresses()) : builder).build();
    }

    private static Set<Class<? extends Block>> blockTypes(Dialect dialect) {
        Set<Class<? extends Block>> types = new LinkedHashSet<>(ALL_BLOCKS);
        if (!dialect.indentedCode()) {
            types.remove(IndentedCodeBlock.class);
        }
        return types;
    }
}
