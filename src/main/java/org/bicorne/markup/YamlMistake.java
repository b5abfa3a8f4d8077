package org.bicorne.markup;

import java.util.List;
import java.util.Optional;
import org.bicorne.kernel.Fix;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Turns what the YAML library could not read into what its author should write. */
final class YamlMistake {

    /** A line is quoted up to this many characters. */
    private static final int QUOTED_CHARACTERS_MAX = 120;

    private YamlMistake() {}

    static Yaml.Malformed explain(MarkedYamlEngineException error, String text, int firstLine) {
        Mark mark = error.getProblemMark().or(error::getContextMark).orElse(null);
        int index = mark == null ? 0 : mark.getLine();
        Mark context = error.getContextMark().orElse(mark);
        String problem = String.valueOf(error.getProblem());
        if (problem.contains("unexpected end of stream") && context != null) {
            return malformed(firstLine + context.getLine(), FrontMatterFinding.YAML_QUOTE_UNCLOSED, line(text, context.getLine()));
        }
        String line = line(text, index);
        if (problem.contains("mapping values are not allowed")) {
            return new Yaml.Malformed(new MarkupProblem(firstLine + index, 0, FrontMatterFinding.YAML_COLON, List.of(line, quoted(line)),
                    inQuotes(text.lines().skip(index).findFirst().orElse(""), firstLine + index)));
        }
        return problem.contains("\\t")
                ? malformed(firstLine + index, FrontMatterFinding.YAML_TAB, line)
                : malformed(firstLine + index, FrontMatterFinding.YAML_MALFORMED, problem, line);
    }

    /** {@code title: Guides : publier} becomes {@code title: "Guides : publier"}. */
    static String quoted(String line) {
        int colon = line.indexOf(": ");
        if (colon < 0) {
            return line;
        }
        String value = line.substring(colon + 2).strip().replace("\\", "\\\\").replace("\"", "\\\"");
        return line.substring(0, colon + 2) + '"' + value + '"';
    }

    /** The same as a change, when the value is on this line and is not quoted in part. */
    private static Optional<Fix> inQuotes(String line, int number) {
        int colon = line.indexOf(": ");
        String value = colon < 0 ? "" : line.substring(colon + 2).strip();
        boolean isPlain = !value.isEmpty() && value.chars().noneMatch(c -> c == '"' || c == '\\' || c == '#') && "'[{|>&*!%@`".indexOf(value.charAt(0)) < 0;
        return isPlain ? Optional.of(new Fix(number, line.indexOf(value, colon + 2) + 1, value, '"' + value + '"')) : Optional.empty();
    }

    private static String line(String text, int index) {
        return text.lines().skip(index).findFirst()
                .map(line -> line.length() <= QUOTED_CHARACTERS_MAX ? line : line.substring(0, QUOTED_CHARACTERS_MAX) + "…")
                .orElse("").strip();
    }

    private static Yaml.Malformed malformed(int line, FrontMatterFinding code, String... arguments) {
        return new Yaml.Malformed(new MarkupProblem(line, code, List.of(arguments)));
    }
}
