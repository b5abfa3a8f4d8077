package org.bicorne.content;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bicorne.folder.OfficeSettings;
import org.bicorne.folder.PageCollection;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.Slug;
import org.bicorne.kernel.WebAddress;
import org.bicorne.markup.PublicationDate;

/** Gives each file the address that its engine gave it. Source: spec content.md, 1.4. */
final class AddressRules {

    private static final Pattern JEKYLL_POST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})-(.+)");
    private static final String INDEX = "index";
    private static final String JEKYLL_DATED = "/:categories/:year/:month/:day/:title.html";
    private static final String JEKYLL_PRETTY = "/:categories/:year/:month/:day/:title/";
    private static final String JEKYLL_NONE = "/:categories/:title.html";

    private final Engine engine;
    private final EngineFile engineFile;
    private final boolean hasLanguagePrefix;
    private final ZoneId zone;

    AddressRules(Engine engine, EngineFile engineFile, OfficeSettings settings) {
        this.engine = engine;
        this.engineFile = engineFile;
        this.hasLanguagePrefix = settings.languages().size() > 1;
        this.zone = settings.timezone();
    }

    /** Where a page is; empty when its front matter says that it is nowhere. */
    Optional<WebAddress> address(PageFacts facts, Place place, Language language, Optional<PageCollection> collection) {
        return switch (facts.permalink()) {
            case Permalink.None _ -> Optional.empty();
            case Permalink.Given(String text) -> Optional.of(given(text));
            case Permalink.ByRule _ -> Optional.of(prefixed(byRule(facts, place, collection), language));
        };
    }

    /** An address as people write it in front matter and settings: with or without slashes, or with the host of the site. */
    static WebAddress given(String text) {
        String path = text.replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*$", "").replaceAll("/{2,}", "/");
        String absolute = path.startsWith("/") ? path : "/" + path;
        String name = absolute.substring(absolute.lastIndexOf('/') + 1);
        return new WebAddress(name.isEmpty() || name.contains(".") ? absolute : absolute + "/");
    }

    WebAddress home(Language language) {
        return prefixed(WebAddress.HOME, language);
    }

    WebAddress prefixed(WebAddress address, Language language) {
        return hasLanguagePrefix ? new WebAddress("/" + language.tag() + address.path()) : address;
    }

    /** The address that does not move with the language: that of data files. */
    WebAddress unprefixed(WebAddress address, Language language) {
        String prefix = "/" + language.tag() + "/";
        return hasLanguagePrefix && address.path().startsWith(prefix) ? new WebAddress(address.path().substring(prefix.length() - 1)) : address;
    }

    /** The same address in another language, where addresses say theirs. */
    Optional<WebAddress> translated(WebAddress address, Language from, Language to) {
        String prefix = "/" + from.tag() + "/";
        return hasLanguagePrefix && address.path().startsWith(prefix)
                ? Optional.of(new WebAddress("/" + to.tag() + address.path().substring(prefix.length() - 1))) : Optional.empty();
    }

    private WebAddress byRule(PageFacts facts, Place place, Optional<PageCollection> collection) {
        FilePath path = hasLanguagePrefix ? place.twin() : place.path();
        Optional<String> pattern = collection.flatMap(PageCollection::url);
        if (pattern.isPresent()) {
            return inCollection(new AddressPattern(pattern.get()), facts, place, path, collection.get().folder());
        }
        return switch (engine) {
            case PLAIN, ELEVENTY, MKDOCS -> folderStyle(path, facts.slug());
            case HUGO -> hugo(path, facts);
            case JEKYLL -> jekyll(path, facts);
        };
    }

    private WebAddress inCollection(AddressPattern pattern, PageFacts facts, Place place, FilePath path, FilePath folder) {
        if (place.twin().stem().equals(INDEX) && place.twin().parent().equals(folder)) {
            return new WebAddress(pattern.start());
        }
        boolean isFolderOfOne = place.twin().stem().equals(INDEX);
        String stem = isFolderOfOne ? place.twin().parent().name() : hasLanguagePrefix ? place.twin().stem() : path.stem();
        Map<String, Supplier<String>> values = AddressPattern.dateValues(day(facts));
        values.put("slug", () -> facts.slug().map(AddressRules::slug).orElse(stem));
        values.put("name", () -> stem);
        values.put("path", () -> relative(place.twin(), folder));
        return new WebAddress(pattern.fill(values));
    }

    private static String relative(FilePath path, FilePath folder) {
        String parent = path.parent().isUnder(folder) ? path.parent().value().substring(folder.value().length()) : "";
        return parent + "/" + path.stem();
    }

    private static WebAddress folderStyle(FilePath path, Optional<String> slug) {
        String parent = path.parent().isRoot() ? "/" : "/" + path.parent() + "/";
        if (path.stem().equals(INDEX)) {
            return new WebAddress(parent);
        }
        return new WebAddress(parent + slug.map(AddressRules::slug).orElse(path.stem()) + "/");
    }

    private WebAddress hugo(FilePath path, PageFacts facts) {
        String name = path.stem().equals("_index") ? INDEX : path.stem();
        FilePath lower = new FilePath(path.parent().child(name + ".md").value().toLowerCase(Locale.ROOT).replace(' ', '-'));
        String section = lower.value().contains("/") ? lower.value().substring(0, lower.value().indexOf('/')) : "";
        String pattern = engineFile.collectionPermalinks().get(section);
        if (pattern == null || name.equals(INDEX)) {
            return folderStyle(lower, facts.slug());
        }
        Map<String, Supplier<String>> values = AddressPattern.dateValues(day(facts));
        values.put("section", () -> section);
        values.put("title", () -> Slug.of(facts.title().orElse(lower.stem())).value());
        for (String key : List.of("filename", "contentbasename", "slug", "slugorfilename", "slugorcontentbasename")) {
            values.put(key, () -> key.startsWith("slug") ? facts.slug().map(AddressRules::slug).orElse(lower.stem()) : lower.stem());
        }
        return new WebAddress(new AddressPattern(pattern).fill(values));
    }

    private WebAddress jekyll(FilePath path, PageFacts facts) {
        String folder = path.value().contains("/") ? path.value().substring(0, path.value().indexOf('/')) : "";
        if (folder.startsWith("_")) {
            return jekyllCollection(path, facts, folder.substring(1));
        }
        if (path.stem().equals(INDEX) || engineFile.permalink().filter("pretty"::equals).isPresent()) {
            return folderStyle(path, Optional.empty());
        }
        return new WebAddress((path.parent().isRoot() ? "/" : "/" + path.parent() + "/") + path.stem() + ".html");
    }

    private WebAddress jekyllCollection(FilePath path, PageFacts facts, String collection) {
        Matcher dated = JEKYLL_POST.matcher(path.stem());
        boolean hasDate = dated.matches();
        String name = hasDate ? dated.group(4) : path.stem();
        Optional<LocalDate> day = day(facts).or(() -> hasDate ? dayOf(dated) : Optional.empty());
        Map<String, Supplier<String>> values = AddressPattern.dateValues(day);
        values.put("categories", () -> facts.categories().stream().map(AddressRules::slug).collect(Collectors.joining("/")));
        values.put("collection", () -> collection);
        values.put("title", () -> facts.slug().map(AddressRules::slug).orElse(name));
        values.put("slug", () -> facts.slug().map(AddressRules::slug).orElse(name));
        values.put("name", () -> name);
        values.put("path", () -> path.value().substring(collection.length() + 2).replaceFirst("\\.\\w+$", ""));
        return new WebAddress(new AddressPattern(jekyllPattern(collection)).fill(values));
    }

    private String jekyllPattern(String collection) {
        String given = engineFile.collectionPermalinks().get(collection);
        if (given != null) {
            return given;
        }
        if (!collection.equals("posts")) {
            return "/:collection/:path.html";
        }
        return switch (engineFile.permalink().orElse("date")) {
            case "date" -> JEKYLL_DATED;
            case "pretty" -> JEKYLL_PRETTY;
            case "none" -> JEKYLL_NONE;
            case String pattern -> pattern;
        };
    }

    private Optional<LocalDate> dayOf(Matcher dated) {
        String day = "%s-%2s-%2s".formatted(dated.group(1), dated.group(2), dated.group(3)).replace(' ', '0');
        return PublicationDate.parse(day).map(date -> date.day(zone));
    }

    private Optional<LocalDate> day(PageFacts facts) {
        return facts.published().map(date -> date.day(zone));
    }

    private static String slug(String text) {
        return Slug.of(text).value();
    }
}
