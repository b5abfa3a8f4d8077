package org.bicorne.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Page;

/**
 * Which list pages are made together, said without the pages: content that has the same lists at the same addresses shares it, and finds
 * the page at an address without making all.
 */
final class PageGroups {

    private volatile Optional<Map<String, Group>> byAddress = Optional.empty();
    private final Map<WebAddress, List<FilePath>> tops = new ConcurrentHashMap<>();

    /** Makes some pages of a content. */
    interface Group {

        List<Page> pages(Content content);
    }

    /** The pages directly below the front page at this address, by path. */
    List<ContentPage> below(WebAddress home, ContentIndex index) {
        return tops.computeIfAbsent(home, _ -> index.pages().stream().filter(page -> isBelow(page.address().path(), home.path())).map(ContentPage::path).toList())
                .stream().flatMap(path -> index.page(path).stream()).toList();
    }

    private static boolean isBelow(String path, String home) {
        return path.length() > home.length() && path.startsWith(home) && path.indexOf('/', home.length()) == path.length() - 1;
    }

    /** All groups, sections first. */
    List<Group> in(Edition edition) {
        List<Group> groups = new ArrayList<>();
        List<Section> sections = edition.lists().sections();
        List<Tag> tags = edition.lists().tags();
        for (int i = 0; i < sections.size(); i++) {
            int place = i;
            groups.add(content -> content.lists().section(content.edition().lists().sections().get(place)));
            groups.add(content -> content.lists().years(content.edition().lists().sections().get(place)));
            groups.add(content -> content.lists().feed(content.edition().lists().sections().get(place)));
        }
        for (int i = 0; i < tags.size(); i++) {
            int place = i;
            groups.add(content -> content.lists().tag(content.edition().lists().tags().get(place)));
        }
        AddressRules rules = edition.rules();
        translations(sections, section -> rules.unprefixed(section.address(), section.language())).values().stream()
                .map(places -> places.stream().filter(place -> sections.get(place).hasFeed()).toList()).filter(places -> !places.isEmpty())
                .forEach(places -> groups.add(content -> content.lists().sectionData(places.stream().map(content.edition().lists().sections()::get).toList())));
        translations(tags, tag -> rules.unprefixed(tag.address(), tag.language())).values()
                .forEach(places -> groups.add(content -> content.lists().tagData(places.stream().map(content.edition().lists().tags()::get).toList())));
        for (Language language : edition.lists().languagesOfTags()) {
            groups.add(content -> List.of(content.lists().tags(language)));
        }
        for (WebAddress folder : edition.folders().keySet()) {
            groups.add(content -> Optional.ofNullable(content.edition().folders().get(folder)).map(content.lists()::folder).stream().toList());
        }
        return groups;
    }

    /** The group that makes the page at this address, if one does. */
    Optional<Group> of(WebAddress address, Content content) {
        if (byAddress.isEmpty()) {
            Map<String, Group> found = new HashMap<>();
            in(content.edition()).forEach(group -> group.pages(content).forEach(page -> found.putIfAbsent(page.address().path(), group)));
            byAddress = Optional.of(found);
        }
        return Optional.ofNullable(byAddress.get().get(address.path()));
    }

    /** Places of lists in their list, by the address that translations share. */
    private static <T> Map<WebAddress, List<Integer>> translations(List<T> lists, Function<T, WebAddress> address) {
        return IntStream.range(0, lists.size()).boxed().collect(Collectors.groupingBy(place -> address.apply(lists.get(place)), TreeMap::new, Collectors.toList()));
    }
}
