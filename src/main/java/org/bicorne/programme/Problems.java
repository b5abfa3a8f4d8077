package org.bicorne.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bicorne.kernel.Fix;
import org.bicorne.markup.MarkupProblem;

/** What is wrong in a programme, gathered while it is read; a limit keeps a file of nonsense from filling a page. */
final class Problems {

    private static final int PROBLEMS_MAX = 500;

    private final List<MarkupProblem> problems = new ArrayList<>();

    void add(int line, int column, ProgrammeFinding code, String... arguments) {
        add(new MarkupProblem(line, column, code, List.of(arguments), Optional.empty()));
    }

    void add(int line, int column, ProgrammeFinding code, Fix fix, String... arguments) {
        add(new MarkupProblem(line, column, code, List.of(arguments), Optional.of(fix)));
    }

    private void add(MarkupProblem problem) {
        if (problems.size() < PROBLEMS_MAX) {
            problems.add(problem);
        }
    }

    List<MarkupProblem> byPlace() {
        return problems.stream().sorted(Comparator.comparingInt(MarkupProblem::line).thenComparingInt(MarkupProblem::column)).toList();
    }
}
