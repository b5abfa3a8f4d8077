package org.bicorne.site;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bicorne.SharedFolder;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.SiteUrl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every row of two lists of what is wrong in a real site, made with other tools, is found; or it is said why not. */
class LintOracleTest {

    private static final String SETTINGS = """
            dialect: eleventy1
            hosts:
              own: [code.gouv.fr]
              former: [communs.numerique.gouv.fr, sill.code.gouv.fr, man.sr.ht/~codegouvfr, code.etalab.gouv.fr, guides.etalab.gouv.fr]
            missing: [/img/**]
            """;

    private static final Pattern CLASS = Pattern.compile(" +\\d+ in +\\d+ files \\| (.*)");
    private static final Pattern ROW = Pattern.compile(" {10}(\\S.*?\\.md):(\\d+): ?(.*)");
    private static final Pattern REPEATED = Pattern.compile(" +2x .*<- \\['(.*)', '(.*)'\\]");
    private static final Pattern LINK_ROW = Pattern.compile(" +\\d+ (\\S*) +<- \\['([^']*)'.*");

    /** The oracle's words, and our codes. */
    private static final Map<String, Set<String>> CODES = Map.ofEntries(
            entry("link to a retired own host", Set.of("link-former-host", "link-former-page-missing")),
            entry("post without description", Set.of("description-missing")),
            entry("non-descriptive link text", Set.of("link-text-vague")),
            entry("obsolete HTML", Set.of("html-obsolete")),
            entry("http:// link", Set.of("link-insecure")),
            entry("link to twitter/x (dead account)", Set.of("link-needs-account")),
            entry("no space before ! ? ; (French typography)", Set.of("text-space-missing")),
            entry("bare URL", Set.of("address-bare")),
            entry("double slash in path", Set.of("link-double-slash")),
            entry("inline style", Set.of("html-style")),
            entry("title contains a no-break space", Set.of("front-matter-space")),
            entry("description contains a no-break space", Set.of("front-matter-space")),
            entry("tab", Set.of("text-tab")),
            entry("several h1", Set.of("heading-level-one")),
            entry("h1 in body besides title", Set.of("heading-level-one")),
            entry("<br> used as vertical space", Set.of("html-break")),
            entry("<img> without alt", Set.of("image-alt-missing")),
            entry("<img alt=\"\">", Set.of("image-alt-empty")),
            entry("no title", Set.of("title-missing")),
            entry("link to a .md file that does not exist", Set.of("link-target-missing")),
            entry("tracking parameters in link", Set.of("link-tracks")),
            entry("file name with accent, space or colon", Set.of("file-name-special")),
            entry("no front matter", Set.of("front-matter-missing")),
            entry("first heading is h3", Set.of("heading-level-skipped")),
            entry("page without content", Set.of("page-empty")),
            entry("no blank line after front matter (man.sr.ht then ignores it)", Set.of("front-matter-tight")),
            entry("zero-width character", Set.of("text-invisible")),
            entry("heading only bold", Set.of("heading-bold")),
            entry("link text and target swapped", Set.of("link-without-scheme")),
            entry("host without scheme as target", Set.of("link-without-scheme")),
            entry("e-mail as link target without mailto:", Set.of("link-is-email")),
            entry("same title on several pages", Set.of("title-repeated")));

    @TempDir
    Path work;

    private List<Finding> findings = List.of();

    private record Row(String kind, String file, int line, String words) {

        /** Why this is not to be found, where that is so. */
        Optional<String> excuse() {
            if (kind.startsWith("no space before") && file.startsWith("action-plan-for-free-software")) {
                return Optional.of("The page is in English, which sets no space there.");
            }
            if (kind.startsWith("no space before") && words.startsWith("<iframe")) {
                return Optional.of("The semicolons are those of a style attribute, which is html-style.");
            }
            if (kind.startsWith("no space before") && words.startsWith("return false;")) {
                return Optional.of("This is a script, which is html-dropped.");
            }
            if (kind.equals("bare URL") && words.startsWith("<!--")) {
                return Optional.of("A comment is shown to nobody.");
            }
            if (kind.equals("no title") && file.equals("404.md")) {
                return Optional.of("Its first heading is its title here.");
            }
            return kind.startsWith("link to a .md file") ? Optional.of("The two licences are in the folder.") : Optional.empty();
        }
    }

    @BeforeEach
    void examineTheSite() throws IOException {
        Path settings = Files.writeString(work.resolve("site-2022.yml"), SETTINGS);
        OfficeOptions options = new OfficeOptions(SharedFolder.path("corpora/site-2022"), Optional.of(settings), Optional.<SiteUrl>empty(), true, false);
        findings = new Checkup(options).examine().findings();
    }

    @Test
    void findsEveryRowOfTheListOfTexts() throws IOException {
        List<Row> rows = rows();

        List<Row> lost = rows.stream().filter(row -> row.excuse().isEmpty() && !isFound(row)).toList();

        assertThat(rows).hasSizeGreaterThan(480);
        assertThat(rows.stream().filter(row -> row.excuse().isPresent())).hasSize(27);
        assertThat(lost).isEmpty();
    }

    @Test
    void findsEveryLinkThatTheBuiltSiteHadWrongBecauseOfItsTexts() throws IOException {
        List<String> lost = new ArrayList<>();
        String kind = "";
        for (String line : Files.readAllLines(SharedFolder.path("oracle/site-2022-links.txt"))) {
            Matcher row = LINK_ROW.matcher(line);
            if (line.startsWith("== ")) {
                kind = line.substring(3);
            } else if (row.matches() && !isFound(kind, row.group(1), row.group(2))) {
                lost.add(kind + ": " + row.group(1) + " on " + row.group(2));
            }
        }

        assertThat(lost).isEmpty();
    }

    @Test
    void findsNoErrorButTheThreeBrokenLinks() {
        assertThat(findings.stream().filter(finding -> finding.severity() == org.bicorne.kernel.Severity.ERROR)
                .map(finding -> finding.file() + ":" + finding.line() + " " + finding.code().code())).containsExactly(
                "gazette/bluehats_17.md:51 link-without-scheme", "gazette/bluehats_18.md:45 link-is-email",
                "plan-action-logiciels-libres-et-communs-numeriques/index.md:17 link-target-missing");
    }

    /** The oracle gives line 0 or 1 to what is about a page as a whole. */
    private boolean isFound(Row row) {
        return findings.stream().anyMatch(finding -> finding.file().value().equals(row.file()) && CODES.getOrDefault(row.kind(), Set.of()).contains(finding.code().code())
                && (row.line() <= 1 || finding.line() == row.line()));
    }

    /** A link that leads elsewhere once resolved is found by the end of its destination on the page that has it. */
    private boolean isFound(String kind, String target, String page) {
        if (kind.startsWith("needs slash redirect (chrome)") || kind.startsWith("http: external") || target.startsWith("/img/")) {
            // The header's own link; a count without addresses; a file that the corpus does not keep, which missing: says.
            return true;
        }
        // The list counts the site's former host as its own; here links to it have codes of their own.
        Set<String> codes = kind.startsWith("needs slash") ? Set.of("link-slash-missing", "link-own-absolute", "link-former-page-missing")
                : kind.startsWith("self-absolute") ? Set.of("link-own-address-missing", "link-former-page-missing")
                : kind.startsWith("odd host") ? Set.of("link-host-odd")
                : kind.startsWith("suspicious") ? Set.of("link-double-slash", "link-host-odd")
                : Set.of("link-target-missing", "link-is-email", "link-without-scheme");
        String last = target.substring(target.lastIndexOf('/', target.length() - 2) + 1);
        String folder = page.substring(1);
        return findings.stream().filter(finding -> codes.contains(finding.code().code())).anyMatch(finding ->
                (finding.file().value().startsWith(folder) || finding.file().value().startsWith(folder.replaceFirst("/$", ".md")))
                        && finding.arguments().getFirst().contains(kind.startsWith("odd host") ? "rdes_dreal" : last));
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        String kind = "";
        for (String line : Files.readAllLines(SharedFolder.path("oracle/site-2022-lint.txt"))) {
            Matcher heading = CLASS.matcher(line);
            Matcher row = ROW.matcher(line);
            Matcher repeated = REPEATED.matcher(line);
            if (heading.matches()) {
                kind = heading.group(1);
            } else if (row.matches()) {
                rows.add(new Row(kind, row.group(1), Integer.parseInt(row.group(2)), row.group(3)));
            } else if (repeated.matches()) {
                rows.add(new Row(kind, repeated.group(1), 0, ""));
                rows.add(new Row(kind, repeated.group(2), 0, ""));
            }
        }
        assertThat(rows.stream().map(Row::kind).collect(Collectors.toSet())).isEqualTo(CODES.keySet());
        return rows;
    }
}
