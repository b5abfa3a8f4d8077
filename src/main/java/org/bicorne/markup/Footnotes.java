package org.bicorne.markup;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.DefinitionMap;
import org.commonmark.node.Node;

/** Numbers the footnotes of one page in the order in which the text mentions them. */
final class Footnotes {

    /**
     * One mention of a note in the text.
     *
     * @param copy 1 for the first mention of this note
     */
    record Mention(int number, int copy) {

        String id() {
            return copy == 1 ? "fnref-" + number : "fnref-" + number + "-" + copy;
        }
    }

    private final DefinitionMap<FootnoteDefinition> definitions = new DefinitionMap<>(FootnoteDefinition.class);
    private final List<FootnoteDefinition> asWritten = new ArrayList<>();
    private final List<FootnoteDefinition> inOrder = new ArrayList<>();
    private final Map<FootnoteDefinition, Integer> numbers = new IdentityHashMap<>();
    private final Map<FootnoteDefinition, List<Mention>> mentions = new IdentityHashMap<>();

    Footnotes(Node root) {
        root.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomBlock block) {
                if (block instanceof FootnoteDefinition definition) {
                    asWritten.add(definition);
                    definitions.putIfAbsent(definition.getLabel(), definition);
                }
                visitChildren(block);
            }
        });
    }

    Mention mention(String label) {
        FootnoteDefinition definition = definitions.get(label);
        if (definition == null) {
            throw new IllegalStateException("The parser made a reference to a footnote that is not there: " + label);
        }
        List<Mention> all = mentions.computeIfAbsent(definition, _ -> new ArrayList<>());
        Mention mention = new Mention(number(definition), all.size() + 1);
        all.add(mention);
        return mention;
    }

    /** Notes that nothing mentions come last: no text is lost. */
    void addUnmentioned() {
        asWritten.forEach(this::number);
    }

    private int number(FootnoteDefinition definition) {
        return numbers.computeIfAbsent(definition, added -> {
            inOrder.add(added);
            return inOrder.size();
        });
    }

    int size() {
        return inOrder.size();
    }

    FootnoteDefinition get(int index) {
        return inOrder.get(index);
    }

    List<Mention> mentionsOf(FootnoteDefinition definition) {
        return mentions.getOrDefault(definition, List.of());
    }
}
