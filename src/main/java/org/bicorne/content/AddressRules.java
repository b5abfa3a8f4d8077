package org.bicorne.content;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bicorne.folder.OfficeSettings;
import org.bicorne.folder.PageCollection;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.Slug;
import org.bicorne.kernel.WebAddress;
import org.bicorne.markup.PublicationDate;

/** Gives each file the address that its engine gave it. Source: spec content.md, 1.4. */
final class AddressRules {

    /** The name of a post, with its day: {@code 2022-03-04-title}. */
    static final Pattern DATED_NAME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-(.+)");
    /** The folder of events, whose lists another room makes. */
    static final FilePath AGENDA = new FilePath("agenda");

    /** Where the list of all events is. */
    static final WebAddress EVENT_LIST = new WebAddress("/agenda/");

    /** How events are read where {@code bicorne.yml} says nothing of them. */
    static final PageCollection EVENTS = new PageCollection("agenda", AGENDA, Optional.of("/agenda/{slug}/"), PageCollection.Kind.EVENT, false,
            Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final String INDEX = "index";

    /** File systems take 255, and our own extensions need a few. */
    private static final int NAME_OCTETS_MAX = 200;

    private static final String JEKYLL_DATED = "/:categories/:year/:month/:day/:title.html";
    private static final String JEKYLL_PRETTY = "/:categories/:year/:month/:day/:title/";
    private static final String JEKYLL_NONE = "/:categories/:title.html";

    private final Engine engine;
    private final EngineFile engineFile;
    private final List<Language> languages;
    private final ZoneId zone;

    AddressRules(Engine engine, EngineFile engineFile, OfficeSettings settings) {
        this.engine = engine;
        this.engineFile = engineFile;
        this.languages = settings.languages();
        this.zone = settings.timezone();
    }

    /** Where a page is; empty when its front matter says that it is nowhere. */
    Optional<WebAddress> address(PageFacts facts, Place place, Language language, Optional<PageCollection> collection) {
        return switch (facts.permalink()) {
            case Permalink.None _ -> Optional.empty();
            case Permalink.Given(var address) -> Optional.of(address);
            case Permalink.ByRule _ -> Optional.of(prefixed(byRule(facts, place, collection), language));
        };
    }

    /**
     * An address as people write it in front matter and settings: with or without slashes, or with the host of the site.
     *
     * @throws InvalidValue when it cannot be one, or has a name too long for a file
     */
    static WebAddress given(String text) {
        String path = text.replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*$", "").replaceAll("/{2,}", "/");
        String absolute = path.startsWith("/") ? path : "/" + path;
        if (Arrays.stream(absolute.split("/")).anyMatch(name -> name.getBytes(StandardCharsets.UTF_8).length > NAME_OCTETS_MAX)) {
            throw new InvalidValue("address", "a name in it is longer than " + NAME_OCTETS_MAX + " octets");
        }
        String name = absolute.substring(absolute.lastIndexOf('/') + 1);
        return new WebAddress(name.isEmpty() || name.contains(".") ? absolute : absolute + "/");
    }

    /** Where the list of a collection's pages is. */
    static WebAddress list(PageCollection collection) {
        String own = collection.folder().isRoot() ? "/" : "/" + collection.folder() + "/";
        return new WebAddress(collection.url().map(url -> new AddressPattern(url).start()).filter(start -> !start.equals("/")).orElse(own));
    }

    WebAddress home(Language language) {
        return prefixed(WebAddress.HOME, language);
    }

    /** Whether a front page is at this address, or leads on from it. */
    boolean isHome(WebAddress address) {
        return address.equals(WebAddress.HOME) || languages.size() > 1 && languages.stream().anyMatch(language -> home(language).equals(address));
    }

    /** The address with its language, when the site has several; a page in another language stands among those of the default one. */
    WebAddress prefixed(WebAddress address, Language language) {
        if (languages.size() < 2) {
            return address;
        }
        return new WebAddress("/" + (languages.contains(language) ? language : languages.getFirst()) + address.path());
    }

    /** The address that does not move with the language: that of data files. */
    WebAddress unprefixed(WebAddress address, Language language) {
        String prefix = home(language).path();
        return address.path().startsWith(prefix) ? new WebAddress(address.path().substring(prefix.length() - 1)) : address;
    }

    /** The same address in another language, where addresses say theirs. */
    Optional<WebAddress> translated(WebAddress address, Language from, Language to) {
        boolean saysLanguage = languages.size() > 1 && languages.contains(from) && address.path().startsWith(home(from).path());
        return saysLanguage ? Optional.of(prefixed(unprefixed(address, from), to)) : Optional.empty();
    }

    /** In which language's lists a page is: its own where addresses tell languages apart, else all share one list. */
    Language listLanguage(Language own, Language byDefault) {
        return languages.size() > 1 && languages.contains(own) ? own : byDefault;
    }

    private WebAddress byRule(PageFacts facts, Place place, Optional<PageCollection> collection) {
        boolean isPrefixed = languages.size() > 1 && place.language().filter(language -> !languages.contains(language)).isEmpty();
        FilePath path = isPrefixed ? place.twin() : place.path();
        Optional<String> pattern = collection.flatMap(PageCollection::url);
        if (pattern.isPresent()) {
            return inCollection(new AddressPattern(pattern.get()), facts, place, path, collection.get());
        }
        return switch (engine) {
            case PLAIN, MKDOCS -> folderStyle(path, facts);
            case ELEVENTY -> folderStyle(isNamedLikeItsFolder(path) ? path.parent().child(INDEX + ".md") : path, facts);
            case HUGO -> hugo(path, facts);
            case JEKYLL -> jekyll(path, facts);
        };
    }

    /** Eleventy gives {@code posts/slug/slug.md} the address of its folder. */
    private static boolean isNamedLikeItsFolder(FilePath path) {
        return !path.parent().isRoot() && path.stem().equals(path.parent().name());
    }

    private WebAddress inCollection(AddressPattern pattern, PageFacts facts, Place place, FilePath path, PageCollection collection) {
        FilePath folder = collection.folder();
        boolean isIndex = place.twin().stem().equals(INDEX);
        if (isIndex && place.twin().parent().equals(folder)) {
            return list(collection);
        }
        String stem = isIndex ? place.twin().parent().name() : path.stem();
        Map<String, String> values = AddressPattern.dateValues(day(facts));
        values.put("slug", slug(facts, stem));
        values.put("name", stem);
        values.put("path", relative(place.twin(), folder));
        return new WebAddress(pattern.fill(values));
    }

    private static String relative(FilePath path, FilePath folder) {
        String parent = path.parent().isUnder(folder) ? path.parent().value().substring(folder.value().length()) : "";
        return parent + "/" + path.stem();
    }

    private static WebAddress folderStyle(FilePath path, PageFacts facts) {
        String parent = path.parent().isRoot() ? "/" : "/" + path.parent() + "/";
        if (path.stem().equals(INDEX)) {
            return new WebAddress(parent);
        }
        return new WebAddress(parent + slug(facts, path.stem()) + "/");
    }

    private WebAddress hugo(FilePath path, PageFacts facts) {
        String name = path.stem().equals("_index") ? INDEX : path.stem();
        FilePath lower = new FilePath(path.parent().child(name + ".md").value().toLowerCase(Locale.ROOT).replace(' ', '-'));
        String section = lower.value().contains("/") ? lower.value().substring(0, lower.value().indexOf('/')) : "";
        String pattern = engineFile.collectionPermalinks().get(section);
        if (pattern == null || name.equals(INDEX)) {
            return folderStyle(lower, facts);
        }
        Map<String, String> values = AddressPattern.dateValues(day(facts));
        values.put("section", section);
        values.put("title", slug(facts.title().orElse(lower.stem())));
        List.of("filename", "contentbasename").forEach(key -> values.put(key, lower.stem()));
        List.of("slug", "slugorfilename", "slugorcontentbasename").forEach(key -> values.put(key, slug(facts, lower.stem())));
        return new WebAddress(new AddressPattern(pattern).fill(values));
    }

    private WebAddress jekyll(FilePath path, PageFacts facts) {
        String folder = path.value().contains("/") ? path.value().substring(0, path.value().indexOf('/')) : "";
        if (folder.startsWith("_")) {
            return jekyllCollection(path, facts, folder.substring(1));
        }
        if (path.stem().equals(INDEX) || engineFile.permalink().filter("pretty"::equals).isPresent()) {
            return folderStyle(path, facts);
        }
        return new WebAddress((path.parent().isRoot() ? "/" : "/" + path.parent() + "/") + path.stem() + ".html");
    }

    private WebAddress jekyllCollection(FilePath path, PageFacts facts, String collection) {
        Matcher dated = DATED_NAME.matcher(path.stem());
        String name = dated.matches() ? dated.group(2) : path.stem();
        Map<String, String> values = AddressPattern.dateValues(day(facts));
        values.put("categories", facts.categories().stream().map(AddressRules::slug).collect(Collectors.joining("/")));
        values.put("collection", collection);
        values.put("title", slug(facts, name));
        values.put("slug", slug(facts, name));
        values.put("name", name);
        values.put("path", path.value().substring(collection.length() + 2).replaceFirst("\\.\\w+$", ""));
        return new WebAddress(new AddressPattern(jekyllPattern(collection)).fill(values));
    }

    private String jekyllPattern(String collection) {
        String given = engineFile.collectionPermalinks().get(collection);
        if (given != null) {
            return given;
        }
        if (!collection.equals("posts") && !collection.equals("drafts")) {
            return "/:collection/:path.html";
        }
        return switch (engineFile.permalink().orElse("date")) {
            case "date" -> JEKYLL_DATED;
            case "pretty" -> JEKYLL_PRETTY;
            case "none" -> JEKYLL_NONE;
            case String pattern -> pattern;
        };
    }

    private Optional<LocalDate> day(PageFacts facts) {
        return facts.published().map(date -> date.day(zone));
    }

    /** The slug that the front matter asks for, unless no letter of it can stand in an address. */
    private static String slug(PageFacts facts, String byDefault) {
        return facts.slug().map(AddressRules::slug).filter(slug -> !slug.isEmpty()).orElse(byDefault);
    }

    private static String slug(String text) {
        return Slug.of(text).shortened().value();
    }
}
