package org.bicorne.home;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bicorne.agenda.Agenda;
import org.bicorne.content.Content;
import org.bicorne.content.FrontText;
import org.bicorne.content.Listing;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Body;
import org.bicorne.pages.Entry;
import org.bicorne.pages.Lasting;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;
import org.bicorne.pages.Version;
import org.bicorne.ui.Card;
import org.bicorne.ui.Frame;
import org.bicorne.ui.FrontView;
import org.bicorne.ui.Messages;
import org.bicorne.ui.Newsletter;
import org.bicorne.ui.PageLink;
import org.bicorne.ui.Templates;

/** The front page: who we are, what is new, the newsletter, and where everything is. */
final class FrontPages {

    private static final int EVENTS_MAX = 3;
    private static final int NEWS_MAX = 5;
    private static final int SECTIONS_MAX = 12;

    private final Content content;
    private final Agenda agenda;

    FrontPages(Content content, Agenda agenda) {
        this.content = content;
        this.agenda = agenda;
    }

    /** Empty when the folder's own front page stands as it is. */
    Optional<Page> page(Language language) {
        WebAddress address = content.localized(WebAddress.HOME, language);
        Optional<FrontText> text = content.frontText(language);
        if (text.isEmpty() && content.hasPage(address)) {
            return Optional.empty();
        }
        Entry entry = new Entry(text.map(FrontText::title).orElseGet(() -> content.site().name().in(language)), language, Optional.empty());
        return Optional.of(new Page(address, MediaType.HTML, text.isPresent() ? Page.Origin.FOLDER : Page.Origin.COMPUTED,
                text.map(FrontText::source), version(address, language, text), new Body.Rendered(() -> render(address, language, text)), Optional.of(entry)));
    }

    private Supplier<Version> version(WebAddress address, Language language, Optional<FrontText> text) {
        Supplier<Version> lasting = new Lasting<>(() -> Version.of("front", address.path(), content.frameVersion().value(),
                content.newest(language, NEWS_MAX).toString(), content.listings(language).toString(), content.topPages(language).toString()));
        return () -> Version.of(lasting.get().value(), agenda.next(language, EVENTS_MAX).toString(), text.map(own -> own.version().get().value()).orElse(""));
    }

    private byte[] render(WebAddress address, Language language, Optional<FrontText> text) {
        Messages words = Messages.in(language);
        Optional<FrontText.Shown> own = text.map(FrontText::shown).map(Supplier::get);
        String name = content.site().name().in(language);
        Optional<String> description = content.site().description().map(sentence -> sentence.in(language));
        Frame frame = own.map(FrontText.Shown::frame).orElseGet(() -> content.frame(address, language, name, description));
        List<Listing> listings = content.listings(language);
        Optional<Newsletter> newsletter = listings.stream().filter(Listing::isNewsletter).findFirst()
                .map(issues -> new Newsletter(issues.title(), issues.description(), issues.newest(),
                        new PageLink(words.text("home.newsletter.all"), issues.address().encoded())));
        List<Listing> posts = listings.stream().filter(listing -> !listing.isNewsletter()).toList();
        List<Card> news = newest(posts, language, newsletter.isPresent());
        Optional<PageLink> all = posts.size() == 1
                ? Optional.of(new PageLink(words.text("home.news.all"), posts.getFirst().address().encoded())) : Optional.empty();
        return Templates.render("home/front.jte", new FrontView(frame, text.map(FrontText::title).orElse(name),
                own.map(FrontText.Shown::description).orElse(description), own.map(FrontText.Shown::html), agenda.next(language, EVENTS_MAX),
                new PageLink(words.text("agenda.all"), agenda.address(language).encoded()), news, all, newsletter,
                text.isPresent() ? menuSections(language) : sections(listings, language)));
    }

    /** The newest of everything, save the issues of a newsletter that has its own place. */
    private List<Card> newest(List<Listing> posts, Language language, boolean withoutIssues) {
        List<String> hrefs = new ArrayList<>();
        posts.forEach(listing -> listing.newest().forEach(card -> hrefs.add(card.href())));
        return content.newest(language, NEWS_MAX * 3).stream()
                .filter(card -> !withoutIssues || posts.stream().anyMatch(listing -> card.href().startsWith(listing.address().encoded())) || hrefs.contains(card.href()))
                .limit(NEWS_MAX).toList();
    }

    /** What the office itself put into its menu. */
    private List<Card> menuSections(Language language) {
        List<String> hrefs = content.site().menu().stream().map(entry -> entry.href().in(language)).toList();
        return content.topPages(language).stream().filter(card -> hrefs.contains(card.href()))
                .sorted(Comparator.comparingInt(card -> hrefs.indexOf(card.href()))).map(Card::plain).toList();
    }

    /** The lists, then the other pages at the top, save those that the foot of every page leads to. */
    private List<Card> sections(List<Listing> listings, Language language) {
        List<Card> sections = new ArrayList<>();
        listings.forEach(listing -> sections.add(new Card(listing.title(), listing.address().encoded(), Optional.empty(), Optional.empty(),
                listing.description(), List.of(), Optional.empty(), Optional.empty())));
        List<String> elsewhere = Stream.concat(content.site().footer().hrefs(language).stream(), sections.stream().map(Card::href)).toList();
        content.topPages(language).stream().filter(card -> !elsewhere.contains(card.href())).map(Card::plain).forEach(sections::add);
        return sections.stream().limit(SECTIONS_MAX).toList();
    }
}
