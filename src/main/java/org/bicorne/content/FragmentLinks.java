package org.bicorne.content;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds in a text, without parsing it, the destinations that name a place inside another page: what such a link is written as
 * depends on that page's headings, so that the page shown changes with it.
 */
final class FragmentLinks {

    private static final int LINKS_MAX = 1_000;
    private static final String BOUNDS = " \t\r\n()<>\"'=[]";

    private FragmentLinks() {}

    /** The destinations without their fragments, each once. */
    static List<String> in(String body) {
        Set<String> found = new LinkedHashSet<>();
        int start = 0;
        for (int hash = body.indexOf('#'); hash >= 0 && found.size() < LINKS_MAX; hash = body.indexOf('#', hash + 1)) {
            int from = hash;
            while (from > start && BOUNDS.indexOf(body.charAt(from - 1)) < 0) {
                from--;
            }
            if (from < hash) {
                found.add(body.substring(from, hash));
            }
            start = hash + 1;
        }
        return List.copyOf(found);
    }
}
