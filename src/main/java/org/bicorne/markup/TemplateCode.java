package org.bicorne.markup;

import java.util.List;
import java.util.Map;

/** Runs, or takes away, the template code that engines let people write in Markdown. */
public final class TemplateCode {

    private TemplateCode() {}

    /** The text without template code, and what could not be run, with lines counted from 1 in the text that was given. */
    public record Expanded(String body, List<MarkupProblem> problems) {

        public Expanded {
            problems = List.copyOf(problems);
        }
    }

    /** @param runs whether the folder's engine runs Liquid in Markdown; if not, code is taken away and reported */
    public static Expanded expand(String body, Map<String, Object> variables, boolean runs) {
        return new Expanded(body, List.of());
    }
}
