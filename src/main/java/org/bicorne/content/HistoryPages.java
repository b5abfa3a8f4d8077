package org.bicorne.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bicorne.kernel.WebAddress;
import org.bicorne.markup.PublicationDate;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;
import org.bicorne.pages.Version;
import org.bicorne.ui.Change;
import org.bicorne.ui.HistoryView;
import org.bicorne.ui.Messages;
import org.bicorne.ui.PageLink;
import org.bicorne.ui.Templates;

/** Shows when and why each page changed, from the folder's Git history. */
final class HistoryPages {

    private static final String FOLDER = "/-/history";

    private final Edition edition;
    private final Heads heads;

    HistoryPages(Edition edition) {
        this.edition = edition;
        this.heads = new Heads(edition);
    }

    /** The day of the last change: the author's word, or Git's. */
    Optional<LocalDate> changed(ContentPage page) {
        Optional<PublicationDate> given = page.facts().changed();
        return given.map(date -> date.day(edition.settings().timezone()))
                .or(() -> edition.history().lastChange(page.path()).map(change -> day(change)));
    }

    /** Where the history of a page is, when it has one. */
    Optional<WebAddress> address(ContentPage page) {
        return edition.history().lastChange(page.path()).map(change -> addressOf(page));
    }

    Optional<Page> page(ContentPage page) {
        return edition.history().lastChange(page.path()).map(last -> Page.computed(addressOf(page), MediaType.HTML,
                () -> Version.of("history", last.commit(), page.title(), page.address().path(), edition.frameVersion().value()), () -> render(page)));
    }

    /** Where the page may be whose history would be at this address. */
    static Stream<WebAddress> subjects(WebAddress history) {
        if (!history.path().startsWith(FOLDER + "/")) {
            return Stream.empty();
        }
        String path = history.path().substring(FOLDER.length());
        return Stream.of(path, path.substring(0, path.length() - 1)).filter(one -> !one.isEmpty()).map(WebAddress::new);
    }

    private static WebAddress addressOf(ContentPage page) {
        return new WebAddress(FOLDER + page.address().asFolder().path());
    }

    private byte[] render(ContentPage page) {
        Messages words = Messages.in(page.language());
        String title = words.text("content.history.title", page.title());
        List<Change> changes = edition.history().changes(page.path()).stream().map(change -> new Change(Cards.date(day(change), page.language()),
                change.subject(), Optional.of(change.author()).filter(author -> edition.settings().authors()), Optional.empty())).toList();
        return Templates.render("content/history.jte", new HistoryView(
                heads.about(page, addressOf(page), title, words.text("content.history")).unindexed(), title,
                new PageLink(page.title(), page.address().encoded()), changes));
    }

    private LocalDate day(org.bicorne.folder.Change change) {
        return change.at().atZone(edition.settings().timezone()).toLocalDate();
    }
}
