package org.bicorne.markup;

import java.util.List;
import org.jsoup.nodes.Element;

/** Says where an element of a draft stands in the text, and collects what is wrong with it. */
final class HtmlSource {

    private final LineMarks marks;
    private final List<MarkupProblem> problems;

    HtmlSource(LineMarks marks, List<MarkupProblem> problems) {
        this.marks = marks;
        this.problems = problems;
    }

    int line(Element element) {
        return element.sourceRange().isTracked() ? marks.lineAt(element.sourceRange().startPos()) : 0;
    }

    void problem(MarkdownFinding finding, Element element, String... arguments) {
        problems.add(finding.at(line(element), arguments));
    }
}
