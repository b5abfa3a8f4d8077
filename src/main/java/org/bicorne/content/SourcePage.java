package org.bicorne.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bicorne.folder.Reading;
import org.bicorne.folder.SourceFile;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Language;
import org.bicorne.markup.FencedBlock;
import org.bicorne.markup.FrontMatter;
import org.bicorne.markup.TemplateCode;
import org.bicorne.markup.TextFile;

/**
 * One Markdown file, read once: what its front matter and its first lines say. The body stays on disk until it is shown.
 *
 * @param file of the folder
 * @param frontMatter as written
 * @param facts what it says
 * @param heading the first heading, when the text starts with one of level 1
 * @param probableLanguage of the body, when nothing says it
 * @param hasMistakes whether the front matter, or a letter of the file, could not be read
 * @param bodyLine the line of the file where the body starts, counted from 1
 * @param fragmentLinks destinations in the text that name a place inside a page
 * @param blocks fenced blocks that show what other files say
 * @param findings of the reading
 */
record SourcePage(SourceFile file, FrontMatter frontMatter, PageFacts facts, Optional<String> heading,
        Optional<Language> probableLanguage, boolean hasMistakes, int bodyLine, List<String> fragmentLinks, List<FencedBlock> blocks, List<Finding> findings) {

    /** Reads a file; what cannot be read is a page without facts, and a finding. */
    static SourcePage read(SourceFile file, DirectoryData inherited, boolean guessLanguage, Set<String> blockNames) {
        List<Finding> findings = new ArrayList<>();
        byte[] octets = octets(file, findings);
        TextFile text = TextFile.read(octets);
        text.problems().forEach(problem -> findings.add(problem.in(file.path(), 0)));
        PageFacts facts = PageFactsReader.read(file.path(), text.frontMatter(), inherited, usedByTemplate(text), findings);
        Optional<Language> language = guessLanguage && facts.language().isEmpty() ? LanguageGuess.of(text.body()) : Optional.empty();
        return new SourcePage(file, text.frontMatter(), facts, FirstHeading.of(text.body()), language, !text.problems().isEmpty(), text.bodyLine(),
                FragmentLinks.in(text.body()), FencedBlock.in(text.body(), blockNames), List.copyOf(findings));
    }

    FilePath path() {
        return file.path();
    }

    /** The whole file, front matter included, without what is only for members; empty when it cannot be read any more. */
    Optional<String> text() {
        return file.readText() instanceof Reading.Octets(var octets) ? Optional.of(ReservedPages.shown(file.path(), octets)) : Optional.empty();
    }

    private static byte[] octets(SourceFile file, List<Finding> findings) {
        return switch (file.readText()) {
            case Reading.Octets(var octets) -> ReservedPages.octetsShown(file.path(), octets, findings);
            case Reading.Gone _ -> unreadable(file, findings, ReadingFinding.PAGE_GONE, "");
            case Reading.TooLarge(long size) -> unreadable(file, findings, ReadingFinding.PAGE_TOO_LARGE, Long.toString(size));
            case Reading.Unreadable(String reason) -> unreadable(file, findings, ReadingFinding.PAGE_UNREADABLE, reason);
        };
    }

    private static byte[] unreadable(SourceFile file, List<Finding> findings, ReadingFinding code, String detail) {
        findings.add(Finding.of(file.path(), 0, code, detail));
        return new byte[0];
    }

    /** Keys whose name stands in a text that holds template code: they are there to be shown by it. */
    private static Set<String> usedByTemplate(TextFile text) {
        if (!TemplateCode.mayBeIn(text.body())) {
            return Set.of();
        }
        return text.frontMatter().keys().stream().filter(text.body()::contains).collect(Collectors.toSet());
    }
}
