package org.bicorne.catalogue;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bicorne.content.Content;
import org.bicorne.folder.History;
import org.bicorne.inventory.Inventory;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.LocalizedText;
import org.bicorne.kernel.WebAddress;
import org.bicorne.organisations.Organisation;
import org.bicorne.organisations.Organisations;
import org.bicorne.pages.Version;
import org.bicorne.ui.DateLine;
import org.bicorne.ui.Frame;
import org.bicorne.ui.Messages;
import org.bicorne.ui.PageLink;

/**
 * What every page of the catalogue needs to know besides its entries.
 *
 * @param answers what other sources say
 * @param inventory the repositories of public bodies, once they are read
 * @param history who changed which file, once it is asked
 * @param showsAuthors whether visitors see who changed an entry
 * @param isServed whether a server answers questions
 */
record Around(Content content, Vocabulary vocabulary, Shelf shelf, Market market, Organisations organisations, SourceAnswers answers, SoftwareSearch search, Optional<Inventory> inventory,
        Optional<History> history, boolean showsAuthors, InstantSource clock, ZoneId zone, boolean isServed) {

    static final WebAddress CATALOGUE = new WebAddress("/catalogue/");
    static final WebAddress CATEGORIES = new WebAddress("/catalogue/categories/");
    static final WebAddress ORGANISATIONS = new WebAddress("/catalogue/organisations/");
    static final WebAddress ALTERNATIVES = new WebAddress("/catalogue/alternatives/");
    static final WebAddress NEWS = new WebAddress("/catalogue/new/");
    static final WebAddress WITHDRAWN = new WebAddress("/catalogue/withdrawn/");
    static final WebAddress COMPARE = new WebAddress("/catalogue/compare/");
    static final WebAddress STATISTICS = new WebAddress("/catalogue/statistics/");

    Around among(Content others) {
        return new Around(others, vocabulary, shelf, market, organisations, answers, search, inventory, history, showsAuthors, clock, zone, isServed);
    }

    Around beside(Inventory code, History past) {
        return new Around(content, vocabulary, shelf, market, organisations, answers, search, Optional.of(code), Optional.of(past), showsAuthors, clock, zone, isServed);
    }

    Around knowing(SourceAnswers said) {
        return new Around(content, vocabulary, shelf, market, organisations, said, search, inventory, history, showsAuthors, clock, zone, isServed);
    }

    WebAddress at(WebAddress address, Language language) {
        return content.localized(address, language);
    }

    /** Of the office’s first language, for what has none. */
    Language first() {
        return content.languages().getFirst();
    }

    Messages words(Language language) {
        return Messages.in(language);
    }

    Frame frame(WebAddress address, Language language, String title, Optional<String> description) {
        return content.frame(at(address, language), language, title, description);
    }

    /** Another one whenever an entry, the look, the code beside it or the day changed. */
    Version version(String page, Language language) {
        return Version.of(page, language.tag(), content.frameVersion().value(), shelf.version().value(), String.valueOf(inventory.map(Inventory::revision).orElse(0L)),
                today().toString(), String.valueOf(isServed), String.valueOf(answers.revision()));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    String absolute(WebAddress address) {
        return content.site().url() + address.encoded();
    }

    PageLink link(Software software, Language language) {
        return new PageLink(software.name(), at(software.address(), language).encoded());
    }

    /** As the registry has it, with its page; as it was written where the registry does not know it. */
    PageLink organisation(String written, Language language) {
        return organisations.find(written).map(one -> new PageLink(one.name().in(language), at(one.address(), language).encoded()))
                .orElseGet(() -> new PageLink(written, ""));
    }

    PageLink category(String slug, Language language) {
        return new PageLink(label(slug, language), at(CATEGORIES.child(slug + "/"), language).encoded());
    }

    String label(String category, Language language) {
        return Optional.ofNullable(vocabulary.categories().get(category)).map(one -> one.label().in(language)).orElse(category);
    }

    PageLink replaced(String product, Language language) {
        String slug = Names.slug(product).value();
        return new PageLink(product, slug.isEmpty() ? "" : at(ALTERNATIVES.child(slug + "/"), language).encoded());
    }

    Optional<Organisation> known(String organisation) {
        return organisations.find(organisation);
    }

    /** As much of a date as is known, in words. */
    DateLine date(PartialDate date, Language language) {
        Messages words = words(language);
        String text = date.day() > 0 ? words.date(date.first()) : date.month() > 0
                ? words.text("catalogue.month", date.first().getMonth().getDisplayName(java.time.format.TextStyle.FULL, language.locale()), String.valueOf(date.year()))
                : String.valueOf(date.year());
        return new DateLine(text, date.toString());
    }

    static Optional<String> in(Optional<LocalizedText> text, Language language) {
        return text.map(one -> one.in(language).strip()).filter(one -> !one.isEmpty());
    }

    /** The other pages about software, on each of them. */
    List<PageLink> elsewhere(Language language) {
        Messages words = words(language);
        List<PageLink> links = new ArrayList<>(List.of(new PageLink(words.text("catalogue.title"), at(CATALOGUE, language).encoded()),
                new PageLink(words.text("catalogue.categories"), at(CATEGORIES, language).encoded()),
                new PageLink(words.text("catalogue.organisations"), at(ORGANISATIONS, language).encoded()),
                new PageLink(words.text("catalogue.alternatives"), at(ALTERNATIVES, language).encoded()),
                new PageLink(words.text("catalogue.new"), at(NEWS, language).encoded()),
                new PageLink(words.text("catalogue.withdrawn"), at(WITHDRAWN, language).encoded()),
                new PageLink(words.text("catalogue.comparison"), at(COMPARE, language).encoded()),
                new PageLink(words.text("catalogue.statistics"), at(STATISTICS, language).encoded())));
        if (!market.isEmpty()) {
            links.add(new PageLink(words.text("market.title"), at(MarketPages.MARKET, language).encoded()));
        }
        if (answers.revision() > 0) {
            links.add(new PageLink(words.text("watch.title"), at(WatchPage.WATCH, language).encoded()));
        }
        return links;
    }
}
