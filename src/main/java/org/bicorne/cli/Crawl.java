package org.bicorne.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.bicorne.inventory.CrawlSummary;
import org.bicorne.inventory.Crawler;
import org.bicorne.site.CrawlRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bicorne crawl}: visits the forges that the folder names, and keeps what they say. Stopped at any moment, it goes on from there. */
@Command(name = "crawl")
final class Crawl implements Callable<Integer> {

    private static final int FAILURES_SHOWN_MAX = 20;

    private final Terminal terminal;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private OfficeArguments office = new OfficeArguments();

    @Parameters(paramLabel = "FOLDER", descriptionKey = "option.office")
    private String folder;

    @Option(names = "--account", paramLabel = "HOST/ACCOUNT", split = ",", descriptionKey = "option.crawl.account")
    private Set<String> accounts = Set.of();

    @Option(names = "--full", descriptionKey = "option.crawl.full")
    private boolean full;

    @Option(names = "--budget", paramLabel = "N", descriptionKey = "option.crawl.budget")
    private @Nullable Integer budget;

    @Mixin
    private DatabaseArgument database = new DatabaseArgument();

    Crawl(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        RunProgress progress = new RunProgress(terminal, err);
        int requestsMax = Optional.ofNullable(budget).map(number -> Math.max(1, number)).orElse(Integer.MAX_VALUE);
        Place place = office.place(folder).pulled();
        CrawlRun run = new CrawlRun(office.options(place.folder()), place.state(), database.url());
        CrawlSummary summary = run.run(new Crawler.Order(accounts, full, requestsMax),
                (phase, done, total, requests) -> progress.at("cli.crawl." + phase.name().toLowerCase(Locale.ROOT), done, total, requests));
        terminal.say(out, "cli.crawl.done", summary.targets(), summary.changed(), summary.missed(), summary.read(), summary.requests());
        if (summary.postponed() + summary.waiting() > 0) {
            terminal.say(out, "cli.crawl.postponed", summary.postponed(), summary.waiting());
        }
        if (!summary.elsewhere().isEmpty()) {
            terminal.say(out, "cli.crawl.elsewhere", String.join(", ", summary.elsewhere()));
        }
        summary.failed().stream().limit(FAILURES_SHOWN_MAX).forEach(failure -> terminal.say(err, "cli.crawl.failed", failure.target(), why(failure.why())));
        return summary.failed().isEmpty() ? Bicorne.EXIT_OK : Bicorne.EXIT_FINDINGS;
    }

    /** Codes that deserve a sentence; statuses of HTTP speak for themselves. */
    private String why(String code) {
        String key = switch (code) {
            case "404", "410" -> "cli.crawl.why.gone";
            case "401", "403" -> "cli.crawl.why.refused";
            case "robots" -> "cli.crawl.why.robots";
            case "private" -> "cli.crawl.why.private";
            case "unknown-host" -> "cli.crawl.why.unknown-host";
            case "timeout" -> "cli.crawl.why.timeout";
            case "not-json", "not-a-list", "graphql", "foreign-page", "not-git" -> "cli.crawl.why.other";
            default -> "cli.crawl.why";
        };
        return terminal.messages().text(key, code);
    }
}
