package org.bicorne.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.bicorne.catalogue.EnrichSummary;
import org.bicorne.catalogue.Enricher;
import org.bicorne.site.EnrichRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bicorne enrich}: asks other sources what they know of the catalogue, and keeps what they say. Stopped at any moment, it goes on from there. */
@Command(name = "enrich")
final class Enrich implements Callable<Integer> {

    private static final int FAILURES_SHOWN_MAX = 20;

    private final Terminal terminal;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private OfficeArguments office = new OfficeArguments();

    @Parameters(paramLabel = "FOLDER", descriptionKey = "option.office")
    private String folder;

    @Option(names = "--source", paramLabel = "SOURCE", split = ",", descriptionKey = "option.enrich.source")
    private Set<String> sources = Set.of();

    @Option(names = "--software", paramLabel = "NAME", split = ",", descriptionKey = "option.enrich.software")
    private Set<String> software = Set.of();

    @Option(names = "--budget", paramLabel = "N", descriptionKey = "option.crawl.budget")
    private @Nullable Integer budget;

    @Mixin
    private DatabaseArgument database = new DatabaseArgument();

    Enrich(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        RunProgress progress = new RunProgress(terminal, err);
        int requestsMax = Optional.ofNullable(budget).map(number -> Math.max(1, number)).orElse(Integer.MAX_VALUE);
        Place place = office.place(folder).pulled();
        EnrichSummary summary = new EnrichRun(office.options(place.folder()), place.state(), database.url())
                .run(new Enricher.Order(sources, software, requestsMax), (done, total, requests) -> progress.at("cli.enrich.progress", done, total, requests));
        terminal.say(out, "cli.enrich.done", summary.asked(), summary.changed(), summary.same(), summary.failed().size(), summary.requests());
        if (summary.postponed() > 0) {
            terminal.say(out, "cli.enrich.postponed", summary.postponed());
        }
        summary.failed().stream().limit(FAILURES_SHOWN_MAX).forEach(failure -> terminal.say(err, "cli.enrich.failed", failure.source(), failure.software(), failure.why()));
        return Bicorne.EXIT_OK;
    }
}
