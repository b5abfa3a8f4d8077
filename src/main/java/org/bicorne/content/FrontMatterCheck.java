package org.bicorne.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Fix;
import org.bicorne.markup.Dialect;
import org.bicorne.markup.FrontMatter;
import org.bicorne.markup.Lint;
import org.bicorne.markup.TextFile;

/** What is wrong with what stands before a text: what readers, lists and search engines know of the page. */
final class FrontMatterCheck {

    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,200}>");
    private static final Pattern NO_BREAK = Pattern.compile("[\u00a0\u202f]");
    private static final List<String> SHOWN_KEYS = List.of("title", "description");

    private final ContentPage page;
    private final FilePath path;
    private final FrontMatter front;
    private final String body;
    private final List<String> lines;
    private final List<Finding> findings = new ArrayList<>();

    /** @param written the file's text, front matter included */
    FrontMatterCheck(ContentPage page, String written) {
        this.page = page;
        this.path = page.path();
        this.front = page.source().frontMatter();
        this.body = TextFile.body(written, page.source().bodyLine());
        this.lines = written.lines().limit(page.source().bodyLine() - 1L).toList();
    }

    List<Finding> findings() {
        boolean isThere = page.source().bodyLine() > 1;
        if (!isThere && !page.source().hasMistakes()) {
            find(1, SourceFinding.FRONT_MATTER_MISSING);
        }
        if (page.facts().title().isEmpty() && !page.hasHeadingAsTitle()) {
            find(isThere ? 1 : 0, SourceFinding.TITLE_MISSING, page.title());
        }
        if (isThere) {
            description();
            SHOWN_KEYS.forEach(this::noBreakSpaces);
            Lint.characters(String.join("\n", lines)).forEach(problem -> findings.add(problem.in(path, 0)));
            tight();
        }
        return findings;
    }

    private void description() {
        Optional<String> given = page.facts().description();
        if (given.isEmpty() && page.facts().lead().isEmpty() && !page.source().hasMistakes()) {
            find(1, SourceFinding.DESCRIPTION_MISSING);
        }
        if (given.filter(words -> TAG.matcher(words).find()).isPresent()) {
            find(Math.max(1, front.line("description")), SourceFinding.DESCRIPTION_HTML);
        }
    }

    /** Spaces that printers want are set when the page is shown; written in the file, nobody sees them nor finds the words. */
    private void noBreakSpaces(String key) {
        int line = front.line(key);
        if (line < 1 || line > lines.size() || front.text(key).filter(value -> NO_BREAK.matcher(value).find()).isEmpty()) {
            return;
        }
        String written = lines.get(line - 1);
        int from = first(written);
        // Such a space may hold together what YAML would otherwise read as a comment.
        boolean isSafe = from >= 0 && NO_BREAK.matcher(written).results().noneMatch(space -> written.startsWith("#", space.end()));
        int to = from < 0 ? 0 : last(written) + 1;
        Optional<Fix> fix = isSafe ? Optional.of(new Fix(line, from + 1, written.substring(from, to), NO_BREAK.matcher(written.substring(from, to)).replaceAll(" ")))
                : Optional.empty();
        findings.add(new Finding(path, line, from + 1, SourceFinding.FRONT_MATTER_SPACE, List.of(key), fix));
    }

    private static int first(String line) {
        var matcher = NO_BREAK.matcher(line);
        return matcher.find() ? matcher.start() : -1;
    }

    private static int last(String line) {
        return Math.max(line.lastIndexOf('\u00a0'), line.lastIndexOf('\u202f'));
    }

    /** man.sr.ht reads a front matter only when a blank line follows it. */
    private void tight() {
        boolean isTight = !body.isEmpty() && body.charAt(0) != '\n' && page.dialect() != Dialect.HUGO && front.format() == FrontMatter.Format.YAML;
        if (isTight) {
            findings.add(new Finding(path, page.source().bodyLine() - 1, 1, SourceFinding.FRONT_MATTER_TIGHT, List.of(),
                    Optional.of(new Fix(page.source().bodyLine(), 1, "", "\n"))));
        }
    }

    private void find(int line, SourceFinding code, String... arguments) {
        findings.add(Finding.of(path, line, code, arguments));
    }
}
