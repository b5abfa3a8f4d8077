package org.bicorne.markup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;

/**
 * What a careful reader would say of a text, with the exact place of everything: the text is read as it was written, before any
 * template code is run.
 *
 * @param problems by line
 * @param links of Markdown and HTML, in no order
 * @param isEmpty whether there is nothing but headings
 */
public record Lint(List<MarkupProblem> problems, List<SourceLink> links, boolean isEmpty) {

    /**
     * What is asked.
     *
     * @param hasTitle whether the page has a title besides this text, so that no heading of level one is due
     * @param ownHosts hosts of the site, in lower case
     */
    public record Question(MarkdownSettings settings, boolean hasTitle, Set<String> ownHosts) {

        public Question {
            ownHosts = Set.copyOf(ownHosts);
        }
    }

    public Lint {
        problems = List.copyOf(problems);
        links = List.copyOf(links);
    }

    /** Reads a text without its front matter; whatever it holds, this succeeds. */
    public static Lint of(String body, Question question) {
        SourceText text = new SourceText(body);
        Node root = ParsedText.of(body, question.settings()).root();
        CodeMarks marks = new CodeMarks(text);
        root.accept(marks);
        List<SourceLink> links = new ArrayList<>();
        new TagLint(text, links::add).check();
        ProseLint prose = new ProseLint(text, question.settings().language(), question.settings().dialect());
        root.accept(new BlockLint(text, prose, links::add, question));
        LinkLint linkLint = new LinkLint(text, question.ownHosts());
        links.forEach(linkLint::check);
        new CharacterLint(text).check();
        List<MarkupProblem> problems = text.problems();
        problems.sort(Comparator.comparingInt(MarkupProblem::line).thenComparingInt(MarkupProblem::column));
        return new Lint(problems, links, isEmpty(root));
    }

    /** Characters of a front matter, or of any other text, that are not what they seem. */
    public static List<MarkupProblem> characters(String text) {
        SourceText source = new SourceText(text);
        new CharacterLint(source).check();
        return List.copyOf(source.problems());
    }

    private static boolean isEmpty(Node root) {
        for (Node node = root.getFirstChild(); node != null; node = node.getNext()) {
            boolean isComment = node instanceof HtmlBlock html && HtmlComments.isComment(html.getLiteral());
            if (!(node instanceof Heading) && !(node instanceof ThematicBreak) && !isComment) {
                return false;
            }
        }
        return true;
    }

    /** Marks what is shown as code, which nobody corrects. */
    private static final class CodeMarks extends AbstractVisitor {
        private final SourceText text;

        CodeMarks(SourceText text) {
            this.text = text;
        }

        private void mark(Node node) {
            for (SourceSpan span : node.getSourceSpans()) {
                text.markCode(span.getInputIndex(), span.getInputIndex() + span.getLength());
            }
        }

        @Override
        public void visit(Code code) {
            mark(code);
        }

        @Override
        public void visit(FencedCodeBlock code) {
            mark(code);
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            mark(code);
        }
    }
}
