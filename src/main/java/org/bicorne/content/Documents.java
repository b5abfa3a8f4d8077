package org.bicorne.content;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bicorne.folder.OfficeSettings;
import org.bicorne.folder.PageCollection;
import org.bicorne.folder.SourceFile;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Language;
import org.bicorne.markup.Dialect;
import org.bicorne.markup.MarkdownDocument;
import org.bicorne.markup.MarkdownSettings;
import org.bicorne.markup.TemplateCode;
import org.bicorne.markup.TextFile;
import org.bicorne.markup.Trust;

/** Reads the bodies of pages, and keeps the few that were asked for last: a page is often asked for its text, then for its anchors. */
final class Documents {

    private static final int KEPT_MAX = 64;
    private static final int LEADS_MAX = 20_000;

    private final Set<String> videoHosts;
    private final Trust trust;
    private final Set<String> blockNames;
    private final UnaryOperator<String> eventText;
    private final Recent<Source, Optional<String>> leads = new Recent<>(LEADS_MAX);
    private final Recent<Source, Document> kept = new Recent<>(KEPT_MAX);

    /** A file, and how it is read. */
    private record Source(SourceFile file, Dialect dialect, Language language, boolean hasHeadingAsTitle, PageCollection.Kind kind) {

        static Source of(ContentPage page) {
            return new Source(page.source().file(), page.dialect(), page.language(), page.hasHeadingAsTitle(), page.kind());
        }
    }

    /**
     * A body, parsed.
     *
     * @param lineOffset how many lines of the file stand before its first
     * @param expanded what its template code came to
     * @param written the whole file; empty when it went away since the scan
     */
    record Document(MarkdownDocument markdown, int lineOffset, TemplateCode.Expanded expanded, Optional<String> written) {

        /** What is wrong in it, with lines of the file. */
        Stream<Finding> findings(FilePath path) {
            return Stream.concat(expanded.problems().stream().map(problem -> problem.in(path, lineOffset)),
                    markdown.problems().stream().map(problem -> new Finding(path, line(problem.line()), problem.code(), problem.arguments())));
        }

        /** The line of the file for a line of the body as it is shown; 0 for none. */
        int line(int shown) {
            return shown == 0 ? 0 : expanded.written(shown) + lineOffset;
        }
    }

    /**
     * @param blockNames of fenced blocks that are no code
     * @param eventText what is shown for the text of an event
     */
    Documents(OfficeSettings settings, Set<String> blockNames, UnaryOperator<String> eventText) {
        this.eventText = eventText;
        this.blockNames = blockNames;
        this.videoHosts = Set.copyOf(settings.videoHosts());
        this.trust = settings.trust().orElse(Trust.TRUSTED);
    }

    Document of(ContentPage page) {
        return kept.get(Source.of(page), _ -> read(page));
    }

    /** The same for who reads every page in turn, such as the index of searches, and would leave no place for those that visitors ask for. */
    Document passing(ContentPage page) {
        return kept.passing(Source.of(page), _ -> read(page));
    }

    /** The beginning of its text, up to so many characters; remembered, since every list that holds the page asks for it. */
    Optional<String> lead(ContentPage page, int charactersMax) {
        return leads.get(Source.of(page), _ -> of(page).markdown().lead(charactersMax));
    }

    /** A short text in Markdown that belongs to this page, such as its lead. */
    MarkdownDocument fragment(ContentPage page, String markdown) {
        return MarkdownDocument.parse(markdown, settings(page));
    }

    private Document read(ContentPage page) {
        // A file that went away since the scan is shown empty until the next one, which finds it gone.
        Optional<String> written = page.source().text();
        int bodyLine = page.source().bodyLine();
        String text = TextFile.body(written.orElse(""), bodyLine);
        String whole = page.hasHeadingAsTitle() ? FirstHeading.cut(text) : text;
        String body = page.kind() == PageCollection.Kind.EVENT ? eventText.apply(whole) : whole;
        boolean runs = page.dialect() == Dialect.ELEVENTY1 || page.dialect() == Dialect.ELEVENTY2 || page.dialect() == Dialect.KRAMDOWN;
        TemplateCode.Expanded expanded = TemplateCode.expand(body, page.source().frontMatter().values(), runs);
        return new Document(MarkdownDocument.parse(expanded.body(), settings(page)), bodyLine - 1, expanded, written);
    }

    MarkdownSettings settings(ContentPage page) {
        return new MarkdownSettings(page.dialect(), trust, page.language(), videoHosts, blockNames);
    }
}
