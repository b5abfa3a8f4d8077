package org.bicorne.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.markup.PublicationDate;
import org.bicorne.markup.TextFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageFactsReaderTest {

    private final List<Finding> findings = new ArrayList<>();

    private PageFacts read(String frontMatter) {
        return read("x.md", frontMatter, DirectoryData.NONE);
    }

    private PageFacts read(String path, String frontMatter, DirectoryData inherited) {
        TextFile text = TextFile.read(("---\n" + frontMatter + "\n---\n").getBytes(StandardCharsets.UTF_8));
        return PageFactsReader.read(new FilePath(path), text.frontMatter(), inherited, Set.of(), findings);
    }

    private static Arguments gives(String engine, String frontMatter, Function<PageFacts, Object> fact, Object value) {
        return Arguments.of(engine, frontMatter, fact, value);
    }

    private static Optional<PublicationDate> date(String text) {
        return PublicationDate.parse(text);
    }

    private static Optional<PageFacts.Image> image(String path, String alternative, boolean isShown) {
        return Optional.of(new PageFacts.Image(path, alternative, isShown));
    }

    static Stream<Arguments> keysThatAreRead() {
        return Stream.concat(textsDatesAndImages(), placesMediaAndPeople());
    }

    private static Stream<Arguments> textsDatesAndImages() {
        return Stream.of(
                gives("any", "title: 'Été : « fin »'", PageFacts::title, Optional.of("Été : « fin »")),
                gives("any", "title: '  '", PageFacts::title, Optional.empty()),
                gives("wiki", "toc: true", PageFacts::contents, Optional.of(true)),
                gives("eleventy", "date: 2021-11-02", PageFacts::published, date("2021-11-02")),
                gives("jekyll", "date: 2022-10-11 11:25:00 +02:00", PageFacts::published, date("2022-10-11 11:25:00 +02:00")),
                gives("hugo", "publishDate: 2022-10-11", PageFacts::published, date("2022-10-11")),
                gives("hugo", "lastmod: 2022-10-12", PageFacts::changed, date("2022-10-12")),
                gives("jekyll", "last_modified_at: 2022-10-12", PageFacts::changed, date("2022-10-12")),
                gives("eleventy", "description: Le groupe", PageFacts::description, Optional.of("Le groupe")),
                gives("eleventy", "description: ''", PageFacts::description, Optional.empty()),
                gives("hugo", "summary: En bref", PageFacts::description, Optional.of("En bref")),
                gives("jekyll", "chapeau-text: '**Fort**'", PageFacts::lead, Optional.of("**Fort**")),
                gives("jekyll", "subtitle: Sous-titre", PageFacts::lead, Optional.of("Sous-titre")),
                gives("eleventy", "layout: layouts/post.njk", PageFacts::layout, Optional.of("layouts/post.njk")),
                gives("eleventy", "tags: bluehats", PageFacts::tags, List.of("bluehats")),
                gives("eleventy", "tags: [Prix, NLnet, Prix]", PageFacts::tags, List.of("Prix", "NLnet")),
                gives("eleventy", "tags: bsoc, formation, guide", PageFacts::tags, List.of("bsoc", "formation", "guide")),
                gives("jekyll", "categories: [Vie du pôle]", PageFacts::tags, List.of("Vie du pôle")),
                gives("jekyll", "categories: [Vie du pôle]", PageFacts::categories, List.of("Vie du pôle")),
                gives("jekyll", "categorie: Actualité", PageFacts::tags, List.of("Actualité")),
                gives("eleventy", "image: /img/x.png", PageFacts::image, image("/img/x.png", "", false)),
                gives("eleventy", "img: /img/x.jpg", PageFacts::image, image("/img/x.jpg", "", false)),
                gives("eleventy", "image: {path: ./x.png, alt: Une photo}", PageFacts::image, image("./x.png", "Une photo", true)),
                gives("eleventy", "image: {path: ./x.png, alt: Une photo, hide: true}", PageFacts::image, image("./x.png", "Une photo", false)),
                gives("jekyll", "une-ou-diaporama: [{image: /a.png, legende: L, alternative-textuelle: A}]", PageFacts::image, image("/a.png", "A", true)),
                gives("jekyll", "une: {image: /a.png, alternative-textuelle: A}", PageFacts::image, image("/a.png", "A", true)));
    }

    private static Stream<Arguments> placesMediaAndPeople() {
        return Stream.of(
                gives("eleventy", "permalink: /fr/prix/", PageFacts::permalink, new Permalink.Given(new WebAddress("/fr/prix/"))),
                gives("eleventy", "permalink: false", PageFacts::permalink, new Permalink.None()),
                gives("eleventy", "slugOverride: mentions legales", PageFacts::slug, Optional.of("mentions legales")),
                gives("hugo", "slug: autre", PageFacts::slug, Optional.of("autre")),
                gives("eleventy", "eleventyNavigation: {key: BlueHats 🧢, parent: R, order: 4}", PageFacts::order, Optional.of(4)),
                gives("eleventy", "eleventyNavigation: {key: BlueHats 🧢, parent: R, order: 4}", PageFacts::menuTitle, Optional.of("BlueHats 🧢")),
                gives("eleventy", "eleventyExcludeFromCollections: true", PageFacts::isHidden, true),
                gives("jekyll", "sitemap: false", PageFacts::isHidden, true),
                gives("eleventy", "video: {src: 'https://v.example/1', title: Rediffusion}", PageFacts::embeds,
                        List.of(new PageFacts.Embed("Rediffusion", "https://v.example/1", false))),
                gives("eleventy", "slides: {src: 'https://s.example/1', title: Diapos}", PageFacts::embeds,
                        List.of(new PageFacts.Embed("Diapos", "https://s.example/1", true))),
                gives("hugo", "draft: true", PageFacts::isDraft, true),
                gives("jekyll", "published: false", PageFacts::isDraft, true),
                gives("hugo", "menu: {main: {name: '<abbr title=\"x\">FAQ</abbr>', weight: 3}}", PageFacts::menuTitle, Optional.of("FAQ")),
                gives("hugo", "menu: {main: {name: F, weight: 3}}", PageFacts::order, Optional.of(3)),
                gives("pandoc wiki", "menu: {title: F, weight: 2}", PageFacts::order, Optional.of(2)),
                gives("pandoc wiki", "menu: {title: F, weight: 2}", PageFacts::menuTitle, Optional.of("F")),
                gives("jekyll", "position: 7", PageFacts::order, Optional.of(7)),
                gives("jekyll", "files: [{file: /a.pdf, nom: Bilan}]", PageFacts::attachments, List.of(new PageFacts.Attachment("Bilan", "/a.pdf"))),
                gives("jekyll", "auteur: Ada", PageFacts::authors, List.of("Ada")),
                gives("hugo", "author: Ada", PageFacts::authors, List.of("Ada")),
                gives("hugo", "language: fr", PageFacts::language, Optional.of(Language.FRENCH)),
                gives("eleventy", "lang: pt_BR", PageFacts::language, Optional.of(new Language("pt-BR"))),
                gives("hugo", "aliases: [/a/, /b/]", PageFacts::aliases, List.of("/a/", "/b/")),
                gives("jekyll", "redirect_from: /a/", PageFacts::aliases, List.of("/a/")),
                gives("ours", "translationKey: mission", PageFacts::translationKey, Optional.of("mission")),
                gives("ours", "order: 2", PageFacts::order, Optional.of(2)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("keysThatAreRead")
    void readsTheKeysOfEveryEngine(String engine, String frontMatter, Function<PageFacts, Object> fact, Object value) {
        PageFacts facts = read(frontMatter);

        assertThat(fact.apply(facts)).isEqualTo(value);
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"event_start_date", "event_end_date", "lieu", "adresse", "afficher_la_carte", "acces", "champs_informations", "contact-presse",
            "principes", "is_une", "link", "linkTitle", "linkImage", "segments", "showBreadcrumb", "file", "options", "type"})
    void keepsWhatOtherRoomsOrTheEngineReadWithoutAWord(String key) {
        read(key + ": x");

        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"centeredLayout", "style", "extrajs", "renderData", "seoTitle", "pagination", "numberOfLatestPostsToShow", "html_head"})
    void saysWhichKeysChangeNothing(String key) {
        read("title: T\n" + key + ": x");

        assertThat(findings).containsExactly(Finding.of(new FilePath("x.md"), 3, FactsFinding.KEY_WITHOUT_EFFECT, key));
    }

    @Test
    void saysWhichKeysNobodyReads() {
        read("title: T\ntitel: T");

        assertThat(findings).containsExactly(Finding.of(new FilePath("x.md"), 3, FactsFinding.KEY_UNKNOWN, "titel"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8 septembre 2023x", "0000-99-99", "2021-02-30", "bientôt"})
    void reportsADateThatIsNone(String date) {
        PageFacts facts = read("date: " + date);

        assertThat(facts.published()).isEmpty();
        assertThat(findings).containsExactly(Finding.of(new FilePath("x.md"), 2, FactsFinding.DATE_UNREADABLE, "date", date));
    }

    @Test
    void readsTheDayInAFileName() {
        assertThat(read("_posts/2022-03-04-bonjour.md", "title: T", DirectoryData.NONE).published()).isEqualTo(date("2022-03-04"));
        assertThat(read("_posts/2022-03-04-bonjour.md", "date: 2022-05-06", DirectoryData.NONE).published()).isEqualTo(date("2022-05-06"));
        assertThat(read("_posts/2022-13-44-bonjour.md", "title: T", DirectoryData.NONE).published()).isEmpty();
    }

    @Test
    void takesFromTheFolderWhatThePageDoesNotSay() {
        DirectoryData inherited = new DirectoryData(List.of("posts"), Optional.of("post"), Optional.of(Language.FRENCH), Optional.of(true));

        PageFacts silent = read("posts/x.md", "title: T", inherited);
        PageFacts outspoken = read("posts/x.md", "tags: [a]\nlayout: page\nlang: en\ntoc: false", inherited);

        assertThat(silent.tags()).containsExactly("posts");
        assertThat(List.of(silent.layout(), silent.language(), silent.contents()))
                .containsExactly(Optional.of("post"), Optional.of(Language.FRENCH), Optional.of(true));
        assertThat(outspoken.tags()).containsExactly("posts", "a");
        assertThat(List.of(outspoken.layout(), outspoken.language(), outspoken.contents()))
                .containsExactly(Optional.of("page"), Optional.of(Language.ENGLISH), Optional.of(false));
    }
}
