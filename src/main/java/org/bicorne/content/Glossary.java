package org.bicorne.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.bicorne.folder.Reading;
import org.bicorne.folder.Snapshot;
import org.bicorne.folder.SourceFile;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Language;
import org.bicorne.markup.DecodedText;
import org.bicorne.markup.FrontMatter;
import org.bicorne.markup.TextSection;
import org.bicorne.markup.Yaml;
import org.bicorne.pages.Version;

/** The words that the office explains: headings of {@code glossary*.md} or {@code glossaire*.md}, and {@code glossary.yml}. Read when a page asks. */
final class Glossary {

    private static final List<String> STEMS = List.of("glossary", "glossaire");
    private static final List<FilePath> YAML_FILES = List.of(new FilePath("glossary.yml"), new FilePath("glossary.yaml"));
    private static final int TERMS_MAX = 2_000;
    private static final int DEFINITION_CHARACTERS_MAX = 320;

    private final List<ContentPage> pages;
    private final Optional<SourceFile> yaml;
    private final Function<ContentPage, Documents.Document> documents;
    private final Map<Language, Read> byLanguage = new ConcurrentHashMap<>();

    /** The terms of one language, and what is wrong with them. */
    private record Read(List<GlossaryTerm> terms, TermWords words, List<Finding> findings) {}

    Glossary(ContentIndex index, Snapshot snapshot, Function<ContentPage, Documents.Document> documents) {
        this.pages = index.pages().stream().filter(Glossary::isGlossary).toList();
        this.yaml = YAML_FILES.stream().flatMap(path -> snapshot.file(path).stream()).findFirst();
        this.documents = documents;
    }

    /** Whether a page explains words rather than uses them. */
    static boolean isGlossary(ContentPage page) {
        return STEMS.stream().anyMatch(stem -> page.place().twin().stem().startsWith(stem));
    }

    /** The page's HTML with the first use of each term as a link, when the page wants that. */
    String linked(ContentPage page, String html, String base) {
        if (!isWanted(page)) {
            return html;
        }
        return new TermLinks(read(page.language()).words(), base).in(html);
    }

    /** Changes when the terms of this page's language do; the same for pages that want none. */
    Version version(ContentPage page) {
        if (!isWanted(page)) {
            return Version.of("");
        }
        List<String> parts = new ArrayList<>();
        yaml.ifPresent(file -> parts.add(file.version()));
        inLanguage(page.language()).forEach(source -> parts.add(source.source().file().version() + source.address()));
        return Version.of(parts.toString());
    }

    private static boolean isWanted(ContentPage page) {
        return page.facts().glossary().or(() -> page.collection().flatMap(collection -> collection.glossary())).orElse(false) && !isGlossary(page);
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        pages.stream().map(ContentPage::language).distinct().forEach(language -> findings.addAll(read(language).findings()));
        for (ContentPage page : pages) {
            pages.stream().filter(twin -> !twin.equals(page) && twin.translationKey().equals(page.translationKey()))
                    .forEach(twin -> compareAnchors(page, twin, findings));
        }
        return findings;
    }

    /** Ids that authors give are meant to be the same in every language: links and other sites rely on them. */
    private void compareAnchors(ContentPage page, ContentPage twin, List<Finding> findings) {
        Set<String> there = new HashSet<>(sections(twin).stream().flatMap(section -> section.givenId().stream()).toList());
        if (there.isEmpty()) {
            return;
        }
        sections(page).stream().filter(section -> section.givenId().filter(id -> !there.contains(id)).isPresent())
                .forEach(section -> findings.add(Finding.of(page.path(), line(page, section), GlossaryFinding.GLOSSARY_ANCHOR_MISSING,
                        section.givenId().orElseThrow(), twin.path().value())));
    }

    private List<TextSection> sections(ContentPage page) {
        return documents.apply(page).markdown().sections();
    }

    private int line(ContentPage page, TextSection section) {
        return section.line() + documents.apply(page).lineOffset();
    }

    private List<ContentPage> inLanguage(Language language) {
        return pages.stream().filter(page -> page.language().equals(language)).toList();
    }

    private Read read(Language language) {
        return byLanguage.computeIfAbsent(language, this::readNow);
    }

    private Read readNow(Language language) {
        List<Finding> findings = new ArrayList<>();
        List<GlossaryTerm> terms = new ArrayList<>();
        for (ContentPage page : inLanguage(language)) {
            sections(page).stream().filter(section -> section.text().isPresent()).forEach(section -> terms.add(new GlossaryTerm(section.title(),
                    GlossaryTerm.formsOf(section.title()), cut(section.text().get()), page.address().encoded() + "#" + section.id(), page.path(), line(page, section))));
        }
        yaml.ifPresent(file -> fromYaml(file, language, terms, findings));
        Map<String, GlossaryTerm> byForm = new HashMap<>();
        for (GlossaryTerm term : terms) {
            for (String form : new LinkedHashSet<>(term.forms())) {
                GlossaryTerm first = byForm.putIfAbsent(DataTable.plain(form), term);
                if (first != null && first != term) {
                    findings.add(Finding.of(term.file(), term.line(), GlossaryFinding.GLOSSARY_TERM_REPEATED, form, first.file() + ":" + first.line()));
                }
            }
        }
        List<GlossaryTerm> kept = terms.stream().limit(TERMS_MAX).toList();
        return new Read(kept, new TermWords(kept), List.copyOf(findings));
    }

    private void fromYaml(SourceFile file, Language language, List<GlossaryTerm> terms, List<Finding> findings) {
        if (!(file.readText() instanceof Reading.Octets(var octets))) {
            return;
        }
        Yaml.read(DecodedText.of(octets).text()).told(file.path(), findings)
                .ifPresent(values -> values.keys().forEach(id -> fromYaml(file.path(), values, id, language, terms, findings)));
    }

    /** {@code depot: {term: {fr: Dépôt}, aliases: [repo], definition: {fr: …}, url: …}}; without a url, the glossary's page explains it. */
    private void fromYaml(FilePath path, FrontMatter values, String id, Language language, List<GlossaryTerm> terms, List<Finding> findings) {
        FrontMatter entry = values.map(id);
        Optional<String> name = said(entry, "term", language);
        Optional<String> definition = said(entry, "definition", language);
        Optional<String> href = entry.text("url").filter(url -> url.startsWith("https://") || url.startsWith("http://") || url.startsWith("/"))
                .or(() -> inLanguage(language).stream().filter(page -> documents.apply(page).markdown().anchors().contains(id)).findFirst()
                        .map(page -> page.address().encoded() + "#" + id));
        if (name.isEmpty() || definition.isEmpty()) {
            return;
        }
        if (href.isEmpty()) {
            findings.add(Finding.of(path, values.line(id), GlossaryFinding.GLOSSARY_TERM_WITHOUT_PAGE, id));
            return;
        }
        List<String> forms = new ArrayList<>(GlossaryTerm.formsOf(name.get()));
        forms.addAll(entry.kind("aliases") == FrontMatter.Kind.MAP ? entry.map("aliases").textsByComma(language.tag()) : entry.textsByComma("aliases"));
        terms.add(new GlossaryTerm(name.get(), forms, cut(definition.get()), href.get(), path, values.line(id)));
    }

    private static Optional<String> said(FrontMatter entry, String key, Language language) {
        return entry.kind(key) == FrontMatter.Kind.MAP ? entry.map(key).text(language.tag()) : entry.text(key);
    }

    /** Long definitions end at a word; the link leads to the rest. */
    private static String cut(String text) {
        if (text.length() <= DEFINITION_CHARACTERS_MAX) {
            return text;
        }
        int space = text.lastIndexOf(' ', DEFINITION_CHARACTERS_MAX);
        return text.substring(0, space > 0 ? space : DEFINITION_CHARACTERS_MAX) + "…";
    }
}
