package org.bicorne.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.bicorne.content.PageRendering.Remark;
import org.bicorne.folder.PageCollection;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.markup.Link;
import org.bicorne.markup.Lint;
import org.bicorne.markup.MarkupProblem;
import org.bicorne.markup.MeetingLinkFinding;
import org.bicorne.markup.MeetingLinks;
import org.bicorne.markup.SourceLink;
import org.bicorne.markup.TextFile;

/** Reads one page as a careful reader does, and says everything that is wrong with its text, its links and its front matter. */
final class PageCheck {

    private final Edition edition;
    private final LinkMending mending;
    private final Set<String> ownHosts;
    private final Set<FilePath> introductions = new HashSet<>();

    PageCheck(Edition edition) {
        this.edition = edition;
        this.mending = new LinkMending(edition.resolver());
        this.ownHosts = edition.resolver().ownHosts();
        edition.lists().sections().forEach(section -> section.index().ifPresent(index -> introductions.add(index.path())));
        edition.lists().tags().forEach(tag -> tag.introduction().ifPresent(page -> introductions.add(page.path())));
    }

    List<Finding> findings(ContentPage page) {
        Documents.Document document = edition.documents().of(page);
        List<Finding> findings = new ArrayList<>(document.findings(page.path()).toList());
        blocks(page, document, findings);
        if (document.written().isEmpty()) {
            return findings;
        }
        String written = document.written().get();
        int linesAbove = document.lineOffset();
        Lint lint = lint(page, written, page.facts().title().isPresent() && !page.hasHeadingAsTitle());
        IntPredicate isProse = prose(page, written);
        lint.problems().stream().filter(problem -> isProse.test(problem.line())).forEach(problem -> findings.add(problem.in(page.path(), linesAbove)));
        links(page, document, lint, linesAbove, findings);
        findings.addAll(MeetingLinks.findings(written, page.path(), MeetingLinkFinding.MEETING_LINK_PUBLIC));
        findings.addAll(new FrontMatterCheck(page, written).findings());
        frontMatterLinks(page, findings);
        if (lint.isEmpty() && !document.expanded().body().contains("<") && isNothingElse(page)) {
            findings.add(Finding.of(page.path(), 0, SourceFinding.PAGE_EMPTY));
        }
        return findings;
    }

    /** Which lines of the body are a text that people read as it stands: the lines of a programme have a reader of their own. */
    private IntPredicate prose(ContentPage page, String written) {
        if (page.kind() != PageCollection.Kind.EVENT) {
            return _ -> true;
        }
        String body = TextFile.body(written, page.source().bodyLine());
        String[] lines = body.split("\n", -1);
        String[] shown = edition.events().shown(body).split("\n", -1);
        return line -> line < 1 || line > lines.length || lines[line - 1].equals(shown[line - 1]);
    }

    /** The links of a page to other sites. */
    List<ExternalLink> externalLinks(ContentPage page) {
        Optional<String> written = page.source().text();
        return written.stream().flatMap(text -> lint(page, text, true).links().stream())
                .filter(link -> edition.resolver().resolve(page, link.link().destination()) instanceof Resolution.Elsewhere(var _, var remark) && remark.isEmpty())
                .map(link -> ExternalLink.of(page.path(), page.source().bodyLine() - 1, link)).toList();
    }

    /** Reads the text as it was written: the document was made of what its template code came to, and set as printers do. */
    private Lint lint(ContentPage page, String written, boolean hasTitle) {
        return Lint.of(TextFile.body(written, page.source().bodyLine()), new Lint.Question(edition.documents().settings(page), hasTitle, ownHosts));
    }

    private void blocks(ContentPage page, Documents.Document document, List<Finding> findings) {
        PageRendering rendering = edition.rendering(page, "");
        document.markdown().blocks().forEach(rendering::block);
        findings.addAll(rendering.findings());
        findings.addAll(new TableDrift(edition, page).findings());
    }

    private void links(ContentPage page, Documents.Document document, Lint lint, int linesAbove, List<Finding> findings) {
        for (SourceLink link : lint.links()) {
            for (Remark remark : remarks(page, link.link())) {
                findings.add(new Finding(page.path(), link.link().line() + linesAbove, link.column(), remark.code(),
                        List.of(remark.link().destination(), remark.detail()),
                        mending.destination(page, remark).flatMap(link::to).map(fix -> fix.down(linesAbove))));
            }
        }
        // What template code and containers made of the text is checked too, where its line is.
        Set<String> written = lint.links().stream().map(link -> link.link().destination()).collect(Collectors.toSet());
        for (Link link : document.markdown().links()) {
            if (!written.contains(link.destination())) {
                remarks(page, link).forEach(remark -> findings.add(finding(page, remark, document.line(link.line()))));
            }
        }
    }

    private void frontMatterLinks(ContentPage page, List<Finding> findings) {
        for (FrontMatterLinks.Named named : FrontMatterLinks.of(page.source())) {
            remarks(page, named.link()).forEach(remark -> findings.add(finding(page, remark, named.line())));
        }
    }

    private static Finding finding(ContentPage page, Remark remark, int line) {
        return Finding.of(page.path(), line, remark.code(), remark.link().destination(), remark.detail());
    }

    private List<Remark> remarks(ContentPage page, Link link) {
        PageRendering rendering = edition.rendering(page, "");
        rendering.target(link);
        rendering.checkImage(link);
        List<Remark> remarks = new ArrayList<>(rendering.remarks());
        if (remarks.isEmpty() && link.kind() == Link.Kind.LINK) {
            slashMissing(page, link).ifPresent(remarks::add);
        }
        return remarks;
    }

    /** Other servers, and the site's own static files, answer such a link by leading to the address with the slash. */
    private Optional<Remark> slashMissing(ContentPage page, Link link) {
        String path = Destination.of(link.destination()).path();
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (name.isEmpty() || name.contains(".") || name.contains(":")) {
            return Optional.empty();
        }
        Optional<String> address = switch (edition.resolver().resolve(page, link.destination())) {
            case Resolution.ToPage(var target, var _, var _, var _) -> Optional.of(target.address().path());
            case Resolution.ToAddress(var found, var _, var _) -> Optional.of(found.path());
            case Resolution.Elsewhere _, Resolution.Dead _ -> Optional.empty();
        };
        return address.filter(found -> found.endsWith("/")).map(found -> new Remark(link, LinkFinding.LINK_SLASH_MISSING, found));
    }

    /** Lists, videos, files and pages below make a page of a file without text. */
    private boolean isNothingElse(ContentPage page) {
        PageFacts facts = page.facts();
        boolean holdsPages = page.isIndex() && edition.index().in(page.path().parent()).size() > 1;
        return facts.lead().isEmpty() && facts.embeds().isEmpty() && facts.attachments().isEmpty() && !holdsPages
                && !introductions.contains(page.path()) && !page.address().equals(edition.home(page.language()));
    }
}
