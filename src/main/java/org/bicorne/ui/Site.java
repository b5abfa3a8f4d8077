package org.bicorne.ui;

import java.util.List;
import java.util.Optional;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.LocalizedText;

/**
 * What the frame of every page needs to know of the office.
 *
 * @param description one sentence: what this office is
 * @param url the canonical address without final slash, or an empty text when it is not known
 * @param home where the front page is, in each language
 * @param languages the first is the default
 * @param menu five entries at most
 * @param dev whether pages refresh by themselves when a file changes
 */
public record Site(LocalizedText name, Optional<LocalizedText> description, String url, LocalizedText home,
        List<Language> languages, List<MenuEntry> menu, Theme theme, Footer footer, boolean dev) {

    public Site {
        url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        languages = List.copyOf(languages);
        menu = List.copyOf(menu);
    }
}
