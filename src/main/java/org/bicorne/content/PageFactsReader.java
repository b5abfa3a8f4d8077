package org.bicorne.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.kernel.Language;
import org.bicorne.markup.FrontMatter;
import org.bicorne.markup.PublicationDate;

/**
 * Reads the front matter of every engine into one shape. A key that is not read is kept for the page's own template code and
 * reported. Source: spec content.md, 1.2.
 */
final class PageFactsReader {

    private static final int TAGS_MAX = 100;

    /** Keys read here, under any engine's name. */
    static final Set<String> READ = Set.of("title", "description", "summary", "subtitle", "chapeau-text", "lead", "date", "published_at",
            "publishDate", "updated", "lastmod", "modified", "last_modified_at", "date_de_modification", "tags", "categories", "categorie",
            "keywords", "lang", "language", "locale", "permalink", "url", "slug", "slugOverride", "redirect_from", "aliases", "redirects",
            "draft", "published", "hidden", "sitemap", "eleventyExcludeFromCollections", "eleventyNavigation", "order", "weight", "position",
            "menu", "menuTitle", "image", "img", "une", "une-ou-diaporama", "toc", "translationKey", "video", "slides", "files", "file",
            "author", "authors", "auteur", "layout", "linkTitle", "guide", "glossary");

    /** Keys that other rooms read, or that the page's engine needed and nobody else does. */
    static final Set<String> KEPT = Set.of("event_start_date", "event_end_date", "lieu", "adresse", "afficher_la_carte", "acces",
            "champs_informations", "contact-presse", "is_une", "principes", "link", "linkImage", "segments", "showBreadcrumb", "type", "kind",
            "options", "id", "start", "end", "debut", "fin", "timezone", "fuseau", "series", "serie", "circle", "cercle", "venue", "address", "access",
            "map", "status", "etat", "statut", "registration", "inscription", "organisations", "organisers", "organisateurs", "uid", "recording", "report", "compte-rendu");

    /** Keys of the engines' templates that change nothing here. */
    static final Set<String> WITHOUT_EFFECT = Set.of("centeredLayout", "style", "extrajs", "renderData", "seoTitle", "pagination",
            "numberOfLatestPostsToShow", "html_head", "templateEngineOverride");

    private static final List<String> LANGUAGE_KEYS = List.of("lang", "language", "locale");

    private final FilePath path;
    private final FrontMatter own;
    private final List<Finding> findings;

    private PageFactsReader(FilePath path, FrontMatter own, List<Finding> findings) {
        this.path = path;
        this.own = own;
        this.findings = findings;
    }

    /** What the front matter of the file at this path says; what is wrong with it is added to the findings. */
    static PageFacts read(FilePath path, FrontMatter own, DirectoryData inherited, Set<String> usedByTemplate, List<Finding> findings) {
        PageFactsReader reader = new PageFactsReader(path, own, findings);
        reader.reportKeys(usedByTemplate);
        return reader.read(inherited);
    }

    private PageFacts read(DirectoryData inherited) {
        FrontMatter navigation = own.map("eleventyNavigation");
        FrontMatter menu = own.map("menu");
        Optional<Integer> order = first(own.number("order"), own.number("weight"), own.number("position"), navigation.number("order"),
                menu.number("weight"), menu.map("main").number("weight"));
        return new PageFacts(
                filled("title"),
                firstFilled("description", "summary"),
                firstFilled("chapeau-text", "lead", "subtitle"),
                date("date", "published_at", "publishDate").or(() -> own.flag("published").isPresent() ? Optional.empty() : date("published")).or(this::dateOfName),
                date("updated", "lastmod", "modified", "last_modified_at", "date_de_modification"),
                tags(inherited),
                own.textsByComma("categories"),
                language().or(inherited::language),
                permalink(),
                firstFilled("slugOverride", "slug"),
                aliases(),
                own.flag("draft").orElse(false) || !own.flag("published").orElse(true),
                own.flag("hidden").orElse(false) || own.flag("eleventyExcludeFromCollections").orElse(false) || !own.flag("sitemap").orElse(true),
                order,
                first(navigation.text("title"), filled("menuTitle"), navigation.text("key"), menu.map("main").text("name"), menu.text("title")).map(PageFactsReader::withoutTags),
                image(),
                own.flag("toc").or(inherited::contents),
                filled("translationKey"),
                embeds(),
                attachments(),
                authors(),
                own.flag("glossary"),
                filled("layout").or(inherited::layout));
    }

    private void reportKeys(Set<String> usedByTemplate) {
        for (String key : own.keys()) {
            if (WITHOUT_EFFECT.contains(key)) {
                findings.add(Finding.of(path, own.line(key), FactsFinding.KEY_WITHOUT_EFFECT, key));
            } else if (!READ.contains(key) && !KEPT.contains(key) && !usedByTemplate.contains(key)) {
                findings.add(Finding.of(path, own.line(key), FactsFinding.KEY_UNKNOWN, key));
            }
        }
    }

    private Optional<String> filled(String key) {
        return own.text(key).map(String::strip).filter(text -> !text.isEmpty());
    }

    private Optional<String> firstFilled(String... keys) {
        for (String key : keys) {
            Optional<String> text = filled(key);
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    @SafeVarargs
    private static <T> Optional<T> first(Optional<T>... values) {
        for (Optional<T> value : values) {
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    private Optional<PublicationDate> date(String... keys) {
        for (String key : keys) {
            Optional<String> text = filled(key);
            if (text.isPresent()) {
                Optional<PublicationDate> date = PublicationDate.parse(text.get());
                if (date.isEmpty()) {
                    findings.add(Finding.of(path, own.line(key), FactsFinding.DATE_UNREADABLE, key, text.get()));
                }
                return date;
            }
        }
        return Optional.empty();
    }

    /** Jekyll and Eleventy read {@code 2022-03-04-title.md}. */
    private Optional<PublicationDate> dateOfName() {
        Matcher dated = AddressRules.DATED_NAME.matcher(path.stem());
        return dated.matches() ? PublicationDate.parse(dated.group(1)) : Optional.empty();
    }

    private List<String> tags(DirectoryData inherited) {
        Set<String> tags = new LinkedHashSet<>(inherited.tags());
        for (String key : List.of("tags", "categories", "categorie")) {
            tags.addAll(own.textsByComma(key));
        }
        tags.remove("");
        return tags.stream().limit(TAGS_MAX).toList();
    }

    private Optional<Language> language() {
        for (String key : LANGUAGE_KEYS) {
            Optional<String> tag = filled(key);
            if (tag.isPresent()) {
                return language(key, tag.get());
            }
        }
        return Optional.empty();
    }

    private Optional<Language> language(String key, String tag) {
        try {
            return Optional.of(new Language(tag.replace('_', '-')));
        } catch (InvalidValue e) {
            findings.add(Finding.of(path, own.line(key), FactsFinding.LANGUAGE_UNKNOWN, tag));
            return Optional.empty();
        }
    }

    private Permalink permalink() {
        Optional<Boolean> flag = own.flag("permalink");
        if (flag.isPresent()) {
            return flag.get() ? new Permalink.ByRule() : new Permalink.None();
        }
        String key = own.keys().contains("permalink") ? "permalink" : "url";
        return filled(key).map(text -> permalink(key, text)).orElseGet(Permalink.ByRule::new);
    }

    private Permalink permalink(String key, String text) {
        boolean isCode = text.contains("{") || text.contains("\\");
        try {
            return isCode ? unusable(key, text) : new Permalink.Given(AddressRules.given(text));
        } catch (InvalidValue e) {
            return unusable(key, text);
        }
    }

    private Permalink unusable(String key, String text) {
        findings.add(Finding.of(path, own.line(key), FactsFinding.PERMALINK_UNUSABLE, text));
        return new Permalink.ByRule();
    }

    private List<String> aliases() {
        List<String> aliases = new ArrayList<>(own.texts("redirect_from"));
        aliases.addAll(own.texts("aliases"));
        aliases.addAll(own.texts("redirects"));
        return aliases;
    }

    private Optional<PageFacts.Image> image() {
        FrontMatter image = own.map("image");
        if (!image.keys().isEmpty()) {
            return image.text("path").map(path -> new PageFacts.Image(path, image.text("alt").orElse(""), !image.flag("hide").orElse(false)));
        }
        Optional<FrontMatter> jekyll = own.maps("une-ou-diaporama").stream().findFirst().or(() -> Optional.of(own.map("une")));
        return firstFilled("image", "img").map(path -> new PageFacts.Image(path, "", false))
                .or(() -> jekyll.flatMap(map -> map.text("image")
                        .map(path -> new PageFacts.Image(path, map.text("alternative-textuelle").orElse(""), true))));
    }

    private List<PageFacts.Embed> embeds() {
        List<PageFacts.Embed> embeds = new ArrayList<>();
        for (String key : List.of("video", "slides")) {
            FrontMatter embed = own.map(key);
            embed.text("src").ifPresent(src -> embeds.add(new PageFacts.Embed(embed.text("title").orElse(""), src, key.equals("slides"))));
        }
        return embeds;
    }

    private List<PageFacts.Attachment> attachments() {
        return own.maps("files").stream()
                .flatMap(file -> file.text("file").map(path -> new PageFacts.Attachment(file.text("nom").orElse(path), path)).stream())
                .toList();
    }

    private List<String> authors() {
        Set<String> authors = new LinkedHashSet<>();
        for (String key : List.of("author", "authors", "auteur")) {
            authors.addAll(own.texts(key));
        }
        authors.remove("");
        return List.copyOf(authors);
    }

    /** A name of the menu may hold HTML: {@code <abbr title="…">FAQ</abbr>}. */
    private static String withoutTags(String text) {
        return org.jsoup.Jsoup.parseBodyFragment(text).text();
    }
}
