package org.bicorne.markup;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The ids of one page, each given once. */
final class Ids {

    private static final String UNNAMED = "section";

    private final Set<String> taken = new LinkedHashSet<>();
    private final Map<String, Integer> copies = new HashMap<>();

    /** The wanted id, or with {@code -1}, {@code -2}… when it is taken. */
    String unique(String wanted) {
        String base = wanted.isEmpty() ? UNNAMED : isReserved(wanted) ? UNNAMED + "-" + wanted : wanted;
        String id = base;
        while (!taken.add(id)) {
            id = base + "-" + copies.merge(base, 1, Integer::sum);
        }
        return id;
    }

    /** Takes exactly this id; false when it is taken or kept for the page's own parts. */
    boolean take(String id) {
        return HtmlNames.isIdAllowed(id) && taken.add(id);
    }

    /** All that were given, in their order. */
    Set<String> all() {
        return Collections.unmodifiableSet(taken);
    }

    private static boolean isReserved(String id) {
        return !HtmlNames.isIdAllowed(id) || id.startsWith("fn-") || id.startsWith("fnref-");
    }
}
