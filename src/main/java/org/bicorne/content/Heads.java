package org.bicorne.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.ui.Alternate;
import org.bicorne.ui.Crumb;
import org.bicorne.ui.FeedLink;
import org.bicorne.ui.Frame;
import org.bicorne.ui.MenuEntry;
import org.bicorne.ui.Messages;
import org.bicorne.ui.PageHead;
import tools.jackson.databind.json.JsonMapper;

/** Says for each page what its frame needs: breadcrumb, translations, feeds, and what machines read of it. */
final class Heads {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Edition edition;

    Heads(Edition edition) {
        this.edition = edition;
    }

    /** The frame of a page that is in one language only and that no feed belongs to. */
    Frame frame(WebAddress address, Language language, String title, Optional<String> description, List<FeedLink> feeds) {
        List<Crumb> breadcrumb = breadcrumb(address, language, title);
        return frame(new PageHead(language, title, description, address, canonical(address), alternates(List.of(), language), breadcrumb, feeds,
                Optional.empty(), jsonLd(breadcrumbList(breadcrumb)), currentMenu(address, language), true));
    }

    Frame article(ContentPage page, Optional<String> description, List<FeedLink> feeds, Optional<String> image, Map<String, Object> article) {
        List<ContentPage> translations = edition.index().translations(page);
        List<Crumb> breadcrumb = breadcrumb(page.address(), page.language(), page.shortTitle());
        return frame(new PageHead(page.language(), page.title(), description, page.address(), canonical(page.address()),
                alternates(translations, page.language()), breadcrumb, feeds, image,
                jsonLd(article, breadcrumbList(breadcrumb)), currentMenu(page.address(), page.language()), !page.facts().isHidden()));
    }

    private Frame frame(PageHead head) {
        return new Frame(edition.site(), head, Messages.in(head.language()));
    }

    private Optional<String> canonical(WebAddress address) {
        return edition.site().url().isEmpty() ? Optional.empty() : Optional.of(edition.absolute(address));
    }

    /** Its translations and itself; for a language of the site without a translation, that language's front page. */
    private List<Alternate> alternates(List<ContentPage> translations, Language own) {
        Map<Language, Alternate> alternates = new LinkedHashMap<>();
        if (translations.size() > 1) {
            translations.forEach(twin -> alternates.putIfAbsent(twin.language(), new Alternate(twin.language(), twin.address().encoded(), true)));
        }
        for (Language language : edition.site().languages()) {
            if (!language.equals(own)) {
                alternates.putIfAbsent(language, new Alternate(language, edition.home(language).encoded(), false));
            }
        }
        return List.copyOf(alternates.values());
    }

    private List<Crumb> breadcrumb(WebAddress address, Language language, String title) {
        List<Crumb> crumbs = new ArrayList<>();
        WebAddress home = edition.home(language);
        crumbs.add(new Crumb(title, Optional.empty()));
        if (address.equals(home) || address.equals(WebAddress.HOME)) {
            return crumbs;
        }
        for (WebAddress at = FolderList.parent(address); !at.equals(home) && !at.equals(WebAddress.HOME); at = FolderList.parent(at)) {
            WebAddress folder = at;
            edition.titleAt(folder).ifPresent(name -> crumbs.addFirst(new Crumb(name, Optional.of(folder.encoded()))));
        }
        crumbs.addFirst(new Crumb(Messages.in(language).text("content.home"), Optional.of(home.encoded())));
        return crumbs;
    }

    private Optional<String> currentMenu(WebAddress address, Language language) {
        String path = address.encoded();
        return edition.site().menu().stream().map(MenuEntry::href).map(href -> href.in(language))
                .filter(href -> href.endsWith("/") && href.length() > 1 && path.startsWith(href) && !href.equals(edition.home(language).encoded()))
                .max(java.util.Comparator.comparingInt(String::length));
    }

    /** schema.org BreadcrumbList. */
    private Map<String, Object> breadcrumbList(List<Crumb> crumbs) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (Crumb crumb : crumbs) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("@type", "ListItem");
            item.put("position", items.size() + 1);
            item.put("name", crumb.title());
            crumb.href().ifPresent(href -> item.put("item", edition.site().url() + href));
            items.add(item);
        }
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("@type", "BreadcrumbList");
        list.put("itemListElement", items);
        return list;
    }

    /** Stands in a script element, which a less-than sign could end. */
    @SafeVarargs
    private static Optional<String> jsonLd(Map<String, Object>... things) {
        List<Map<String, Object>> graph = new ArrayList<>();
        for (Map<String, Object> thing : things) {
            if (!thing.isEmpty()) {
                graph.add(thing);
            }
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", "https://schema.org");
        document.put("@graph", graph);
        return Optional.of(JSON.writeValueAsString(document).replace("<", "\\u003c"));
    }
}
