package org.bicorne.catalogue;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bicorne.catalogue.Software.Kind;
import org.bicorne.catalogue.Software.Platform;
import org.bicorne.kernel.Language;
import org.bicorne.publiccode.PubliccodeText;

/** What an entry knows as {@code publiccode.yml}, for software whose own repository has none. */
record PubliccodeExport(Around around, Software software) {

    private static final int SHORT_MAX = 150;
    private static final int LONG_MIN = 150;
    private static final int LONG_MAX = 9_000;

    /** There is none without a repository and a licence: the standard asks for both. */
    boolean isPossible() {
        return repository().isPresent() && software.licence().isPresent();
    }

    Optional<String> text() {
        return repository().flatMap(repository -> software.licence().map(licence -> text(repository, licence)));
    }

    private Optional<String> repository() {
        return software.links().repositories().stream().flatMap(url -> SoftwareSheet.web(url).stream()).findFirst();
    }

    private String text(String repository, String licence) {
        PubliccodeText text = new PubliccodeText().with("name", software.name()).with("url", repository)
                .with("landingURL", software.links().website().flatMap(SoftwareSheet::web).orElse("")).with("platforms", platforms()).with("categories", categories())
                .with("usedBy", software.uses().stream().map(use -> around.organisation(use.organisation(), around.first()).title()).distinct().toList())
                .with("developmentStatus", "stable").with("softwareType", type());
        languages().forEach(language -> describe(text, language));
        return text.with("legal.license", licence).with("maintenance.type", "community").adding("maintenance.contacts", Map.of("name", software.name()))
                .with("localisation.localisationReady", "true").with("localisation.availableLanguages", languages().stream().map(Language::tag).toList()).written();
    }

    /** Those in which the entry says something; the office’s first where it says it for all. */
    private List<Language> languages() {
        Set<Language> languages = new LinkedHashSet<>();
        software.texts().summary().or(() -> software.texts().description()).ifPresent(text -> languages.addAll(text.byLanguage().keySet()));
        languages.removeIf(Language::isUndetermined);
        return languages.isEmpty() ? List.of(around.first()) : List.copyOf(languages);
    }

    private void describe(PubliccodeText text, Language language) {
        String key = "description." + language.tag() + ".";
        String summary = Around.in(software.texts().summary(), language).orElse(software.name());
        text.with(key + "localisedName", software.name()).with(key + "shortDescription", shortened(summary, SHORT_MAX)).with(key + "longDescription", described(language, summary))
                .with(key + "documentation", software.links().documentation().flatMap(SoftwareSheet::web).orElse("")).with(key + "features", features(language, summary));
    }

    /** Its description; where that is too short for the standard, with what else the entry says. */
    private String described(Language language, String summary) {
        SoftwareRows rows = new SoftwareRows(around, language);
        var words = around.words(language);
        List<String> sentences = new ArrayList<>(List.of(Around.in(software.texts().description(), language).orElse(summary)));
        Stream<String> more = Stream.of(Optional.of(summary), software.replaces().isEmpty() ? Optional.<String>empty() : Optional.of(words.text("catalogue.replaces") + " " + String.join(", ", software.replaces()) + "."),
                rows.versions(software).map(versions -> words.text("catalogue.take", versions)), Optional.of(rows.platforms(software)).filter(text -> !text.isEmpty()).map(text -> text + "."),
                Shelf.added(software).map(date -> words.text("catalogue.since", around.date(date, language).text())),
                Optional.of(around.content().site().name().in(language) + words.text("list.colon") + words.text("catalogue.lead", around.shelf().all().size()))).flatMap(Optional::stream);
        for (String sentence : more.toList()) {
            if (String.join("\n\n", sentences).length() < LONG_MIN + 20) {
                sentences.add(sentence);
            }
        }
        return shortened(String.join("\n\n", sentences), LONG_MAX);
    }

    private List<String> features(Language language, String summary) {
        List<String> features = software.classification().keywords().isEmpty()
                ? software.classification().categories().stream().map(slug -> around.label(slug, language)).toList() : software.classification().keywords();
        return features.isEmpty() ? List.of(shortened(summary, SHORT_MAX)) : features;
    }

    /** Counted in what people see as characters (Unicode Standard Annex 29). */
    private static String shortened(String text, int max) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int end = characters.next(max);
        return end == BreakIterator.DONE || end == text.length() ? text : text.substring(0, characters.previous()).strip() + "…";
    }

    private List<String> platforms() {
        List<String> platforms = software.classification().platforms().stream().map(platform -> platform == Platform.MAC ? "mac" : SoftwareSearch.word(platform)).toList();
        return platforms.isEmpty() ? List.of(software.classification().kinds().contains(Kind.WEB) ? "web" : "linux") : platforms;
    }

    private List<String> categories() {
        List<String> known = PubliccodeText.values("categories");
        return Shelf.categories(around.vocabulary(), software).values().stream().flatMap(category -> category.publiccode().stream()).filter(known::contains).distinct().toList();
    }

    private String type() {
        return software.classification().kinds().stream().findFirst().map(kind -> switch (kind) {
            case DESKTOP -> "standalone/desktop";
            case MOBILE -> "standalone/mobile";
            case WEB -> "standalone/web";
            case SERVER -> "standalone/backend";
            case LIBRARY -> "library";
            case STACK -> "standalone/other";
        }).orElse("standalone/other");
    }
}
