package org.bicorne.ui;

import java.util.List;
import java.util.Optional;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Everything around the content of a page; the first thing in every page model. */
public record Frame(Site site, PageHead head, Messages messages) {

    /** The same page, which search engines may not list. */
    public Frame unindexed() {
        return new Frame(site, head.unindexed(), messages);
    }

    /** The same page with another title for tabs. */
    public Frame titled(String title) {
        return new Frame(site, head.titled(title), messages);
    }

    /** The same page with what it tells machines about its subject, besides where it stands. */
    public Frame withJsonLd(String json) {
        return new Frame(site, head.withJsonLd(json), messages);
    }

    /** The same page with feeds that it is followed by. */
    public Frame withFeeds(java.util.List<FeedLink> feeds) {
        return new Frame(site, head.withFeeds(feeds), messages);
    }

    /** The page that searches, in this page's language. */
    public String searchHref() {
        return say(site.home()) + "search/";
    }

    public String siteName() {
        return say(site.name());
    }

    /** The title for tabs and search results: the page's, then the site's unless they are the same. */
    public String documentTitle() {
        return head.title().equals(siteName()) ? siteName() : head.title() + " – " + siteName();
    }

    public String say(LocalizedText text) {
        return text.in(head.language());
    }

    /** The language of a text that is not said in the page's (WCAG 3.1.2). */
    public @Nullable String foreign(LocalizedText text) {
        return text.languageFor(head.language()).filter(language -> !language.equals(head.language())).map(Language::tag).orElse(null);
    }

    public boolean isHome() {
        return head.address().encoded().equals(say(site.home()));
    }

    /** For {@code aria-current}: {@code page} on the entry's own page, {@code true} below it. */
    public @Nullable String current(MenuEntry entry) {
        String href = say(entry.href());
        if (href.equals(head.address().encoded())) {
            return "page";
        }
        return head.currentMenu().filter(href::equals).isPresent() ? "true" : null;
    }

    /** The language of the frame's own words where it is not the page's (WCAG 3.1.2). */
    public @Nullable String wordsLanguage() {
        return messages.language().equals(head.language()) ? null : messages.language().tag();
    }

    /** For {@code hreflang}, on a foreign phrase or the link to it. */
    public @Nullable String foreign(Optional<Language> language) {
        return language.filter(other -> !other.equals(head.language())).map(Language::tag).orElse(null);
    }

    public String absolute(String href) {
        return href.startsWith("/") && !href.startsWith("//") ? site.url() + href : href;
    }

    public List<Alternate> otherLanguages() {
        return head.alternates().stream().filter(alternate -> !alternate.language().equals(head.language())).toList();
    }

    /** What the switch says to those who point at it, when the page has no twin in that language. */
    public @Nullable String leadsElsewhere(Alternate other) {
        return other.exact() ? null : other.language().ownName() + " " + homeIn(other.language());
    }

    public String homeIn(Language language) {
        return Messages.in(language).text("frame.languages.home");
    }

    /** The page's twins; with none, not even the page itself is announced. */
    public List<Alternate> twins() {
        return head.alternates().stream().filter(Alternate::exact).toList();
    }
}
