package org.bicorne.ui;

import java.util.ArrayList;
import java.util.List;

/** Which scripts a text needs; most need none. */
final class Scripts {

    private Scripts() {}

    static List<String> of(String html) {
        List<String> scripts = new ArrayList<>();
        if (html.contains("data-embed=")) {
            scripts.add("js/watch.js");
        }
        if (html.contains(" data-table")) {
            scripts.add("js/table.js");
        }
        if (html.contains(" data-term=")) {
            scripts.add("js/glossary.js");
        }
        if (html.contains(" data-local=")) {
            scripts.add("js/local-time.js");
        }
        return scripts;
    }
}
