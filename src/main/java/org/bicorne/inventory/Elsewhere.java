package org.bicorne.inventory;

import java.util.ArrayList;
import java.util.List;
import org.bicorne.kernel.Language;
import org.bicorne.ui.Messages;
import org.bicorne.ui.PageLink;

/** The other pages about code. */
record Elsewhere(Around around) {

    List<PageLink> links(Language language) {
        Messages words = around.words(language);
        List<PageLink> links = new ArrayList<>();
        links.add(new PageLink(words.text("inventory.title"), around.at(Around.CODE, language).encoded()));
        links.add(new PageLink(words.text("inventory.organisations.title"), around.at(Around.ORGANISATIONS, language).encoded()));
        links.add(new PageLink(words.text("inventory.statistics.title"), around.at(Around.STATISTICS, language).encoded()));
        new Selections(around).addresses().forEach(address -> links.add(new PageLink(words.text("inventory." + Selections.key(address) + ".title"), around.at(address, language).encoded())));
        around.crawled().ifPresent(_ -> links.add(new PageLink(words.text("inventory.status.title"), around.at(StatusPage.STATUS, language).encoded())));
        links.add(new PageLink(words.text("publiccode.title"), around.at(PubliccodePages.JUDGE, language).encoded()));
        return links;
    }
}
