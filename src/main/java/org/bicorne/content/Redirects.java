package org.bicorne.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bicorne.folder.OfficeSettings;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.markup.Dialect;
import org.bicorne.pages.Redirect;

/** Former addresses: those that the office names, those of files that moved in Git, and those that an engine served besides. */
final class Redirects {

    private final Edition edition;
    private final AddressRules rules;
    private final Places places;
    private final List<Redirect> all = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    Redirects(Edition edition, AddressRules rules, ContentReader reader) {
        this.edition = edition;
        this.rules = rules;
        this.places = reader.places();
        edition.settings().redirects().forEach(this::addGiven);
        edition.index().pages().forEach(this::addAliases);
        edition.history().moves().forEach(this::addMove);
        edition.index().pages().forEach(this::addOtherForms);
        edition.lists().sections().forEach(section -> addWithoutLanguage(section.address(), section.language()));
        edition.lists().tags().forEach(tag -> addWithoutLanguage(tag.address(), tag.language()));
        addHome();
    }

    List<Redirect> all() {
        return all;
    }

    List<Finding> findings() {
        return findings;
    }

    private void addGiven(String from, String to) {
        try {
            String target = to.matches("https?://\\S+") ? to : edition.index().page(new FilePath(to.startsWith("/") ? to.substring(1) : to))
                    .map(page -> page.address().encoded()).orElseGet(() -> AddressRules.given(to).encoded());
            all.add(new Redirect(AddressRules.given(from), target, Optional.of(OfficeSettings.FILE)));
        } catch (InvalidValue e) {
            findings.add(Finding.of(OfficeSettings.FILE, 0, FactsFinding.PERMALINK_UNUSABLE, from + ": " + to));
        }
    }

    private void addAliases(ContentPage page) {
        for (String alias : page.facts().aliases()) {
            try {
                all.add(Redirect.to(AddressRules.given(alias), page.address(), Optional.of(page.path())));
            } catch (InvalidValue e) {
                findings.add(Finding.of(page.path(), 0, FactsFinding.PERMALINK_UNUSABLE, alias));
            }
        }
    }

    /** A page whose file had another path had the address of that path. */
    private void addMove(FilePath former, FilePath present) {
        Optional<ContentPage> page = edition.index().page(present);
        if (page.isPresent() && (former.extension().equals("md") || former.extension().equals("markdown"))) {
            rules.address(page.get().facts(), places.of(former), page.get().language(), page.get().collection().filter(
                            collection -> former.isUnder(collection.folder())))
                    .ifPresent(address -> all.add(Redirect.to(address, page.get().address(), Optional.empty())));
        }
    }

    /** man.sr.ht served pages at their file's name; a site that gains languages had addresses without them. */
    private void addOtherForms(ContentPage page) {
        if (page.dialect() == Dialect.SRHT) {
            all.add(Redirect.to(new WebAddress("/" + page.path()), page.address(), Optional.empty()));
        }
        addWithoutLanguage(page.address(), page.language());
    }

    private void addWithoutLanguage(WebAddress address, Language language) {
        WebAddress former = rules.unprefixed(address, language);
        if (language.equals(edition.index().defaultLanguage()) && !former.equals(address)) {
            all.add(Redirect.to(former, address, Optional.empty()));
        }
    }

    /** The site's own address leads to the front page of its first language. */
    private void addHome() {
        WebAddress home = edition.home(edition.index().defaultLanguage());
        if (!home.equals(WebAddress.HOME)) {
            all.add(Redirect.to(WebAddress.HOME, home, Optional.empty()));
        }
    }
}
