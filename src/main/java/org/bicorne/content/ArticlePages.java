package org.bicorne.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.WebAddress;
import org.bicorne.markup.Heading;
import org.bicorne.markup.MarkdownDocument;
import org.bicorne.pages.Body;
import org.bicorne.pages.Entry;
import org.bicorne.pages.Lasting;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;
import org.bicorne.pages.Version;
import org.bicorne.ui.ArticleView;
import org.bicorne.ui.Card;
import org.bicorne.ui.ContentsEntry;
import org.bicorne.ui.DateLine;
import org.bicorne.ui.FeedLink;
import org.bicorne.ui.Frame;
import org.bicorne.ui.PageLink;
import org.bicorne.ui.Picture;
import org.bicorne.ui.Templates;
import org.jsoup.nodes.Entities;

/** Shows each Markdown file of the folder as a page. */
final class ArticlePages {

    private static final int HEADINGS_FOR_CONTENTS_MIN = 3;

    private final Edition edition;
    private final Heads heads;
    private final Cards cards;
    private final Feeds feeds;
    private final HistoryPages histories;
    private final Map<FilePath, Page> made = new ConcurrentHashMap<>();

    ArticlePages(Edition edition, Feeds feeds, HistoryPages histories) {
        this.edition = edition;
        this.heads = new Heads(edition);
        this.cards = new Cards(edition);
        this.feeds = feeds;
        this.histories = histories;
    }

    /** The same for as long as the edition is the same, so that its version is made once. */
    Page page(ContentPage page) {
        return made.computeIfAbsent(page.path(), _ -> make(page));
    }

    private Page make(ContentPage page) {
        Entry entry = new Entry(page.title(), page.language(), histories.changed(page));
        Optional<Entry> listed = page.facts().isHidden() ? Optional.empty() : Optional.of(entry);
        return new Page(page.address(), MediaType.HTML, Page.Origin.FOLDER, Optional.of(page.path()), version(page),
                new Body.Rendered(() -> render(page)), listed);
    }

    private Supplier<Version> version(ContentPage page) {
        Supplier<Version> lasting = new Lasting<>(() -> Version.of("article", edition.lastingTextVersion(page).value(), surroundings(page).value(),
                histories.changed(page).toString()));
        return () -> edition.now(lasting.get(), page);
    }

    /** Of all that stands around the text. */
    private Version surroundings(ContentPage page) {
        String steps = edition.guides().step(page).map(step -> step.place() + " " + cards.version(step.pages())).orElse("");
        Frame frame = heads.article(page, Optional.empty(), feedLinks(page), Optional.empty(), Map.of());
        return Version.of(steps, cards.tags(page).toString(), frame.head().toString());
    }

    private byte[] render(ContentPage page) {
        MarkdownDocument document = edition.documents().of(page).markdown();
        Optional<Picture> picture = cards.picture(page);
        Optional<String> description = cards.description(page);
        Optional<EventPages.Shown> event = edition.events().addition(page.path()).map(addition -> addition.shown().get());
        List<FeedLink> links = Stream.concat(event.stream().flatMap(shown -> shown.links().stream()), feedLinks(page).stream()).toList();
        Frame frame = heads.article(page, description, links, picture.map(Picture::src),
                event.map(EventPages.Shown::jsonLd).orElseGet(() -> jsonLd(page, description, picture)));
        String html = html(page, "");
        Optional<Guides.Step> step = edition.guides().step(page);
        ArticleView view = new ArticleView(frame, page.title(), lead(page),
                page.published().map(day -> Cards.date(day, page.language())), changed(page), cards.tags(page),
                picture.filter(shown -> page.facts().image().filter(PageFacts.Image::isShown).isPresent()),
                contents(page, document), event.map(EventPages.Shown::above), html, event.map(EventPages.Shown::below), editHref(page), histories.address(page).map(WebAddress::encoded),
                step.flatMap(Guides.Step::previous).map(ArticlePages::link), step.flatMap(Guides.Step::next).map(ArticlePages::link), children(page, html));
        return Templates.render("content/article.jte", view);
    }

    /** The text of the page and what its front matter adds below: videos, slides, files. */
    String html(ContentPage page, String base) {
        PageRendering rendering = edition.rendering(page, base);
        String body = edition.glossary().linked(page, edition.documents().of(page).markdown().render(rendering), base);
        StringBuilder extra = new StringBuilder(edition.events().after(page.path()));
        for (PageFacts.Embed embed : page.facts().embeds()) {
            extra.append("<iframe src=\"").append(Entities.escape(embed.address())).append("\" title=\"")
                    .append(Entities.escape(embed.title())).append("\"></iframe>\n\n");
        }
        for (PageFacts.Attachment file : page.facts().attachments()) {
            extra.append("- [").append(file.title().replace("]", "\\]")).append("](<").append(file.path()).append(">)\n");
        }
        return extra.isEmpty() ? body : body + edition.documents().fragment(page, extra.toString()).render(rendering);
    }

    FrontText frontText(ContentPage page) {
        return new FrontText(page.path(), page.title(), version(page), () -> new FrontText.Shown(
                heads.article(page, cards.description(page), List.of(), cards.picture(page).map(Picture::src), Map.of()),
                page.facts().description().flatMap(text -> cards.given(page)), html(page, "")));
    }

    private Optional<DateLine> changed(ContentPage page) {
        return histories.changed(page).filter(day -> !page.published().equals(Optional.of(day))).map(day -> Cards.date(day, page.language()));
    }

    private List<FeedLink> feedLinks(ContentPage page) {
        return edition.lists().sectionOf(page).map(feeds::links).orElse(List.of());
    }

    private List<ContentsEntry> contents(ContentPage page, MarkdownDocument document) {
        List<Heading> headings = document.headings().stream().filter(heading -> heading.level() <= 3).toList();
        long main = headings.stream().filter(heading -> heading.level() == 2).count();
        boolean isWished = page.facts().contents().or(() -> page.collection().flatMap(collection -> collection.toc()))
                .orElse(main >= HEADINGS_FOR_CONTENTS_MIN);
        return isWished && headings.size() > 1 ? nested(headings) : List.of();
    }

    private static List<ContentsEntry> nested(List<Heading> headings) {
        List<ContentsEntry> entries = new ArrayList<>();
        List<ContentsEntry> children = new ArrayList<>();
        for (int i = headings.size() - 1; i >= 0; i--) {
            Heading heading = headings.get(i);
            boolean isChild = heading.level() > 2;
            ContentsEntry entry = new ContentsEntry(heading.text(), "#" + heading.id(), isChild ? List.of() : children.reversed());
            if (isChild) {
                children.add(entry);
            } else {
                entries.add(entry);
                children = new ArrayList<>();
            }
        }
        entries.addAll(children);
        return entries.reversed();
    }

    private Optional<String> editHref(ContentPage page) {
        String path = new WebAddress("/" + page.path()).encoded().substring(1);
        return edition.settings().edit().map(pattern -> pattern.replace("{path}", path));
    }

    private Optional<String> lead(ContentPage page) {
        return page.facts().lead().map(lead -> edition.documents().fragment(page, lead).text().strip());
    }

    /** The parts of a guide, listed on its index page unless its text leads to all of them already. */
    private List<Card> children(ContentPage page, String html) {
        List<ContentPage> parts = edition.guides().step(page).filter(step -> page.isIndex()).map(step -> step.pages().subList(1, step.pages().size()))
                .orElse(List.of());
        boolean isListed = parts.stream().allMatch(part -> html.contains("href=\"" + part.address().encoded()));
        return isListed ? List.of() : cards.of(parts, page.language()).stream().map(Card::plain).toList();
    }

    private static PageLink link(ContentPage page) {
        return new PageLink(page.shortTitle(), page.address().encoded());
    }

    /** schema.org Article for what has a date; a page without one has nothing to add to its breadcrumb. */
    private Map<String, Object> jsonLd(ContentPage page, Optional<String> description, Optional<Picture> picture) {
        Map<String, Object> article = new LinkedHashMap<>();
        if (page.published().isEmpty()) {
            return article;
        }
        article.put("@type", "Article");
        article.put("headline", page.title());
        article.put("inLanguage", page.language().tag());
        article.put("datePublished", page.published().get().toString());
        histories.changed(page).ifPresent(day -> article.put("dateModified", day.toString()));
        description.ifPresent(text -> article.put("description", text));
        picture.ifPresent(image -> article.put("image", image.src().startsWith("/") ? edition.site().url() + image.src() : image.src()));
        article.put("url", edition.absolute(page.address()));
        Map<String, Object> publisher = new LinkedHashMap<>();
        publisher.put("@type", "Organization");
        publisher.put("name", edition.site().name().in(page.language()));
        article.put("publisher", publisher);
        edition.site().footer().licence().flatMap(licence -> licence.href()).ifPresent(href -> article.put("license", href));
        return article;
    }
}
