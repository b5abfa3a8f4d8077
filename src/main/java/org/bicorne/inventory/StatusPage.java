package org.bicorne.inventory;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bicorne.folder.InventorySettings;
import org.bicorne.forges.Forges;
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
        Map<String, List<OfAccount>> byHost = accounts.stream().limit(ROWS_MAX).collect(Collectors.groupingBy(row -> row.account().host(), LinkedHashMap::new, Collectors.toList()));
        String lead = words.text("inventory.status.lead", accounts.size(), accounts.stream().map(row -> row.account().host()).distinct().count(), fresh);
        Optional<String> action = around.isVisiting() ? Optional.of(around.at(STATUS, language).encoded()) : Optional.empty();
        return Templates.render("inventory/status.jte", new CrawlStatusView(around.frame(STATUS, language, title, Optional.of(lead)), title, lead, words.text("inventory.status.note." + word(around.visits())),
                byHost.entrySet().stream().map(entry -> host(entry.getKey(), entry.getValue(), standing, words)).toList(), action, answer,
                standing.failures().stream().map(attempt -> failure(attempt, words)).toList(), around.elsewhere(language)));
    }

    private CrawlStatusView.Host host(String name, List<OfAccount> accounts, CrawlDesk.Standing standing, Messages words) {
        Account first = accounts.getFirst().account();
        String asked = Forges.interfaceHost(first.kind(), name);
        Optional<ForgeHost> known = standing.status().hosts().stream().filter(host -> host.host().equals(asked)).findFirst();
        Optional<String> told = known.flatMap(host -> host.offlineSince().map(since -> words.text("inventory.status.host.offline", moment(since).text()))
                .or(() -> host.answeredAt().map(at -> words.text("inventory.status.host.answered", moment(at).text(), host.requests()))));
        Optional<String> visitor = standing.visitor(first).map(Leases.Held::node);
        List<CrawlStatusView.Row> rows = accounts.stream().map(row -> row(row, standing, visitor.isPresent(), words)).toList();
        boolean mayBeAskedFor = rows.stream().filter(CrawlStatusView.Row::mayBeAskedFor).count() > 1;
        return new CrawlStatusView.Host(name, told, known.flatMap(ForgeHost::offlineSince).isPresent() ? "bad" : "plain", visitor, mayBeAskedFor, rows);
    }

    private CrawlStatusView.Row row(OfAccount row, CrawlDesk.Standing standing, boolean isVisited, Messages words) {
        boolean isUnderway = row.reason() == Reason.INTERRUPTED && isVisited;
        String reason = words.text("inventory.status.reason." + (row.isWanted() ? "wanted" : isUnderway ? "underway" : word(row.reason())));
        String detail = row.why().isEmpty() ? reason : reason + " (" + row.why() + ")";
        String tone = switch (row.reason()) {
            case FRESH -> "good";
            case NEVER_VISITED, IGNORED, INTERRUPTED -> "plain";
            case OFFLINE, FAILED, GONE, WITHHELD -> "bad";
        };
        boolean isExpected = around.visits() == InventorySettings.Crawl.NIGHTLY || row.isWanted();
        Optional<DateLine> nextAt = (isExpected ? standing.next(row) : row.nextAt()).filter(at -> at.isAfter(around.now())).map(this::moment);
        Optional<String> due = row.reason() != Reason.IGNORED && isExpected && nextAt.isEmpty() ? Optional.of(words.text("inventory.status.due.soon")) : Optional.empty();
        String name = row.account().login().orElseGet(() -> words.text("inventory.status.whole"));
        return new CrawlStatusView.Row(row.account().key(), name, "https://" + row.account().key(), detail, tone, row.visitedAt().map(this::moment), due, nextAt,
                around.isVisiting() && row.mayBeAskedFor(around.now()));
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
