package org.bicorne.inventory;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.bicorne.content.Content;
import org.bicorne.folder.InventorySettings;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Version;
import org.bicorne.ui.DateLine;
import org.bicorne.ui.Frame;
import org.bicorne.ui.Messages;
import org.bicorne.ui.PageLink;

/**
 * What every page about repositories needs to know besides them.
 *
 * @param isServed whether a server answers questions
 * @param visits when it visits forges as well
 */
record Around(Content content, Bodies bodies, Repositories repositories, Signals signals, FacetWords words, Censuses censuses, CatalogueLinks catalogue, InventoryFiles files, Optional<InventoryState> state, InstantSource clock, ZoneId zone, boolean isServed, InventorySettings.Crawl visits) {

    static final WebAddress CODE = new WebAddress("/code/");
    static final WebAddress REPOSITORIES = new WebAddress("/code/repositories/");
    static final WebAddress ORGANISATIONS = new WebAddress("/code/organisations/");
    static final WebAddress STATISTICS = new WebAddress("/code/statistics/");

    /** The same among other pages of the office. */
    Around among(Content others) {
        return new Around(others, bodies, repositories, signals, words, censuses, catalogue, files, state, clock, zone, isServed, visits);
    }

    boolean isVisiting() {
        return visits != InventorySettings.Crawl.OFF;
    }

    /** Where the crawl has begun, and there are accounts to visit. */
    Optional<InventoryState> crawled() {
        return files.accounts().isEmpty() ? Optional.empty() : state;
    }

    WebAddress at(WebAddress address, Language language) {
        return content.localized(address, language);
    }

    Messages words(Language language) {
        return Messages.in(language);
    }

    Frame frame(WebAddress address, Language language, String title, Optional<String> description) {
        return content.frame(at(address, language), language, title, description);
    }

    /** Another one whenever a repository, the look or the day changed. */
    Version version(String page, Language language) {
        return Version.of(page, language.tag(), content.frameVersion().value(), String.valueOf(repositories.revision()), today().toString(), String.valueOf(isServed));
    }

    /** The same of a page that tells what was counted: that may be of an earlier revision. */
    Version versionOfCounts(String page, Language language) {
        return Version.of(version(page, language).value(), String.valueOf(censuses.revision()));
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    DateLine day(Instant at, Language language) {
        LocalDate day = LocalDate.ofInstant(at, zone);
        return new DateLine(words(language).date(day), day.toString());
    }

    WebAddress page(Repository repository, Language language) {
        return at(new WebAddress(repository.page()), language);
    }

    PageLink link(PublicBody body, Language language) {
        return new PageLink(body.name().in(language), at(ORGANISATIONS, language).encoded() + body.slug() + "/");
    }

    Census census() {
        return censuses.latest();
    }

    /** The other pages about code, on each of them. */
    List<PageLink> elsewhere(Language language) {
        return new Elsewhere(this).links(language);
    }

    String absolute(WebAddress address) {
        return content.site().url() + address.encoded();
    }
}
