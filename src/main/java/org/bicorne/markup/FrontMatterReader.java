package org.bicorne.markup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bicorne.markup.FrontMatter.Entry;
import org.bicorne.markup.FrontMatter.Format;

/** Recognises and cuts off the front matter of Jekyll, Eleventy, Hugo, man.sr.ht and Pandoc. */
final class FrontMatterReader {

    /** A front matter is no longer, in characters. */
    static final int CHARACTERS_MAX = 64_000;

    private enum Kind { YAML, JSON, TOML, SCRIPT }

    /** What gray-matter, which Eleventy uses, takes after the opening hyphens. */
    private static final Map<String, Kind> LANGUAGES = Map.of("yaml", Kind.YAML, "yml", Kind.YAML, "json", Kind.JSON,
            "toml", Kind.TOML, "js", Kind.SCRIPT, "javascript", Kind.SCRIPT);

    private FrontMatterReader() {}

    static TextFile read(String text) {
        if (text.startsWith("---")) {
            return fenced(text, "---");
        }
        if (text.startsWith("+++")) {
            return fenced(text, "+++");
        }
        if (text.startsWith("% ")) {
            return pandoc(text);
        }
        return text.startsWith("{") ? braces(text) : without(text);
    }

    private static TextFile without(String text, MarkupProblem... problems) {
        return new TextFile(FrontMatter.empty(), text, 1, List.of(problems));
    }

    private static TextFile fenced(String text, String fence) {
        int firstEnd = lineEnd(text, 0);
        String language = text.substring(fence.length(), firstEnd).strip();
        if (!language.isEmpty() && !LANGUAGES.containsKey(language) || firstEnd == text.length()) {
            return without(text);
        }
        int start = firstEnd + 1;
        int close = closing(text, start, fence);
        if (close < 0) {
            return without(text, new MarkupProblem(1, FrontMatterFinding.FRONT_MATTER_UNCLOSED, List.of(fence)));
        }
        Kind kind = fence.equals("+++") ? Kind.TOML : LANGUAGES.getOrDefault(language, Kind.YAML);
        return cut(text, start, close, Math.min(text.length(), lineEnd(text, close) + 1), kind);
    }

    private static TextFile cut(String text, int start, int close, int bodyStart, Kind kind) {
        String body = text.substring(bodyStart);
        int bodyLine = 1 + newlines(text, bodyStart);
        return switch (values(text.substring(start, close), start == 0 ? 1 : 2, kind)) {
            case Yaml.Parsed(FrontMatter values, List<MarkupProblem> problems) -> new TextFile(values, body, bodyLine, problems);
            case Yaml.Malformed(MarkupProblem problem) when problem.code() == FrontMatterFinding.YAML_WITHOUT_KEYS ->
                    without(text, new MarkupProblem(1, FrontMatterFinding.FRONT_MATTER_WITHOUT_KEYS, List.of()));
            case Yaml.Malformed(MarkupProblem problem) -> new TextFile(FrontMatter.empty(), body, bodyLine, List.of(problem));
        };
    }

    private static Yaml.Answer values(String written, int firstLine, Kind kind) {
        if (kind == Kind.SCRIPT) {
            return new Yaml.Malformed(new MarkupProblem(1, FrontMatterFinding.FRONT_MATTER_SCRIPT, List.of()));
        }
        if (written.length() > CHARACTERS_MAX) {
            String limit = Integer.toString(CHARACTERS_MAX);
            return new Yaml.Malformed(new MarkupProblem(1, FrontMatterFinding.FRONT_MATTER_TOO_LARGE, List.of(limit)));
        }
        return switch (kind) {
            case TOML -> Toml.read(written, firstLine);
            case JSON -> Yaml.read(written, firstLine, Format.JSON);
            case YAML, SCRIPT -> Yaml.read(written, firstLine, Format.YAML);
        };
    }

    /** Where the closing line starts, or -1; YAML also closes with three dots. */
    private static int closing(String text, int start, String fence) {
        for (int at = start; at < text.length(); at = lineEnd(text, at) + 1) {
            if (isFence(text, at, fence) || fence.equals("---") && isFence(text, at, "...")) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isFence(String text, int at, String fence) {
        return text.startsWith(fence, at) && text.substring(at + fence.length(), lineEnd(text, at)).isBlank();
    }

    /** Hugo's JSON: an object that starts the file, with a blank line or nothing after it. */
    private static TextFile braces(String text) {
        int end = JsonObject.end(text, CHARACTERS_MAX);
        if (end < 0) {
            return without(text);
        }
        int bodyStart = Math.min(text.length(), lineEnd(text, end) + 1);
        boolean isAlone = text.substring(end, lineEnd(text, end)).isBlank()
                && text.substring(bodyStart, lineEnd(text, bodyStart)).isBlank();
        return isAlone ? cut(text, 0, end, bodyStart, Kind.JSON) : without(text);
    }

    /** Pandoc's title block: title, authors, date, each on a line that starts with a percent sign, continued by indented lines. */
    private static TextFile pandoc(String text) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        int at = 0;
        int line = 1;
        for (String key : List.of("title", "author", "date")) {
            if (!text.startsWith("%", at)) {
                break;
            }
            int end = blockEnd(text, at);
            List<String> lines = text.substring(at + 1, Math.min(end, text.length())).lines().map(String::strip).toList();
            add(entries, key, line, lines);
            line += lines.size();
            at = Math.min(end, text.length());
        }
        return new TextFile(new FrontMatter(Format.PANDOC, entries), text.substring(at), line, List.of());
    }

    private static int blockEnd(String text, int at) {
        int end = lineEnd(text, at) + 1;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end = lineEnd(text, end) + 1;
        }
        return end;
    }

    private static void add(Map<String, Entry> entries, String key, int line, List<String> lines) {
        String joined = String.join(key.equals("author") ? ";" : " ", lines).strip();
        if (joined.isEmpty()) {
            return;
        }
        List<Value> parts = new ArrayList<>();
        for (String part : joined.split(";", -1)) {
            parts.add(new Value.Scalar(part.strip()));
        }
        Value value = key.equals("author") ? new Value.Sequence(parts) : new Value.Scalar(joined);
        entries.put(key, new Entry(line, value));
    }

    private static int lineEnd(String text, int from) {
        int end = from >= text.length() ? -1 : text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private static int newlines(String text, int end) {
        int count = 0;
        for (int at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
            count++;
        }
        return count;
    }
}
