package org.bicorne.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where a page stands in a list that is cut into several.
 *
 * @param page counted from 1
 * @param hrefs the address of each page, in order
 */
public record Pagination(int page, List<String> hrefs) {

    /** Not cut. */
    public static final Pagination NONE = new Pagination(1, List.of());

    /** Stands for pages left out in {@link #window()}. */
    public static final int GAP = 0;

    /** How many pages are shown on each side of the current one. */
    private static final int NEIGHBOURS = 1;

    public Pagination {
        hrefs = List.copyOf(hrefs);
        if (page < 1 || page > Math.max(1, hrefs.size())) {
            throw new IllegalStateException("Page " + page + " of " + hrefs.size());
        }
    }

    public int pages() {
        return hrefs.size();
    }

    public String href(int number) {
        return hrefs.get(number - 1);
    }

    /** The page numbers to show: the first, the last, those around the current one, and {@link #GAP} where some are left out. */
    public List<Integer> window() {
        List<Integer> window = new ArrayList<>();
        int last = 0;
        for (int number : shown()) {
            if (number - last == 2) {
                window.add(last + 1);
            } else if (number - last > 2) {
                window.add(GAP);
            }
            window.add(number);
            last = number;
        }
        return window;
    }

    private SortedSet<Integer> shown() {
        SortedSet<Integer> shown = new TreeSet<>(Set.of(1));
        shown.add(pages());
        for (int number = Math.max(1, page - NEIGHBOURS); number <= Math.min(pages(), page + NEIGHBOURS); number++) {
            shown.add(number);
        }
        return shown;
    }
}
