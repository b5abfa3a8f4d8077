package org.bicorne.inventory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bicorne.folder.InventorySettings;
import org.bicorne.folder.InventorySettings.HostRules;
import org.bicorne.folder.OfficeSettings;
import org.bicorne.folder.Snapshot;
import org.bicorne.forges.ForgeKind;
import org.bicorne.forges.Forges;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.organisations.Organisations;
import org.bicorne.outbound.Courtesy;
import org.bicorne.outbound.Outbound;
import org.bicorne.store.Database;

/** Visits the forges that the folder names, and keeps what they say in the office’s database: for the doors. */
public final class Crawler {

    /** GitHub counts by the hour: whoever waits that long gets on. */
    private static final Duration PATIENCE = Duration.ofMinutes(65);
    private static final String LOCK = "crawl.lock";

    private final Path state;
    private final Optional<String> database;
    private final Function<String, Optional<String>> environment;
    private final Clock clock;

    /**
     * What is to be visited.
     *
     * @param accounts {@code github.com/etalab}, or a host for all that it has; empty for everything that is due
     * @param isFull whether all is listed from the first page to the last
     * @param requestsMax how many requests may be sent
     */
    public record Order(Set<String> accounts, boolean isFull, int requestsMax) {

        public Order {
            accounts = Set.copyOf(accounts);
        }
    }

    /**
     * A crawler of one office.
     *
     * @param state the office’s state folder
     * @param database the address of PostgreSQL in place of a file in the state folder
     * @param environment values of variables by name: tokens stand nowhere else
     */
    public Crawler(Path state, Optional<String> database, Function<String, Optional<String>> environment, Clock clock) {
        this.state = state;
        this.database = database;
        this.environment = environment;
        this.clock = clock;
    }

    /**
     * One run, which goes on where the last one was interrupted.
     *
     * @throws InvalidValue on {@code accounts} when the folder names none, on {@code account} when it does not have the one asked for, on {@code crawl}
     *     when another run is under way
     */
    public CrawlSummary run(Snapshot snapshot, OfficeSettings settings, Order order, CrawlProgress progress) {
        List<Account> accounts = InventoryFiles.of(snapshot, Organisations.of(snapshot)).accounts();
        if (accounts.isEmpty()) {
            throw new InvalidValue("accounts", InventoryFiles.ACCOUNTS.toString());
        }
        order.accounts().stream().filter(asked -> accounts.stream().noneMatch(account -> account.key().equals(asked) || account.host().equals(asked))).findFirst()
                .ifPresent(unknown -> {
                    throw new InvalidValue("account", unknown);
                });
        try (FileChannel lock = locked(); Database kept = Database.open(state, database); Outbound outbound = new Outbound(manners(settings, accounts, order), clock)) {
            CrawlMemory memory = new StoredCrawl(kept);
            byte[] salt = new byte[32];
            new SecureRandom().nextBytes(salt);
            CrawlPlan.Wish wish = new CrawlPlan.Wish(order.accounts(), order.isFull(), memory.wanted());
            CrawlSummary summary = new Crawl(memory, outbound, options(settings.inventory()), clock, new PubliccodeReader(), new BusFactor(salt), progress).run(accounts, wish);
            Trend.record(kept, new Bodies(accounts, Organisations.of(snapshot)), new Signals(OpennessPoints.DEFAULTS.with(settings.inventory().openness())), clock.instant());
            return summary;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two runs on one state would ask everything twice; the system takes the lock back when the program dies. */
    private FileChannel locked() throws IOException {
        Files.createDirectories(state);
        FileChannel channel = FileChannel.open(state.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            Optional<FileLock> lock = Optional.ofNullable(channel.tryLock());
            if (lock.isPresent()) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new InvalidValue("crawl", state.toString());
        }
        channel.close();
        throw new InvalidValue("crawl", state.toString());
    }

    private static CrawlOptions options(InventorySettings settings) {
        CrawlOptions usual = CrawlOptions.DEFAULTS;
        CrawlOptions.Archive archive = CrawlOptions.Archive.valueOf(settings.softwareHeritage().name());
        return new CrawlOptions(settings.requestsPerRepository(), usual.hostsAtOnce(), usual.inspectionsMax(), archive, usual.archiveLooksMax());
    }

    private Outbound.Manners manners(OfficeSettings settings, List<Account> accounts, Order order) {
        String contact = settings.inventory().contact().or(() -> settings.contact().email()).or(() -> settings.url().map(Object::toString)).orElse("");
        return new Outbound.Manners(Outbound.Manners.userAgent(contact), settings.inventory().pace(), false, PATIENCE, order.requestsMax(),
                courtesies(settings.inventory(), accounts));
    }

    private Map<String, Courtesy> courtesies(InventorySettings settings, List<Account> accounts) {
        Map<String, ForgeKind> kinds = new HashMap<>();
        accounts.forEach(account -> kinds.putIfAbsent(account.host(), account.kind()));
        Map<String, Courtesy> courtesies = new HashMap<>();
        settings.hosts().forEach((host, rules) -> {
            ForgeKind kind = kinds.getOrDefault(host, ForgeKind.GIT);
            courtesies.put(Forges.interfaceHost(kind, host), courtesy(kind, rules));
        });
        return courtesies;
    }

    private Courtesy courtesy(ForgeKind kind, HostRules rules) {
        Optional<String> token = rules.token().flatMap(environment).filter(value -> !value.isBlank());
        return new Courtesy(rules.pace(), rules.ignoresRobots(), token.map(value -> Forges.authorization(kind, value.strip())));
    }
}
