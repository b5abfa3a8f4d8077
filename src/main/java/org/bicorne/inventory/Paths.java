package org.bicorne.inventory;

import java.util.Locale;

/** How paths on a forge are told apart: capitals do not count, as on nearly all of them. */
final class Paths {

    /** Stands before the path where a list names repositories without the forge’s identifier. */
    static final String PLACEHOLDER = "path:";

    private Paths() {}

    static String key(String path) {
        return path.toLowerCase(Locale.ROOT);
    }

    /** What stands for the forge’s identifier until a crawl has learnt it. */
    static String placeholder(String path) {
        return PLACEHOLDER + key(path);
    }

    static boolean isPlaceholder(String forgeId) {
        return forgeId.startsWith(PLACEHOLDER);
    }
}
