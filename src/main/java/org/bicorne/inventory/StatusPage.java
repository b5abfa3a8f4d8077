package org.bicorne.inventory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bicorne.inventory.CrawlStatus.OfAccount;
import org.bicorne.inventory.CrawlStatus.Reason;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Body;
import org.bicorne.pages.Entry;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;
import org.bicorne.ui.CrawlStatusView;
import org.bicorne.ui.Messages;
import org.bicorne.ui.Templates;

/** How the crawl stands, account by account: when each was visited, with what result, when it comes next, and why its entries may be old. */
record StatusPage(Around around, InventoryState state, Language language) {

    static final WebAddress STATUS = new WebAddress("/code/status/");

    private static final int ROWS_MAX = 2_000;

    Page page() {
        String title = around.words(language).text("inventory.status.title");
        return new Page(around.at(STATUS, language), MediaType.HTML, Page.Origin.COMPUTED, Optional.empty(), () -> around.version("status", language),
                new Body.Asked(() -> render(title), _ -> render(title)), Optional.of(new Entry(title, language, Optional.empty())));
    }

    private byte[] render(String title) {
        Messages words = around.words(language);
        List<OfAccount> accounts = state.status(around.files().accounts()).accounts();
        long fresh = accounts.stream().filter(row -> row.reason() == Reason.FRESH).count();
        String lead = words.text("inventory.status.lead", accounts.size(), fresh);
        return Templates.render("inventory/status.jte", new CrawlStatusView(around.frame(STATUS, language, title, Optional.of(lead)), title, lead,
                accounts.stream().limit(ROWS_MAX).map(row -> row(row, words)).toList(), around.elsewhere(language)));
    }

    private CrawlStatusView.Row row(OfAccount row, Messages words) {
        String reason = words.text("inventory.status.reason." + row.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        String detail = row.why().isEmpty() ? reason : reason + " (" + row.why() + ")";
        boolean isRight = row.reason() == Reason.FRESH || row.reason() == Reason.IGNORED;
        return new CrawlStatusView.Row(row.account().key(), "https://" + row.account().key(), detail, isRight ? "plain" : "bad",
                row.visitedAt().map(at -> around.day(at, language)), row.nextAt().map(at -> around.day(at.isBefore(around.now()) ? around.now() : at, language)));
    }
}
