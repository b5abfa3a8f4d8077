package org.bicorne.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bicorne.folder.OfficeSettings;
import org.bicorne.folder.PageCollection;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.Slug;
import org.bicorne.kernel.WebAddress;
import org.bicorne.markup.Typography;

/** Gathers pages into sections and tags, each in one language. */
final class ListsReader {

    private static final int DATED_PAGES_MIN = 2;
    private static final String TAGS_FOLDER = "tags";

    private final ContentIndex index;
    private final OfficeSettings settings;
    private final AddressRules rules;

    ListsReader(ContentIndex index, OfficeSettings settings, AddressRules rules) {
        this.index = index;
        this.settings = settings;
        this.rules = rules;
    }

    /** Declared collections in their order, then folders of dated pages by path; within each, by language. */
    List<Section> sections() {
        Map<FilePath, Map<Language, List<ContentPage>>> members = new LinkedHashMap<>();
        settings.collections().values().stream().filter(collection -> !collection.folder().equals(AddressRules.AGENDA)).forEach(collection -> members.put(collection.folder(), new TreeMap<>()));
        for (ContentPage page : index.pages()) {
            folderOfSection(page).ifPresent(folder -> members.computeIfAbsent(folder, key -> new TreeMap<>())
                    .computeIfAbsent(listLanguage(page), key -> new ArrayList<>()).add(page));
        }
        List<Section> sections = new ArrayList<>();
        members.forEach((folder, byLanguage) -> byLanguage.forEach((language, pages) -> section(folder, language, pages).ifPresent(sections::add)));
        return sections;
    }

    /** Every tag that a page has, by language, then slug. */
    List<Tag> tags() {
        Map<Language, Map<Slug, List<ContentPage>>> members = new TreeMap<>();
        for (ContentPage page : index.pages()) {
            for (Slug slug : slugs(page)) {
                members.computeIfAbsent(listLanguage(page), key -> new HashMap<>()).computeIfAbsent(slug, key -> new ArrayList<>()).add(page);
            }
        }
        List<Tag> tags = new ArrayList<>();
        members.forEach((language, bySlug) -> bySlug.entrySet().stream().sorted(Map.Entry.comparingByKey(Comparator.comparing(Slug::value)))
                .forEach(tag -> tags.add(tag(tag.getKey(), language, tag.getValue().getFirst(), tag.getValue().stream().sorted(ContentIndex.NEWEST_FIRST).toList()))));
        return tags;
    }

    /** The tags that list a page, each once. */
    Set<Slug> slugs(ContentPage page) {
        Set<Slug> slugs = new LinkedHashSet<>();
        for (String title : page.facts().isHidden() ? List.<String>of() : page.facts().tags()) {
            ContentReader.tagSlug(title).ifPresent(slugs::add);
        }
        return slugs;
    }

    /** Where the list of a tag is. */
    WebAddress tagAddress(Slug slug, Language language) {
        return rules.prefixed(new WebAddress("/" + TAGS_FOLDER + "/" + slug + "/"), language);
    }

    Language listLanguage(ContentPage page) {
        return rules.listLanguage(page.language(), index.defaultLanguage());
    }

    private Optional<FilePath> folderOfSection(ContentPage page) {
        boolean isIndex = page.isIndex();
        if (page.place().path().isUnder(AddressRules.AGENDA)) {
            return Optional.empty();
        }
        if (page.collection().isPresent()) {
            FilePath folder = page.collection().get().folder();
            boolean isOwnIndex = isIndex && page.place().twin().parent().equals(folder);
            return page.facts().isHidden() || isOwnIndex ? Optional.empty() : Optional.of(folder);
        }
        boolean isPartOfGuide = page.facts().order().isPresent();
        boolean isListed = page.published().isPresent() && !isIndex && !page.facts().isHidden() && !isPartOfGuide;
        return isListed && !page.place().path().parent().isRoot() ? Optional.of(page.place().path().parent()) : Optional.empty();
    }

    private Optional<Section> section(FilePath folder, Language language, List<ContentPage> pages) {
        Optional<PageCollection> declared = settings.collections().values().stream()
                .filter(collection -> collection.folder().equals(folder)).findFirst();
        if (declared.isEmpty() && pages.size() < DATED_PAGES_MIN) {
            return Optional.empty();
        }
        WebAddress address = declared.map(collection -> rules.prefixed(AddressRules.list(collection), language)).orElseGet(() -> commonFolder(folder, pages));
        Optional<ContentPage> own = index.at(address);
        List<ContentPage> newestFirst = pages.stream().sorted(ContentIndex.NEWEST_FIRST).toList();
        PageCollection.Kind kind = declared.map(PageCollection::kind).orElse(newestFirst.getFirst().kind());
        String title = own.map(ContentPage::shortTitle).orElseGet(() -> ContentReader.words(folder.name()));
        boolean hasFeed = declared.map(PageCollection::feed).orElse(true);
        return Optional.of(new Section(folder, language, title, address, kind, hasFeed, declared.isPresent(), own, newestFirst));
    }

    /** The innermost address that holds all these pages; a list of its own where that is a front page. */
    private WebAddress commonFolder(FilePath folder, List<ContentPage> pages) {
        WebAddress common = FolderList.parent(pages.getFirst().address());
        for (ContentPage page : pages) {
            while (!page.address().path().startsWith(common.path())) {
                common = FolderList.parent(common);
            }
        }
        // Below a year or a day that an engine put into addresses there is no place for the whole list.
        while (common.path().matches(".*/\\d+/") && !common.path().endsWith("/" + folder.name() + "/")) {
            common = FolderList.parent(common);
        }
        String name = Slug.of(folder.name()).value();
        return rules.isHome(common) && !name.isEmpty() ? rules.prefixed(new WebAddress("/" + name + "/"), pages.getFirst().language()) : common;
    }

    /** @param first of the pages that have it, by path; {@code pages} are all of them, newest first */
    Tag tag(Slug slug, Language language, ContentPage first, List<ContentPage> pages) {
        WebAddress address = tagAddress(slug, language);
        Optional<ContentPage> introduction = index.at(address);
        String title = introduction.map(ContentPage::title).orElseGet(() -> Typography.of(language).apply(capitalised(written(slug, first))));
        return new Tag(slug, first, title, language, address, introduction, pages);
    }

    private static String written(Slug slug, ContentPage page) {
        return page.facts().tags().stream().filter(title -> ContentReader.tagSlug(title).equals(Optional.of(slug))).findFirst().orElseThrow();
    }

    /** A tag of common words starts with a capital, as titles do; a name keeps the form that it has. */
    private static String capitalised(String tag) {
        boolean isCommon = tag.chars().allMatch(c -> Character.isLowerCase(c) || " -'’".indexOf(c) >= 0);
        return isCommon ? ContentReader.capitalised(tag) : tag;
    }
}
