package org.bicorne.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bicorne.catalogue.EntryReading.Claim;
import org.bicorne.folder.SourceFile;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Slug;
import org.bicorne.markup.FrontMatter;
import org.bicorne.organisations.Organisations;

/** Reads the file of one entry and judges it by itself. May be used by several threads at once. */
record EntryReader(Vocabulary vocabulary, Organisations organisations) {

    /** What follows {@code /catalogue/} in the addresses of pages of our own. */
    private static final Set<String> RESERVED = Stream.of(Around.CATEGORIES, Around.ORGANISATIONS, Around.ALTERNATIVES, Around.NEWS, Around.WITHDRAWN, Around.COMPARE, Around.STATISTICS,
            MarketPages.MARKET, WatchPage.WATCH).map(page -> page.path().split("/")[2]).collect(Collectors.toUnmodifiableSet());

    /** Two entries of these cannot be different software. */
    private static final List<Identifier> UNIQUE = List.of(Identifier.SILL, Identifier.WIKIDATA);

    EntryReading read(SourceFile file) {
        List<Finding> findings = new ArrayList<>();
        return new CatalogueYaml(file, findings).text().map(text -> read(file, text, findings)).orElseGet(() -> nothing(file, findings));
    }

    private static EntryReading nothing(SourceFile file, List<Finding> findings) {
        return new EntryReading(file, Optional.empty(), List.of(), 0, List.of(), findings);
    }

    private EntryReading read(SourceFile file, String text, List<Finding> findings) {
        FilePath path = file.path();
        Slug slug = slug(path);
        if (!slug.value().equals(path.stem())) {
            findings.add(Finding.of(path, 0, CatalogueFinding.SOFTWARE_FILE_NAME, path.name(), slug.isEmpty() ? "gimp.yml" : slug + ".yml"));
        }
        Optional<FrontMatter> values = slug.isEmpty() ? Optional.empty() : new CatalogueYaml(file, findings).values(text);
        return values.map(said -> read(file, said, slug, new EntryFields(path, text, findings))).orElseGet(() -> nothing(file, findings));
    }

    private EntryReading read(SourceFile file, FrontMatter values, Slug slug, EntryFields fields) {
        Software software = new SoftwareReader(fields, vocabulary, organisations).read(values, slug, file.path());
        int logoLine = software.links().logo().map(logo -> fields.line(values, "logo", logo)).orElse(0);
        List<Integer> similarLines = software.similar().stream().map(one -> fields.line(values, "similar", one.name())).toList();
        EntryKeys keys = EntryKeys.of(software, organisations);
        return new EntryReading(file, Optional.of(new EntryReading.Found(software, keys)), claims(software, keys, values, fields), logoLine, similarLines, fields.findings());
    }

    /** Another one where a page of the catalogue has its address. */
    private static Slug slug(FilePath file) {
        Slug slug = Names.slug(file.stem());
        return RESERVED.contains(slug.value()) ? new Slug(slug + "-software") : slug;
    }

    private static List<Claim> claims(Software software, EntryKeys keys, FrontMatter values, EntryFields fields) {
        List<Claim> claims = new ArrayList<>();
        for (Identifier identifier : UNIQUE) {
            Optional.ofNullable(software.ids().get(identifier)).ifPresent(id ->
                    claims.add(new Claim(identifier + " " + id, fields.line(values, "ids", id), id, CatalogueFinding.SOFTWARE_ID_REPEATED)));
        }
        claims.add(new Claim("name " + keys.name(), fields.line(values, "name", software.name()), software.name(), CatalogueFinding.SOFTWARE_NAME_REPEATED));
        for (int at = 0; at < keys.aliases().size(); at++) {
            String alias = software.aliases().get(at);
            claims.add(new Claim("name " + keys.aliases().get(at), fields.line(values, "aliases", alias), alias, CatalogueFinding.SOFTWARE_NAME_REPEATED));
        }
        for (int at = 0; at < keys.repositories().size(); at++) {
            String url = software.links().repositories().get(at);
            claims.add(new Claim("repository " + keys.repositories().get(at), fields.line(values, "repositories", url), url, CatalogueFinding.SOFTWARE_REPOSITORY_REPEATED));
        }
        return claims;
    }
}
