package org.bicorne.inventory;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bicorne.inventory.CrawlStatus.OfAccount;
import org.bicorne.inventory.CrawlStatus.Reason;
import org.bicorne.jobs.Attempt;
import org.bicorne.jobs.Leases;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Body;
import org.bicorne.pages.Entry;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;
import org.bicorne.pages.PageQuery;
import org.bicorne.ui.CrawlStatusView;
import org.bicorne.ui.DateLine;
import org.bicorne.ui.Messages;
import org.bicorne.ui.Templates;

/** How the crawl stands, account by account: when each was visited, with what result, when it comes next, and why its entries may be old. */
record StatusPage(Around around, InventoryState state, Language language) {

    static final WebAddress STATUS = new WebAddress("/code/status/");

    private static final int ROWS_MAX = 2_000;
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    Page page() {
        String title = around.words(language).text("inventory.status.title");
        return new Page(around.at(STATUS, language), MediaType.HTML, Page.Origin.COMPUTED, Optional.empty(), () -> around.version("status", language),
                new Body.Acting(() -> render(title, Optional.empty()), form -> answer(title, form)), Optional.of(new Entry(title, language, Optional.empty())));
    }

    private byte[] answer(String title, PageQuery form) {
        Optional<String> asked = form.value("account").filter(_ -> around.isVisiting());
        return render(title, asked.map(key -> around.words(language).text("inventory.status.request." + word(state.crawl(around.clock()).ask(around.files().accounts(), key)), key)));
    }

    private byte[] render(String title, Optional<String> answer) {
        Messages words = around.words(language);
        CrawlDesk.Standing standing = state.crawl(around.clock()).standing(around.files().accounts());
        List<OfAccount> accounts = standing.status().accounts();
        long fresh = accounts.stream().filter(row -> row.reason() == Reason.FRESH).count();
        String lead = words.text("inventory.status.lead", accounts.size(), fresh);
        Optional<String> action = around.isVisiting() ? Optional.of(around.at(STATUS, language).encoded()) : Optional.empty();
        return Templates.render("inventory/status.jte", new CrawlStatusView(around.frame(STATUS, language, title, Optional.of(lead)), title, lead,
                accounts.stream().limit(ROWS_MAX).map(row -> row(row, standing, words)).toList(), action, answer,
                standing.failures().stream().map(attempt -> failure(attempt, words)).toList(), around.elsewhere(language)));
    }

    private CrawlStatusView.Row row(OfAccount row, CrawlDesk.Standing standing, Messages words) {
        Optional<String> visitor = standing.visitor(row.account()).map(Leases.Held::node);
        Reason state = row.reason() == Reason.INTERRUPTED && visitor.isPresent() ? Reason.FRESH : row.reason();
        String reason = words.text("inventory.status.reason." + (row.isWanted() ? "wanted" : state == row.reason() ? word(state) : "underway"));
        String detail = row.why().isEmpty() ? reason : reason + " (" + row.why() + ")";
        boolean isRight = state == Reason.FRESH || state == Reason.IGNORED;
        Optional<Instant> next = standing.next(row).map(at -> at.isBefore(around.now()) ? around.now() : at);
        return new CrawlStatusView.Row(row.account().key(), "https://" + row.account().key(), detail, isRight ? "plain" : "bad", visitor,
                row.visitedAt().map(this::moment), next.map(this::moment), around.isVisiting() && row.mayBeAskedFor(around.now()));
    }

    private CrawlStatusView.Failure failure(Attempt attempt, Messages words) {
        String what = attempt.kind().equals(CrawlJobs.HOST) || attempt.kind().equals(CrawlJobs.WANTED) ? attempt.job() : words.text("inventory.status.all");
        String why = words.text("inventory.status.result." + word(attempt.result()));
        return new CrawlStatusView.Failure(what, moment(attempt.endedAt().orElse(attempt.begunAt())), attempt.node(), attempt.said().isEmpty() ? why : why + " (" + attempt.said() + ")");
    }

    private DateLine moment(Instant at) {
        ZonedDateTime here = at.atZone(around.zone());
        return new DateLine(around.day(at, language).text() + ", " + HOUR.format(here), here.truncatedTo(ChronoUnit.MINUTES).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
