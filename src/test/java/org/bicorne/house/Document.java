package org.bicorne.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A Markdown document of the project, as far as tests compare it with the code. */
public record Document(Path file, String text) {

    private static final Pattern LINK = Pattern.compile("!?\\[[^\\]]*]\\(\\s*<?([^)>\\s]+)>?[^)]*\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *#*$");
    private static final Pattern CELL = Pattern.compile("(?m)^\\| *([^|]+?) *\\|.*$");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]*:.*");

    public static Document read(String path) {
        return new Document(Path.of(path), Sources.text(Path.of(path)));
    }

    /** What stands under the heading that starts with these words, up to the next heading of level two. */
    public Document section(String heading) {
        Matcher start = Pattern.compile("(?m)^## +" + Pattern.quote(heading) + ".*$").matcher(text);
        if (!start.find()) {
            throw new IllegalStateException(file + " has no section " + heading);
        }
        int end = text.indexOf("\n## ", start.end());
        return new Document(file, text.substring(start.end(), end < 0 ? text.length() : end));
    }

    /** Headings of level two. */
    public List<String> sections() {
        return Pattern.compile("(?m)^## +(.+)$").matcher(withoutExamples()).results().map(found -> found.group(1)).toList();
    }

    /** What is written as code in the first column of the tables. */
    public List<String> firstColumn() {
        return CELL.matcher(withoutExamples()).results().map(row -> row.group(1))
                .flatMap(cell -> CODE.matcher(cell).results().map(code -> code.group(1))).toList();
    }

    /** The row of a table whose first cell holds this as code. */
    public String row(String code) {
        return text.lines().filter(line -> line.startsWith("| ") && line.substring(0, line.indexOf('|', 1) + 1).contains("`" + code + "`"))
                .findFirst().orElseThrow(() -> new IllegalStateException(file + " has no row for " + code));
    }

    /** Links of this document to files and headings of the project that lead nowhere. */
    List<String> brokenLinks() {
        List<String> broken = new ArrayList<>();
        Matcher links = LINK.matcher(CODE.matcher(withoutExamples()).replaceAll(""));
        while (links.find()) {
            String target = links.group(1);
            if (!SCHEME.matcher(target).matches() && !leadsSomewhere(target)) {
                broken.add(file + ": " + target);
            }
        }
        return broken;
    }

    private boolean leadsSomewhere(String target) {
        int hash = target.indexOf('#');
        String path = hash < 0 ? target : target.substring(0, hash);
        Path folder = file.toAbsolutePath().getParent();
        Path led = path.isEmpty() || folder == null ? file : folder.resolve(path);
        if (!Files.exists(led)) {
            return false;
        }
        return hash < 0 || anchors(path.isEmpty() ? text : Sources.text(led)).contains(target.substring(hash + 1));
    }

    /** The ids that forges give to headings. */
    private static List<String> anchors(String text) {
        return HEADING.matcher(text).results().map(heading -> heading.group(1).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-')).toList();
    }

    private String withoutExamples() {
        return FENCED.matcher(text).replaceAll("");
    }

    /** The same document with something new between the two comments of this name. */
    Document with(String name, List<String> lines) {
        String start = "<!-- " + name + ": drawn by the tests -->";
        String end = "<!-- end of " + name + " -->";
        int from = text.indexOf(start);
        int to = text.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalStateException(file + " has no place for " + name);
        }
        String drawn = lines.stream().collect(Collectors.joining("\n", "\n\n", "\n\n"));
        return new Document(file, text.substring(0, from + start.length()) + drawn + text.substring(to));
    }

    void write() {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
