package org.bicorne.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Entry;
import org.bicorne.pages.Page;
import org.bicorne.pages.Version;
import org.bicorne.ui.Messages;
import org.bicorne.ui.PageLink;
import org.bicorne.ui.SelectionView;
import org.bicorne.ui.TalksView;
import org.bicorne.ui.Templates;

/** What the folder lists besides accounts: repositories to look at first, free-software offices, training. A list that is not there has no page. */
record Selections(Around around) {

    static final WebAddress AWESOME = new WebAddress("/code/awesome/");
    static final WebAddress OSPOS = new WebAddress("/code/ospos/");
    static final WebAddress TRAINING = new WebAddress("/code/training/");

    /** Those that have something to show. */
    List<WebAddress> addresses() {
        List<WebAddress> addresses = new ArrayList<>();
        if (!around.files().awesome().isEmpty()) {
            addresses.add(AWESOME);
        }
        if (!around.files().ospos().isEmpty()) {
            addresses.add(OSPOS);
        }
        if (!around.files().training().isEmpty()) {
            addresses.add(TRAINING);
        }
        return addresses;
    }

    static String key(WebAddress address) {
        return address.path().replaceAll("/code/|/", "");
    }

    List<Page> pages(Language language) {
        return addresses().stream().map(address -> page(address, language)).toList();
    }

    private Page page(WebAddress address, Language language) {
        String title = around.words(language).text("inventory." + key(address) + ".title");
        return Page.listed(around.at(address, language), new Entry(title, language, Optional.empty()),
                () -> Version.of(around.version(address.path(), language).value(), around.files().toString()), () -> Templates.render("inventory/selection.jte", view(address, title, language)));
    }

    private SelectionView view(WebAddress address, String title, Language language) {
        Messages words = around.words(language);
        String lead = words.text("inventory." + key(address) + ".lead");
        List<SelectionView.Entry> entries = address.equals(AWESOME) ? around.files().awesome().stream().map(one -> awesome(one, language)).toList()
                : address.equals(OSPOS) ? around.files().ospos().stream().map(one -> ospo(one, language)).toList()
                : around.files().training().stream().map(one -> training(one, words)).toList();
        return new SelectionView(around.frame(address, language, title, Optional.of(lead)), title, lead, entries, files(address), around.elsewhere(language));
    }

    private static List<PageLink> files(WebAddress address) {
        return address.equals(AWESOME) ? List.of(new PageLink("JSON", "/data/awesome.json"), new PageLink("Markdown", "/data/awesome-codegouvfr.md"))
                : List.of(new PageLink("JSON", address.equals(OSPOS) ? "/data/fr-ospos.json" : "/data/formations-logiciels-libres.json"));
    }

    /** The repository behind an entry, where the inventory has it. */
    static Optional<Repository> repository(Around around, Awesome awesome) {
        String place = awesome.url().replaceFirst("^https?://", "").replaceFirst("(\\.git)?/*$", "");
        int slash = place.indexOf('/');
        return slash <= 0 ? Optional.empty() : around.repositories().at(place.substring(0, slash), place.substring(slash + 1));
    }

    private SelectionView.Entry awesome(Awesome awesome, Language language) {
        Messages words = around.words(language);
        Optional<Repository> known = repository(around, awesome);
        List<TalksView.Fact> facts = new ArrayList<>();
        known.ifPresent(one -> facts.add(new TalksView.Fact(words.text("inventory.fact.organisation"), List.of(around.link(around.bodies().of(one), language)))));
        known.flatMap(Signals::licence).ifPresent(licence -> facts.add(TalksView.Fact.of(words.text("inventory.fact.licence"), licence)));
        known.flatMap(one -> one.facts().language()).ifPresent(name -> facts.add(TalksView.Fact.of(words.text("inventory.fact.language"), name)));
        awesome.added().ifPresent(day -> facts.add(TalksView.Fact.of(words.text("inventory.awesome.added"), words.date(day))));
        awesome.testedOn().ifPresent(day -> facts.add(TalksView.Fact.of(words.text("inventory.awesome.tested"), words.date(day))));
        String name = awesome.url().replaceFirst("/+$", "");
        return new SelectionView.Entry(known.map(one -> one.facts().name()).orElse(name.substring(name.lastIndexOf('/') + 1)),
                Optional.of(known.map(one -> around.page(one, language).encoded()).orElse(awesome.url())), known.flatMap(one -> one.facts().description()), List.of(), facts);
    }

    private SelectionView.Entry ospo(Ospo ospo, Language language) {
        Messages words = around.words(language);
        List<TalksView.Fact> facts = new ArrayList<>();
        ospo.created().ifPresent(day -> facts.add(TalksView.Fact.of(words.text("inventory.ospos.created"), words.date(day))));
        ospo.email().filter(email -> email.matches("[^\\s@]+@[^\\s@]+")).ifPresent(email -> facts.add(new TalksView.Fact(words.text("inventory.email"), List.of(new PageLink(email, "mailto:" + email)))));
        web(ospo.flossPolicy()).ifPresent(url -> facts.add(new TalksView.Fact(words.text("inventory.body.policy"), List.of(link(url)))));
        List<PageLink> code = ospo.code().stream().flatMap(url -> web(Optional.of(url)).stream()).map(Selections::link).toList();
        if (!code.isEmpty()) {
            facts.add(new TalksView.Fact(words.text("inventory.fact.address"), code));
        }
        return new SelectionView.Entry(ospo.name(), web(Optional.of(ospo.url())), ospo.description().map(text -> text.in(language)), List.of(), facts);
    }

    private static SelectionView.Entry training(Training training, Messages words) {
        List<TalksView.Fact> facts = new ArrayList<>();
        training.email().filter(email -> email.matches("[^\\s@]+@[^\\s@]+")).ifPresent(email -> facts.add(new TalksView.Fact(words.text("inventory.email"), List.of(new PageLink(email, "mailto:" + email)))));
        training.address().ifPresent(place -> facts.add(TalksView.Fact.of(words.text("inventory.training.address"), place)));
        return new SelectionView.Entry(training.organisation(), web(training.website()), training.description(), training.courses(), facts);
    }

    private static Optional<String> web(Optional<String> url) {
        return url.filter(text -> text.matches("https?://\\S+"));
    }

    private static PageLink link(String url) {
        return new PageLink(url.replaceFirst("^https?://", "").replaceFirst("/$", ""), url);
    }
}
