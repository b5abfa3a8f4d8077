package org.bicorne.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;

/**
 * A folder of addresses that holds pages and has no page of its own: a list of them stands there, so that no part of an address
 * leads nowhere.
 *
 * @param address of the folder
 * @param language that most of its pages are in
 * @param title the folder's name
 * @param pages directly in it, by rank, then title
 * @param children folders of this kind, or with a page of their own, directly in it
 */
record FolderList(WebAddress address, Language language, String title, List<ContentPage> pages, List<WebAddress> children) {

    static final Comparator<ContentPage> BY_RANK = Comparator
            .comparing((ContentPage page) -> page.facts().order().orElse(Integer.MAX_VALUE))
            .thenComparing(ContentPage::shortTitle).thenComparing(ContentPage::path);

    /** @param isTaken whether something else stands at an address; {@code isHome} is for front pages, which another room makes */
    static Map<WebAddress, FolderList> of(ContentIndex index, Predicate<WebAddress> isTaken, Predicate<WebAddress> isHome) {
        Map<WebAddress, List<ContentPage>> pages = new HashMap<>();
        Map<WebAddress, TreeSet<WebAddress>> children = new HashMap<>();
        for (ContentPage page : index.pages()) {
            WebAddress folder = parent(page.address());
            pages.computeIfAbsent(folder, key -> new ArrayList<>()).add(page);
            for (WebAddress child = folder; !child.equals(WebAddress.HOME); child = parent(child)) {
                children.computeIfAbsent(parent(child), key -> new TreeSet<>()).add(child);
            }
        }
        Map<WebAddress, FolderList> lists = new TreeMap<>();
        TreeSet<WebAddress> folders = new TreeSet<>(pages.keySet());
        folders.addAll(children.keySet());
        for (WebAddress folder : folders) {
            if (!isHome.test(folder) && !isTaken.test(folder)) {
                List<ContentPage> own = pages.getOrDefault(folder, List.of());
                lists.put(folder, list(folder, own, children.getOrDefault(folder, new TreeSet<>()), index.defaultLanguage()));
            }
        }
        return lists;
    }

    /** The same with these pages in place of those that were there. */
    FolderList with(List<ContentPage> renewed) {
        return new FolderList(address, language, title, renewed.stream().sorted(BY_RANK).toList(), children);
    }

    /** The folder that an address is in: {@code /posts/} for {@code /posts/first/}. */
    static WebAddress parent(WebAddress address) {
        String path = address.path();
        int slash = path.lastIndexOf('/', path.length() - 2);
        return slash <= 0 ? WebAddress.HOME : new WebAddress(path.substring(0, slash + 1));
    }

    private static FolderList list(WebAddress address, List<ContentPage> pages, TreeSet<WebAddress> children, Language byDefault) {
        Map<Language, Long> languages = pages.stream().collect(Collectors.groupingBy(ContentPage::language, TreeMap::new, Collectors.counting()));
        Language language = languages.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(byDefault);
        String path = address.path();
        String name = path.substring(path.lastIndexOf('/', path.length() - 2) + 1, path.length() - 1);
        return new FolderList(address, language, ContentReader.words(name), pages.stream().sorted(BY_RANK).toList(), List.copyOf(children));
    }
}
