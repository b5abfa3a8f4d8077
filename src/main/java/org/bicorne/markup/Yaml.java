package org.bicorne.markup;

import java.util.List;
import java.util.Optional;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;

/** Reads YAML 1.2 that strangers wrote, within limits, and remembers on which line each key stands. */
public final class Yaml {

    /** No file of the folder is longer, in characters. */
    public static final int FILE_CHARACTERS_MAX = 1_000_000;

    private Yaml() {}

    /** What came of a text. */
    public sealed interface Answer permits Parsed, Malformed {

        /** The keys, where there are any; what is wrong in this file, whose text was read from its first line on, is added to the findings. */
        default Optional<FrontMatter> told(FilePath file, List<Finding> findings) {
            return switch (this) {
                case Malformed(var problem) -> {
                    findings.add(problem.in(file, 0));
                    yield Optional.empty();
                }
                case Parsed(var values, var problems) -> {
                    problems.forEach(problem -> findings.add(problem.in(file, 0)));
                    yield Optional.of(values);
                }
            };
        }
    }

    /** The keys, and what is wrong without preventing their reading, such as a key given twice. */
    public record Parsed(FrontMatter values, List<MarkupProblem> problems) implements Answer {

        public Parsed {
            problems = List.copyOf(problems);
        }
    }

    /** Not YAML, or beyond a limit: where, and what to write instead. */
    public record Malformed(MarkupProblem problem) implements Answer {}

    /** Reads a map of keys; an empty text is an empty map. */
    public static Answer read(String text) {
        return read(text, 1, FrontMatter.Format.YAML);
    }

    /** The same for a file of data, whose root may also be a list: it then stands under the empty key. */
    public static Answer readItems(String text) {
        String limit = Integer.toString(FILE_CHARACTERS_MAX);
        return text.length() > FILE_CHARACTERS_MAX ? new Malformed(new MarkupProblem(1, FrontMatterFinding.YAML_TOO_LARGE, List.of(limit)))
                : new YamlReader(1, FrontMatter.Format.YAML).readingItems().read(text);
    }

    /** Reads the settings that a fenced block holds, whose first line is this one of the file. */
    public static Answer readFrom(int firstLine, String text) {
        return read(text, firstLine, FrontMatter.Format.YAML);
    }

    /** @param firstLine the line of the file on which this text begins */
    static Answer read(String text, int firstLine, FrontMatter.Format format) {
        if (text.length() > FILE_CHARACTERS_MAX) {
            String limit = Integer.toString(FILE_CHARACTERS_MAX);
            return new Malformed(new MarkupProblem(firstLine, FrontMatterFinding.YAML_TOO_LARGE, List.of(limit)));
        }
        return new YamlReader(firstLine, format).read(text);
    }
}
