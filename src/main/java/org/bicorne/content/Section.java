package org.bicorne.content;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bicorne.folder.PageCollection;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;

/**
 * A list of pages that follow one another in time, in one language: a collection of the office, or a folder whose pages are dated.
 *
 * @param folder that holds them
 * @param language of the list
 * @param title of the list
 * @param address of the list
 * @param kind of its pages
 * @param hasFeed whether it may be subscribed to
 * @param isDeclared whether {@code bicorne.yml} names it; the list then stands on the folder's own index page too
 * @param index the folder's own index page
 * @param pages newest first, then by path
 */
record Section(FilePath folder, Language language, String title, WebAddress address, PageCollection.Kind kind, boolean hasFeed, boolean isDeclared,
        Optional<ContentPage> index, List<ContentPage> pages) {

    /** Whether the list has a page of its own, or its index page shows it. */
    boolean isShown() {
        return isDeclared || index.isEmpty();
    }

    /** The same with these pages, which have the same dates. */
    Section with(List<ContentPage> renewed) {
        return new Section(folder, language, title, address, kind, hasFeed, isDeclared, index, renewed);
    }

    /** Pages by year, the newest year first. */
    SortedMap<Integer, List<ContentPage>> byYear() {
        SortedMap<Integer, List<ContentPage>> years = new TreeMap<>(Comparator.reverseOrder());
        int start = 0;
        while (start < pages.size() && pages.get(start).published().isPresent()) {
            int year = pages.get(start).published().get().getYear();
            int end = start + 1;
            while (end < pages.size() && pages.get(end).published().filter(day -> day.getYear() == year).isPresent()) {
                end++;
            }
            years.put(year, pages.subList(start, end));
            start = end;
        }
        return years;
    }
}
