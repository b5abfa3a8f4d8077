package org.bicorne.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.bicorne.content.ExternalLink;
import org.bicorne.folder.OfficeSettings;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Fix;
import org.bicorne.outbound.Outbound;
import org.bicorne.outbound.Outcome;
import org.bicorne.outbound.Remembered;

/** Asks other sites whether what the office links to is there. */
final class ExternalLinks {

    /** Addresses asked in one run. */
    private static final int ADDRESSES_MAX = 20_000;
    private static final int HOSTS_AT_ONCE_MAX = 16;
    private static final Duration PACE = Duration.ofSeconds(1);

    private final Outbound.Manners manners;
    private final Path state;

    /** Told how many addresses were asked, out of how many. */
    interface Progress {
        void at(int done, int total);
    }

    ExternalLinks(Outbound.Manners manners, Path state) {
        this.manners = manners;
        this.state = state;
    }

    /** Who asks, and how they can be reached. */
    static Outbound.Manners manners(OfficeSettings settings) {
        String contact = settings.contact().email().or(() -> settings.url().map(Object::toString)).orElse("");
        return new Outbound.Manners(Outbound.Manners.userAgent(contact), PACE, false);
    }

    List<Finding> findings(List<ExternalLink> links, Progress progress) {
        Map<String, List<ExternalLink>> byAddress = new TreeMap<>();
        links.stream().filter(link -> link.address().regionMatches(true, 0, "http", 0, 4))
                .forEach(link -> byAddress.computeIfAbsent(link.address(), _ -> new ArrayList<>()).add(link));
        List<String> addresses = byAddress.keySet().stream().limit(ADDRESSES_MAX).toList();
        Map<String, Outcome> outcomes = outcomes(addresses, progress);
        List<Finding> findings = new ArrayList<>();
        outcomes.forEach((address, outcome) -> byAddress.getOrDefault(address, List.of()).forEach(link -> finding(link, outcome).ifPresent(findings::add)));
        return findings;
    }

    private Map<String, Outcome> outcomes(List<String> addresses, Progress progress) {
        Remembered remembered = new Remembered(state.resolve("external-links.tsv"), Clock.systemUTC());
        Map<String, Outcome> outcomes = new java.util.concurrent.ConcurrentSkipListMap<>();
        AtomicInteger done = new AtomicInteger();
        try (Outbound outbound = new Outbound(manners, Clock.systemUTC()); ExecutorService workers = Executors.newFixedThreadPool(HOSTS_AT_ONCE_MAX)) {
            byHost(addresses).forEach(ofHost -> workers.submit(() -> ofHost.forEach(address -> {
                Outcome outcome = remembered.of(address).orElseGet(() -> outbound.look(address));
                remembered.keep(address, outcome);
                outcomes.put(address, outcome);
                progress.at(done.incrementAndGet(), addresses.size());
            })));
        }
        try {
            remembered.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return outcomes;
    }

    /** One worker asks all that one host has. */
    private static List<List<String>> byHost(List<String> addresses) {
        Map<String, List<String>> byHost = new TreeMap<>();
        addresses.forEach(address -> byHost.computeIfAbsent(address.replaceFirst("^\\w+://([^/?#]*).*$", "$1"), _ -> new ArrayList<>()).add(address));
        return List.copyOf(byHost.values());
    }

    private static Optional<Finding> finding(ExternalLink link, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Alive _, Outcome.Refused _ -> Optional.empty();
            case Outcome.Moved(String to) -> Optional.of(finding(link, ExternalFinding.EXTERNAL_LINK_MOVED, to, fix(link, to)));
            case Outcome.Gone(int status) -> Optional.of(finding(link, ExternalFinding.EXTERNAL_LINK_GONE, Integer.toString(status), Optional.empty()));
            case Outcome.Unreachable(String why) -> Optional.of(finding(link, ExternalFinding.EXTERNAL_LINK_UNREACHABLE, why, Optional.empty()));
        };
    }

    /** Sites that close send every page to their front page: that is no new address. */
    private static Optional<Fix> fix(ExternalLink link, String to) {
        boolean isFrontPage = to.matches("https?://[^/?#]*/?") && !link.address().matches("https?://[^/?#]*/?");
        boolean hasFragment = link.address().contains("#");
        return isFrontPage || hasFragment ? Optional.empty() : link.leadingTo().apply(to);
    }

    private static Finding finding(ExternalLink link, ExternalFinding code, String detail, Optional<Fix> fix) {
        return new Finding(link.file(), link.line(), link.column(), code, List.of(link.address(), detail), fix);
    }
}
