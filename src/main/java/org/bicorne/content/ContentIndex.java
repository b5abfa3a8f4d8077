package org.bicorne.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;

/** Every page of the folder with its address, its translations, and the folders that hold it. Immutable. */
final class ContentIndex {

    /** Newest first; pages without a date come last; equal dates follow their paths. */
    static final Comparator<ContentPage> NEWEST_FIRST = Comparator
            .comparing((ContentPage page) -> page.published().orElse(java.time.LocalDate.MIN)).reversed()
            .thenComparing(ContentPage::path);

    private final KeyedValues<FilePath, ContentPage> byPath;
    private final Map<String, FilePath> byAddress;
    private final Map<String, List<FilePath>> byTranslationKey;
    private final Map<FilePath, List<FilePath>> byFolder;
    private final Map<String, FilePath> byLowerCasePath;
    private final List<FilePath> ranked;
    private final Language defaultLanguage;

    /** @param pages in the order of their paths */
    ContentIndex(Collection<ContentPage> pages, Language defaultLanguage) {
        Map<FilePath, ContentPage> paths = new LinkedHashMap<>();
        byAddress = new HashMap<>();
        byTranslationKey = new HashMap<>();
        byFolder = new TreeMap<>();
        byLowerCasePath = new HashMap<>();
        ranked = new ArrayList<>();
        for (ContentPage page : pages) {
            paths.put(page.path(), page);
            byAddress.putIfAbsent(page.address().path(), page.path());
            byTranslationKey.computeIfAbsent(page.translationKey(), key -> new ArrayList<>(2)).add(page.path());
            byFolder.computeIfAbsent(page.path().parent(), folder -> new ArrayList<>()).add(page.path());
            if (page.facts().order().isPresent()) {
                ranked.add(page.path());
            }
            byLowerCasePath.putIfAbsent(page.path().value().toLowerCase(java.util.Locale.ROOT), page.path());
        }
        this.byPath = KeyedValues.of(paths);
        this.defaultLanguage = defaultLanguage;
    }

    private ContentIndex(ContentIndex before, KeyedValues<FilePath, ContentPage> byPath) {
        this.byPath = byPath;
        this.byAddress = before.byAddress;
        this.byTranslationKey = before.byTranslationKey;
        this.byFolder = before.byFolder;
        this.byLowerCasePath = before.byLowerCasePath;
        this.ranked = before.ranked;
        this.defaultLanguage = before.defaultLanguage;
    }

    /** The same with these pages in place of those at their paths; they have the same addresses, translations and ranks. */
    ContentIndex with(Map<FilePath, ContentPage> pages) {
        return new ContentIndex(this, byPath.with(pages));
    }

    Collection<ContentPage> pages() {
        return byPath.values();
    }

    Optional<ContentPage> page(FilePath path) {
        return byPath.get(path);
    }

    Optional<ContentPage> at(WebAddress address) {
        return Optional.ofNullable(byAddress.get(address.path())).flatMap(byPath::get);
    }

    /** The page whose path is this one but for capitals. */
    Optional<ContentPage> ignoringCase(FilePath path) {
        return Optional.ofNullable(byLowerCasePath.get(path.value().toLowerCase(java.util.Locale.ROOT))).flatMap(this::page);
    }

    /** The page and its translations, the default language first, then by tag. */
    List<ContentPage> translations(ContentPage page) {
        List<ContentPage> translations = new ArrayList<>();
        for (ContentPage twin : pages(byTranslationKey.getOrDefault(page.translationKey(), List.of()))) {
            if (twin.equals(page) || !twin.language().equals(page.language())) {
                translations.add(twin);
            }
        }
        translations.sort(Comparator.comparing((ContentPage twin) -> !twin.language().equals(defaultLanguage))
                .thenComparing(ContentPage::language).thenComparing(ContentPage::path));
        return translations;
    }

    /** The pages that stand directly in this folder, by path. */
    List<ContentPage> in(FilePath folder) {
        return pages(byFolder.getOrDefault(folder, List.of()));
    }

    private List<ContentPage> pages(List<FilePath> paths) {
        return paths.stream().flatMap(path -> byPath.get(path).stream()).toList();
    }

    /** The pages that have a rank, by path. */
    List<ContentPage> ranked() {
        return pages(ranked);
    }

    /** Folders that hold pages, by path. */
    Collection<FilePath> folders() {
        return Collections.unmodifiableCollection(byFolder.keySet());
    }

    Language defaultLanguage() {
        return defaultLanguage;
    }
}
