package org.bicorne.home;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bicorne.content.Content;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.Slug;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Entry;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;
import org.bicorne.pages.Version;
import org.bicorne.ui.Messages;
import org.bicorne.ui.NotFoundView;
import org.bicorne.ui.PageLink;
import org.bicorne.ui.Templates;

/** The page for an address where there is nothing, which suggests addresses that look like it. */
final class NotFound {

    static final WebAddress ADDRESS = new WebAddress("/404.html");

    private static final int SUGGESTIONS_MAX = 5;
    private static final int NAME_CHARACTERS_MAX = 80;

    /** What an address may end with after the name of its page, the longer ones first. */
    private static final List<String> ENDS = List.of("/index.html", ".html", ".md", "/");

    private final Content content;

    NotFound(Content content) {
        this.content = content;
    }

    Page page() {
        return Page.computed(ADDRESS, MediaType.HTML, () -> Version.of("404", content.frameVersion().value()),
                () -> render(Optional.empty(), List.of()));
    }

    byte[] render(Optional<WebAddress> wanted, Collection<Page> pages) {
        Language language = content.languages().stream()
                .filter(one -> wanted.filter(address -> address.path().startsWith("/" + one.tag() + "/")).isPresent())
                .findFirst().orElse(content.languages().getFirst());
        List<PageLink> suggestions = wanted.map(address -> suggestions(address, language, pages)).orElse(List.of());
        return Templates.render("home/not-found.jte", new NotFoundView(
                content.frame(ADDRESS, language, Messages.in(language).text("not-found.title"), Optional.empty()).unindexed(), suggestions));
    }

    private record Near(Page page, int distance) {}

    private static List<PageLink> suggestions(WebAddress wanted, Language language, Collection<Page> pages) {
        String name = lastName(wanted);
        if (name.isEmpty()) {
            return List.of();
        }
        int distanceMax = 1 + name.length() / 3;
        return pages.stream().filter(page -> page.entry().map(Entry::language).filter(language::equals).isPresent())
                .map(page -> new Near(page, distance(name, lastName(page.address()), distanceMax)))
                .filter(near -> near.distance() <= distanceMax)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(near -> near.page().address()))
                .limit(SUGGESTIONS_MAX)
                .map(near -> new PageLink(near.page().entry().orElseThrow().title(), near.page().address().encoded())).toList();
    }

    private static String lastName(WebAddress address) {
        String path = address.path();
        for (String end : ENDS) {
            if (path.endsWith(end)) {
                path = path.substring(0, path.length() - end.length());
                break;
            }
        }
        String name = Slug.of(path.substring(path.lastIndexOf('/') + 1)).value();
        return name.substring(0, Math.min(name.length(), NAME_CHARACTERS_MAX));
    }

    /** How many letters must change (Levenshtein), or more than {@code max}, counted no further; a name that contains the other is near. */
    private static int distance(String wanted, String name, int max) {
        if (!name.isEmpty() && (name.contains(wanted) || wanted.contains(name) && name.length() > 3)) {
            return 1;
        }
        if (Math.abs(wanted.length() - name.length()) > max) {
            return max + 1;
        }
        int[] row = new int[name.length() + 1];
        for (int j = 0; j <= name.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= wanted.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= name.length(); j++) {
                int change = diagonal + (wanted.charAt(i - 1) == name.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[name.length()];
    }
}
