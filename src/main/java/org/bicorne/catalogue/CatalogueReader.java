package org.bicorne.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bicorne.folder.Reading;
import org.bicorne.folder.Snapshot;
import org.bicorne.folder.SourceFile;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Slug;
import org.bicorne.markup.DecodedText;
import org.bicorne.markup.FrontMatter;
import org.bicorne.markup.Yaml;
import org.bicorne.organisations.Organisations;

/** Reads {@code catalogue/*.yml}. An entry with errors is shown as far as it can be, and costs no other. */
final class CatalogueReader {

    /** What follows {@code /catalogue/} in the addresses of pages of our own. */
    private static final Set<String> RESERVED = Stream.of(Around.CATEGORIES, Around.ORGANISATIONS, Around.ALTERNATIVES, Around.NEWS, Around.WITHDRAWN, Around.COMPARE, Around.STATISTICS,
            MarketPages.MARKET, WatchPage.WATCH).map(page -> page.path().split("/")[2]).collect(Collectors.toUnmodifiableSet());

    static final int ENTRIES_MAX = 50_000;
    static final Set<String> YAML = Set.of("yml", "yaml");

    /** Not what stands before a colon, as in {@code git@host:path}, nor the version of a package URL. */
    private static final Pattern EMAIL = Pattern.compile("(?<![\\w.+%/@:-])[\\w.+%-]{1,64}@(?:[a-zA-Z0-9-]{1,63}\\.){1,6}[a-zA-Z]{2,24}(?![\\w:/@.-]*[:/@])");
    private static final String SILENCE = "…";

    private final Organisations organisations;
    private final List<Finding> findings = new ArrayList<>();

    CatalogueReader(Organisations organisations) {
        this.organisations = organisations;
    }

    /**
     * An entry and where its keys stand.
     *
     * @param lines of the file
     */
    record Located(Software software, FrontMatter values, List<String> lines) {

        Located {
            lines = List.copyOf(lines);
        }

        /** The line on which a value of this key stands. */
        int line(String key, String item) {
            return new EntryFields(software.file(), lines, List.of()).line(values, key, item);
        }
    }

    CatalogueFiles read(Snapshot snapshot) {
        Vocabulary vocabulary = snapshot.file(CatalogueFiles.VOCABULARY).flatMap(this::text)
                .flatMap(text -> values(CatalogueFiles.VOCABULARY, text).map(values -> new VocabularyReader(fields(CatalogueFiles.VOCABULARY, text)).read(values)))
                .orElse(Vocabulary.EMPTY);
        List<SourceFile> files = snapshot.under(CatalogueFiles.FOLDER).stream().filter(CatalogueReader::isEntry).toList();
        if (files.size() > ENTRIES_MAX) {
            findings.add(Finding.of(files.get(ENTRIES_MAX).path(), 0, CatalogueFinding.SOFTWARE_TOO_MANY, String.valueOf(ENTRIES_MAX)));
        }
        Map<Slug, Located> entries = new LinkedHashMap<>();
        files.stream().limit(ENTRIES_MAX).forEach(file -> text(file).ifPresent(text -> entry(file.path(), text, vocabulary).ifPresent(entry -> {
            if (entries.putIfAbsent(entry.software().slug(), entry) != null) {
                findings.add(Finding.of(file.path(), 0, CatalogueFinding.SOFTWARE_NAME_REPEATED, entry.software().slug().value(), entries.get(entry.software().slug()).software().file().value()));
            }
        })));
        List<Software> software = new CatalogueCheck(entries, snapshot, findings).checked();
        return new CatalogueFiles(software.stream().sorted(Comparator.comparing((Software one) -> Slug.of(one.name()).value()).thenComparing(one -> one.slug().value())).toList(), vocabulary,
                findings);
    }

    static boolean isEntry(SourceFile file) {
        FilePath path = file.path();
        boolean isReserved = path.equals(CatalogueFiles.VOCABULARY) || path.equals(CatalogueFiles.MARKET);
        return path.parent().equals(CatalogueFiles.FOLDER) && YAML.contains(path.extension()) && !isReserved && file.isPublished();
    }

    /** Without the e-mail addresses that somebody wrote, which nobody shall see. */
    private Optional<String> text(SourceFile file) {
        if (!(file.readText() instanceof Reading.Octets(var octets))) {
            findings.add(Finding.of(file.path(), 0, CatalogueFinding.SOFTWARE_UNREADABLE));
            return Optional.empty();
        }
        return Optional.of(withoutPeople(file.path(), DecodedText.of(octets).text()));
    }

    private String withoutPeople(FilePath file, String text) {
        if (text.indexOf('@') < 0) {
            return text;
        }
        List<String> lines = text.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            if (EMAIL.matcher(lines.get(at)).find()) {
                findings.add(Finding.of(file, at + 1, CatalogueFinding.SOFTWARE_EMAIL));
            }
        }
        return EMAIL.matcher(text).replaceAll(SILENCE);
    }

    private Optional<FrontMatter> values(FilePath file, String text) {
        return switch (Yaml.read(text)) {
            case Yaml.Malformed(var problem) -> {
                findings.add(problem.in(file, 0));
                yield Optional.empty();
            }
            case Yaml.Parsed(var values, var problems) -> {
                problems.forEach(problem -> findings.add(problem.in(file, 0)));
                yield Optional.of(values);
            }
        };
    }

    /** Another one where a page of the catalogue has its address. */
    private static Slug slug(FilePath file) {
        Slug slug = Names.slug(file.stem());
        return RESERVED.contains(slug.value()) ? new Slug(slug + "-software") : slug;
    }

    private Optional<Located> entry(FilePath file, String text, Vocabulary vocabulary) {
        Slug slug = slug(file);
        if (!slug.value().equals(file.stem())) {
            findings.add(Finding.of(file, 0, CatalogueFinding.SOFTWARE_FILE_NAME, file.name(), slug.isEmpty() ? "gimp.yml" : slug + ".yml"));
        }
        EntryFields fields = fields(file, text);
        return slug.isEmpty() ? Optional.empty()
                : values(file, text).map(values -> new Located(new SoftwareReader(fields, vocabulary, organisations).read(values, slug, file), values, fields.lines()));
    }

    private EntryFields fields(FilePath file, String text) {
        return new EntryFields(file, text.lines().toList(), findings);
    }
}
