package org.bicorne.content;

import java.util.ArrayList;
import java.util.Comparator;
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
        return frame(new PageHead(language, title, description, address, canonical(address), alternates(List.of(), address, language), breadcrumb, feeds,
                Optional.empty(), jsonLd(breadcrumbList(breadcrumb)), currentMenu(address, language), true));
    }

    Frame article(ContentPage page, Optional<String> description, List<FeedLink> feeds, Optional<String> image, Map<String, Object> article) {
        List<ContentPage> translations = edition.index().translations(page);
        List<Crumb> breadcrumb = breadcrumb(page.address(), page.language(), page.shortTitle());
        return frame(new PageHead(page.language(), page.title(), description, page.address(), canonical(page.address()),
                alternates(translations, page.address(), page.language()), breadcrumb, feeds, image,
                jsonLd(article, breadcrumbList(breadcrumb)), currentMenu(page.address(), page.language()), !page.facts().isHidden()));
    }

    /** A page of Bicorne's on one page of the folder. */
    Frame about(ContentPage page, WebAddress address, String title, String shortTitle) {
        List<Crumb> breadcrumb = new ArrayList<>(breadcrumb(page.address(), page.language(), page.shortTitle()));
        breadcrumb.set(breadcrumb.size() - 1, new Crumb(page.shortTitle(), Optional.of(page.address().encoded())));
        breadcrumb.add(new Crumb(shortTitle, Optional.empty()));
        return frame(new PageHead(page.language(), title, Optional.empty(), address, Optional.empty(), alternates(List.of(), address, page.language()),
                breadcrumb, List.of(), Optional.empty(), Optional.empty(), currentMenu(page.address(), page.language()), false));
    }

    private Frame frame(PageHead head) {
        return new Frame(edition.site(), head, Messages.in(head.language()));
    }

    private Optional<String> canonical(WebAddress address) {
        return edition.site().url().isEmpty() ? Optional.empty() : Optional.of(edition.absolute(address));
    }

    /**
     * The page and its twins: its translations, or the list that has the same address in another language; failing that, the front
     * page there. Two texts are translations when they say so, not when their addresses are alike.
     */
    private List<Alternate> alternates(List<ContentPage> translations, WebAddress address, Language own) {
        List<Language> languages = edition.site().languages();
        Map<Language, WebAddress> twins = new LinkedHashMap<>();
        twins.put(own, address);
        translations.forEach(twin -> twins.putIfAbsent(twin.language(), twin.address()));
        boolean isText = edition.index().at(address).isPresent();
        languages.forEach(language -> edition.rules().translated(address, own, language).filter(edition.isShown())
                .filter(twin -> !isText || edition.index().at(twin).isEmpty())
                .ifPresent(twin -> twins.putIfAbsent(language, twin)));
        List<Alternate> alternates = new ArrayList<>();
        if (twins.size() > 1) {
            twins.forEach((language, twin) -> alternates.add(new Alternate(language, twin.encoded(), true)));
        }
        languages.stream().filter(language -> !twins.containsKey(language))
                .forEach(language -> alternates.add(new Alternate(language, edition.home(language).encoded(), false)));
        alternates.sort(Comparator.comparing((Alternate alternate) -> !languages.contains(alternate.language()))
                .thenComparing(alternate -> languages.indexOf(alternate.language())).thenComparing(Alternate::language));
        return alternates;
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
