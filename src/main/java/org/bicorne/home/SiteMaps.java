package org.bicorne.home;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bicorne.content.Content;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Entry;
import org.bicorne.pages.Lasting;
import org.bicorne.pages.Page;
import org.bicorne.pages.Version;
import org.bicorne.ui.Messages;
import org.bicorne.ui.SiteMapEntry;
import org.bicorne.ui.SiteMapLevel;
import org.bicorne.ui.SiteMapView;
import org.bicorne.ui.Templates;

/** Every page of the site, for people. */
final class SiteMaps {

    private static final WebAddress FOR_PEOPLE = new WebAddress("/site-map/");

    /** What people can look through under one heading; the list itself has the rest. */
    private static final int CHILDREN_MAX = 100;

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int DIGITS = 9;

    private final Content content;
    private final Collection<Page> others;
    private final List<Page> fronts;

    /** @param others pages of the rooms, looked through when a map is asked for; {@code fronts} are the front pages */
    SiteMaps(Content content, Collection<Page> others, List<Page> fronts) {
        this.content = content;
        this.others = others;
        this.fronts = fronts;
    }

    Page page(Language language) {
        WebAddress address = content.localized(FOR_PEOPLE, language);
        String title = Messages.in(language).text("home.site-map.title");
        return Page.listed(address, new Entry(title, language, Optional.empty()),
                new Lasting<>(() -> Version.of("site map", content.frameVersion().value(), listed().stream().map(SiteMaps::line).toList().toString())),
                () -> Templates.render("home/site-map.jte",
                        new SiteMapView(content.frame(address, language, title, Optional.empty()), title, tree(language).level(byTitle(language)))));
    }

    /**
     * The version of the map for search engines, once somebody asked for it: it says addresses and days of change, which are seldom others when a
     * text is.
     */
    static final class Stamp {

        private volatile Optional<Version> version = Optional.empty();

        Version version(Supplier<Version> made) {
            if (version.isEmpty()) {
                version = Optional.of(made.get());
            }
            return version.orElseThrow();
        }
    }

    /** @param computed pages that the site map for people has no need to list: the feeds, itself */
    Supplier<List<Page>> listed(Collection<Page> computed) {
        return () -> listed(Stream.of(others, fronts, computed));
    }

    private List<Page> listed() {
        return listed(Stream.of(others, fronts));
    }

    private static List<Page> listed(Stream<Collection<Page>> pages) {
        return pages.flatMap(Collection::stream).filter(page -> page.entry().isPresent()).sorted(Comparator.comparing(Page::address)).toList();
    }

    private static String line(Page page) {
        Entry entry = page.entry().orElseThrow();
        return page.address() + "\t" + entry.title() + "\t" + changed(page);
    }

    private static String changed(Page page) {
        return page.entry().flatMap(Entry::changed).map(Object::toString).orElse("");
    }

    /** The pages of one language as their addresses nest. */
    private Branch tree(Language language) {
        Branch root = new Branch();
        String home = content.localized(WebAddress.HOME, language).path();
        for (Page page : listed()) {
            String path = page.address().path();
            if (page.entry().orElseThrow().language().equals(language) && path.startsWith(home)) {
                root.add(List.of(path.substring(home.length()).split("/")), page);
            }
        }
        return root;
    }

    private static final class Branch {

        private final Map<String, Branch> children = new TreeMap<>();
        private Optional<Page> page = Optional.empty();

        void add(List<String> names, Page leaf) {
            if (names.isEmpty()) {
                page = Optional.of(leaf);
            } else {
                children.computeIfAbsent(names.getFirst(), name -> new Branch()).add(names.subList(1, names.size()), leaf);
            }
        }

        SiteMapLevel level(Comparator<String> byTitle) {
            List<SiteMapEntry> entries = new ArrayList<>();
            children.forEach((name, child) -> {
                String title = child.page.flatMap(Page::entry).map(Entry::title).orElse(name);
                if (!title.isEmpty()) {
                    entries.add(new SiteMapEntry(title, child.page.map(found -> found.address().encoded()), child.level(byTitle)));
                }
            });
            entries.sort(Comparator.comparing(SiteMapEntry::title, byTitle));
            return new SiteMapLevel(entries.stream().limit(CHILDREN_MAX).toList(), Math.max(0, entries.size() - CHILDREN_MAX));
        }
    }

    /** As people sort: capitals and accents come last, and 2 stands before 10. */
    private static Comparator<String> byTitle(Language language) {
        Collator collator = Collator.getInstance(language.locale());
        Map<String, CollationKey> keys = new HashMap<>();
        return Comparator.comparing(title -> keys.computeIfAbsent(title, text -> collator.getCollationKey(
                NUMBER.matcher(text).replaceAll(number -> "0".repeat(Math.max(0, DIGITS - number.group().length())) + number.group()))));
    }
}
