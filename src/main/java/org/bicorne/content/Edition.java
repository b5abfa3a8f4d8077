package org.bicorne.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bicorne.folder.History;
import org.bicorne.folder.OfficeSettings;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.FeedText;
import org.bicorne.pages.Version;
import org.bicorne.ui.Messages;
import org.bicorne.ui.Site;

/**
 * The content of one snapshot of the folder, ready to be shown: what every page maker of this room works from.
 *
 * @param lists of pages
 * @param folders that have pages but no page of their own, by address
 * @param feedTexts whole texts with absolute links: a page is in the feeds of all its tags, each in two formats
 * @param guides pages that follow one another
 * @param data files that blocks show
 * @param glossary words that the office explains
 * @param otherBlocks what rooms below show in texts
 * @param events what is added to the pages of events
 * @param titleElsewhere the title of another room's page
 * @param isShown whether there is a page at an address, this room's or another's; asked when a page is shown, not before
 * @param frameVersion of what surrounds every page
 * @param linksVersion of all that a link may lead to
 */
record Edition(OfficeSettings settings, ContentIndex index, Lists lists, Map<WebAddress, FolderList> folders,
        Site site, AddressRules rules, LinkResolver resolver, Documents documents, Pictures pictures, Recent<FeedKey, FeedText> feedTexts, Guides guides,
        History history, DataFiles data, Glossary glossary, List<BlockSource> otherBlocks, EventPages events, Function<WebAddress, Optional<String>> titleElsewhere, Predicate<WebAddress> isShown, Version frameVersion, Version linksVersion) {

    /** A page's text as it was at a version. */
    record FeedKey(FilePath path, Version version) {}

    /** The short title of what is at this address, when this room shows something there. */
    Optional<String> titleAt(WebAddress address) {
        return index.at(address).map(ContentPage::shortTitle)
                .or(() -> lists.titleAt(address))
                .or(() -> tagsTitle(address))
                .or(() -> Optional.ofNullable(folders.get(address)).map(FolderList::title))
                .or(() -> titleElsewhere.apply(address));
    }

    WebAddress home(Language language) {
        return rules.prefixed(WebAddress.HOME, language);
    }

    WebAddress tagsAddress(Language language) {
        return rules.prefixed(new WebAddress("/tags/"), language);
    }

    /** Changes when the text of this page would be shown otherwise: with the page, with what its links lead to, and with what it shows of others. */
    Version textVersion(ContentPage page) {
        return now(lastingTextVersion(page), page);
    }

    /** A version of what stays as it is for as long as this edition does, and of what blocks and events show on this page, which may not. */
    Version now(Version lasting, ContentPage page) {
        String shown = page.source().blocks().isEmpty() ? "" : blocks().version(page, page.source().blocks()).value();
        String event = events.addition(page.path()).map(addition -> addition.version().value()).orElse("");
        return shown.isEmpty() && event.isEmpty() ? lasting : Version.of(lasting.value(), shown, event);
    }

    /** Without what blocks and events show. */
    Version lastingTextVersion(ContentPage page) {
        List<String> targets = page.source().fragmentLinks().stream().map(link -> resolver.resolve(page, link))
                .map(found -> found instanceof Resolution.ToPage to ? to.page().source().file().version() : "").toList();
        return Version.of(page.source().file().version(), page.facts().toString(), frameVersion.value(), linksVersion.value(), targets.toString(),
                glossary.version(page).value());
    }

    /** How this address is written where it must say the host: in feeds, canonical links, previews. */
    String absolute(WebAddress address) {
        return site.url() + address.encoded();
    }

    PageRendering rendering(ContentPage page, String base) {
        return new PageRendering(page, resolver, documents, pictures, blocks(), Messages.in(page.language()), base);
    }

    /** What fenced blocks may name; light, so that each rendering may ask. */
    Blocks blocks() {
        List<BlockSource> sources = new ArrayList<>(List.of(new ChartBlocks(data), new PostsBlocks(this), new TableBlocks(data)));
        sources.addAll(otherBlocks);
        return new Blocks(sources, site.dev());
    }

    ArticlePages articles() {
        return new ArticlePages(this, new Feeds(this), new HistoryPages(this));
    }

    private Optional<String> tagsTitle(WebAddress address) {
        return lists.languagesOfTags().stream().filter(language -> tagsAddress(language).equals(address)).findFirst()
                .map(language -> Messages.in(language).text("content.tags.title"));
    }
}
