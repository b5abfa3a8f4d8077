package org.bicorne.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.bicorne.folder.OfficeSettings;
import org.bicorne.folder.PageCollection;
import org.bicorne.folder.Snapshot;
import org.bicorne.folder.SourceFile;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.SiteUrl;
import org.bicorne.kernel.Slug;
import org.bicorne.kernel.WebAddress;
import org.bicorne.markup.Dialect;
import org.bicorne.markup.MarkdownDocument;
import org.bicorne.markup.MarkdownSettings;
import org.bicorne.markup.Trust;
import org.bicorne.markup.Typography;

/** Turns a snapshot of the folder into pages with addresses; a file that has not changed since the last time is not read again. */
final class ContentReader {

    /** What an older site writes into the front matter of an event, wherever its file is. */
    private static final String EVENT_KEY = "event_start_date";

    /** An office has few tags, and many pages each. */
    private static final int TAGS_MAX = 5_000;
    private static final Map<String, Optional<Slug>> TAG_SLUGS = new ConcurrentHashMap<>();

    private final Snapshot snapshot;
    private final OfficeSettings settings;
    private final boolean withDrafts;
    private final Set<String> blockNames;
    private final Engine engine;
    private final Dialect engineDialect;
    private final EngineFile engineFile;
    private final List<Finding> findings = new ArrayList<>();
    private Memory memory = Memory.NONE;
    private Places places = new Places(FilePath.ROOT, List.of(), List.of());
    private List<Finding> lastingFindings = List.of();

    /** @param blockNames of fenced blocks that are no code */
    ContentReader(Snapshot snapshot, OfficeSettings settings, boolean withDrafts, Set<String> blockNames) {
        this.snapshot = snapshot;
        this.settings = settings;
        this.withDrafts = withDrafts;
        this.blockNames = blockNames;
        this.engine = Engine.of(snapshot);
        this.engineDialect = engine.dialect(snapshot);
        this.engineFile = EngineFile.of(engine, snapshot, findings);
    }

    private ContentReader(ContentReader before, Snapshot snapshot) {
        this.snapshot = snapshot;
        this.settings = before.settings;
        this.withDrafts = before.withDrafts;
        this.blockNames = before.blockNames;
        this.engine = before.engine;
        this.engineDialect = before.engineDialect;
        this.engineFile = before.engineFile;
        this.places = before.places;
        this.lastingFindings = before.lastingFindings;
        findings.addAll(lastingFindings);
    }

    /** The same reader for the next snapshot, in which only pages changed. */
    ContentReader on(Snapshot next) {
        return new ContentReader(this, next);
    }

    /** A page that is known, whose file changed. */
    Memory.Known again(Memory.Known known, SourceFile file, Language defaultLanguage) {
        SourcePage source = SourcePage.read(file, known.inherited(), settings.languages().isEmpty(), blockNames);
        return new Memory.Known(source, known.inherited(), place(source, new Placing(new AddressRules(engine, engineFile, settings), places, defaultLanguage)));
    }

    Engine engine() {
        return engine;
    }

    EngineFile engineFile() {
        return engineFile;
    }

    /** The canonical address, as the settings or the engine's own give it. */
    Optional<SiteUrl> url() {
        return settings.url().map(Object::toString).or(engineFile::url).flatMap(text -> {
            try {
                return Optional.of(new SiteUrl(text));
            } catch (InvalidValue e) {
                findings.add(Finding.of(OfficeSettings.FILE, 0, FactsFinding.URL_UNUSABLE, text));
                return Optional.empty();
            }
        });
    }

    /** How languages are told from paths in this folder. */
    Places places() {
        return places;
    }

    List<Finding> findings() {
        return findings;
    }

    /** What this reader has read, for the next one. */
    Memory memory() {
        return memory;
    }

    ContentIndex index(Memory before) {
        List<SourceFile> files = snapshot.files().stream().filter(this::isPage).toList();
        places = new Places(engine.root(snapshot), settings.languages(), files.stream().map(SourceFile::path).toList());
        Map<FilePath, Inherited> sources = sources(files, before.known());
        lastingFindings = List.copyOf(findings);
        Language defaultLanguage = defaultLanguage(sources.values().stream().map(Inherited::source).toList());
        AddressRules rules = new AddressRules(engine, engineFile, settings);
        Placing placing = new Placing(rules, places, defaultLanguage);
        Memory.Ground ground = new Memory.Ground(files.stream().map(SourceFile::path).toList(), defaultLanguage, engine, engineFile);
        boolean isSameGround = ground.equals(before.ground());
        Map<FilePath, Memory.Known> known = new LinkedHashMap<>();
        sources.forEach((path, source) -> known.put(path, before.known().get(path).filter(earlier -> isSameGround && earlier.source() == source.source())
                .orElseGet(() -> new Memory.Known(source.source(), source.data(), place(source.source(), placing)))));
        memory = new Memory(KeyedValues.of(known), ground);
        return new ContentIndex(known.values().stream().flatMap(page -> page.page().stream()).toList(), defaultLanguage);
    }

    private record Placing(AddressRules rules, Places places, Language defaultLanguage) {}

    /** A page as it was read, with what its folder says. */
    private record Inherited(SourcePage source, DirectoryData data) {}

    private Map<FilePath, Inherited> sources(List<SourceFile> files, KeyedValues<FilePath, Memory.Known> before) {
        Map<FilePath, DirectoryData> data = DirectoryData.of(snapshot, findings);
        boolean guessLanguage = settings.languages().isEmpty();
        List<Inherited> all = files.parallelStream().map(file -> {
            DirectoryData ofFolder = DirectoryData.nearest(data, file.path().parent());
            DirectoryData inherited = collection(places.of(file.path())).map(ofFolder::with).orElse(ofFolder);
            return new Inherited(before.get(file.path()).filter(known -> known.source().file() == file && known.inherited().equals(inherited))
                    .map(Memory.Known::source).orElseGet(() -> SourcePage.read(file, inherited, guessLanguage, blockNames)), inherited);
        }).toList();
        Map<FilePath, Inherited> sources = new LinkedHashMap<>();
        all.forEach(read -> sources.put(read.source().path(), read));
        return sources;
    }

    private boolean isPage(SourceFile file) {
        String extension = file.path().extension();
        boolean isMarkdown = extension.equals("md") || extension.equals("markdown");
        boolean isOutside = engine.hasPagesInRootOnly() && !file.path().isUnder(engine.root(snapshot));
        boolean isExcluded = isOutside || settings.exclude().stream().anyMatch(glob -> glob.matches(file.path().value()));
        return isMarkdown && !isExcluded && (file.isPublished() || isEngineContent(file.path()));
    }

    /** Jekyll keeps its collections, and Hugo its section pages, under names that start with an underscore. */
    private boolean isEngineContent(FilePath path) {
        return switch (engine) {
            case JEKYLL -> path.value().startsWith("_posts/") || withDrafts && path.value().startsWith("_drafts/")
                    || engineFile.collections().stream().anyMatch(name -> path.value().startsWith("_" + name + "/"));
            case HUGO -> path.stem().startsWith(Places.HUGO_INDEX);
            case PLAIN, ELEVENTY, MKDOCS -> false;
        };
    }

    /** The language that most pages without a sign of theirs are in. */
    private Language defaultLanguage(Collection<SourcePage> sources) {
        if (!settings.languages().isEmpty()) {
            return settings.languages().getFirst();
        }
        Map<Language, Long> counts = sources.stream().flatMap(source -> source.facts().language().or(source::probableLanguage).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<Language, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).orElse(Language.ENGLISH);
    }

    private Optional<ContentPage> place(SourcePage source, Placing placing) {
        PageFacts facts = source.facts();
        if (facts.isDraft() && !withDrafts) {
            return Optional.empty();
        }
        Place place = placing.places().of(source.path());
        Optional<PageCollection> collection = collection(place);
        Language language = facts.language().or(place::language).or(() -> collection.flatMap(PageCollection::lang))
                .or(source::probableLanguage).orElse(placing.defaultLanguage());
        Optional<WebAddress> address = placing.rules().address(facts, place, language, collection);
        Dialect dialect = dialect(collection);
        String title = Typography.of(language).apply(title(source, dialect));
        return address.map(where -> new ContentPage(source, place, language, title, hasHeadingAsTitle(source, dialect), where,
                kind(source, collection), dialect, collection, facts.published().map(date -> date.day(settings.timezone()))));
    }

    private Dialect dialect(Optional<PageCollection> collection) {
        return collection.flatMap(PageCollection::dialect).or(settings::dialect).orElse(engineDialect);
    }

    private static String title(SourcePage source, Dialect dialect) {
        if (source.facts().title().isPresent()) {
            return source.facts().title().get();
        }
        if (dialect == Dialect.SRHT) {
            return source.path().stem();
        }
        return source.heading().map(ContentReader::plain).filter(text -> !text.isEmpty()).orElseGet(() -> nameAsTitle(source.path()));
    }

    private static boolean hasHeadingAsTitle(SourcePage source, Dialect dialect) {
        return source.facts().title().map(title -> source.heading().map(ContentReader::plain).filter(title::equals).isPresent())
                .orElse(dialect != Dialect.SRHT && source.heading().isPresent());
    }

    private static String plain(String markdown) {
        MarkdownSettings settings = new MarkdownSettings(Dialect.COMMONMARK, Trust.UNTRUSTED, Language.ENGLISH, java.util.Set.of());
        return MarkdownDocument.parse(markdown, settings).text().strip();
    }

    private static String nameAsTitle(FilePath path) {
        Matcher dated = AddressRules.DATED_NAME.matcher(path.stem());
        String name = dated.matches() ? dated.group(2) : path.stem();
        return words(name.equals("index") ? path.parent().name() : name);
    }

    /** A file's or a folder's name as people would write it: {@code plan-action} becomes {@code Plan action}. */
    static String words(String name) {
        String words = name.replace('-', ' ').replace('_', ' ').strip();
        return words.isEmpty() ? name : capitalised(words);
    }

    static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    private static PageCollection.Kind kind(SourcePage source, Optional<PageCollection> collection) {
        if (source.frontMatter().text(EVENT_KEY).isPresent()) {
            return PageCollection.Kind.EVENT;
        }
        if (collection.isPresent()) {
            boolean isIndex = source.path().stem().startsWith("index");
            return isIndex ? PageCollection.Kind.PAGE : collection.get().kind();
        }
        String layout = source.facts().layout().orElse("");
        if (layout.contains("gazette") || layout.contains("newsletter")) {
            return PageCollection.Kind.ISSUE;
        }
        return source.facts().published().isPresent() ? PageCollection.Kind.POST : PageCollection.Kind.PAGE;
    }

    /** The collection with the longest folder that holds this place. */
    private Optional<PageCollection> collection(Place place) {
        return settings.collections().values().stream()
                .filter(collection -> place.path().isUnder(collection.folder()) || place.twin().isUnder(collection.folder()))
                .max(Comparator.comparingInt(collection -> collection.folder().value().length()))
                .or(() -> Optional.of(AddressRules.EVENTS).filter(events -> place.path().isUnder(events.folder()) || place.twin().isUnder(events.folder())));
    }

    /** The tag's slug, or nothing for a tag without a letter. */
    static Optional<Slug> tagSlug(String tag) {
        Optional<Slug> known = TAG_SLUGS.get(tag);
        if (known != null) {
            return known;
        }
        Optional<Slug> slug = Optional.of(Slug.of(tag).shortened()).filter(found -> !found.isEmpty());
        if (TAG_SLUGS.size() < TAGS_MAX) {
            TAG_SLUGS.put(tag, slug);
        }
        return slug;
    }
}
