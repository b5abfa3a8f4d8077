package org.bicorne.site;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bicorne.catalogue.EnrichJobs;
import org.bicorne.catalogue.Enricher;
import org.bicorne.folder.InventorySettings;
import org.bicorne.folder.OfficeSettings;
import org.bicorne.inventory.CrawlJobs;
import org.bicorne.inventory.Crawler;
import org.bicorne.jobs.Jobs;
import org.bicorne.jobs.Leases;
import org.bicorne.jobs.Node;
import org.bicorne.jobs.Worker;
import org.bicorne.store.Database;

/** What a server does of an office’s work besides answering: it visits forges and asks other sources about the catalogue, where the office wants that each night, with all others on the same database. */
final class NodeWork implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(NodeWork.class.getName());
    private static final long SECONDS_BETWEEN_LOOKS = 60;

    private final Office office;
    private final Path state;
    private final Node node;
    private final Crawler.Client client;
    private final ScheduledExecutorService timetable = Executors.newSingleThreadScheduledExecutor(work -> Thread.ofPlatform().daemon().name("node-work").unstarted(work));
    private Optional<Begun> begun = Optional.empty();

    /** What is open while there is work. */
    private record Begun(Database database, Leases leases, Worker worker) implements AutoCloseable {

        @Override
        public void close() {
            worker.close();
            leases.close();
            database.close();
        }
    }

    private NodeWork(Office office, Path state, Node node, Crawler.Client client) {
        this.office = office;
        this.state = state;
        this.node = node;
        this.client = client;
    }

    static NodeWork follow(Office office, Path state, Node node, Crawler.Client client) {
        NodeWork work = new NodeWork(office, state, node, client);
        var _ = work.timetable.scheduleWithFixedDelay(work::look, node.look().toMillis(), SECONDS_BETWEEN_LOOKS * 1_000, TimeUnit.MILLISECONDS);
        return work;
    }

    /** Somebody may have asked for visits, or found something, since the folder was read. */
    private void look() {
        try {
            office.findState();
            OfficeSettings settings = office.shown().settings();
            if (settings.inventory().crawl() != InventorySettings.Crawl.OFF || settings.enrichesNightly()) {
                begin();
            }
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "This node cannot take part in the work", e);
        }
    }

    private synchronized void begin() {
        if (begun.isEmpty() && !timetable.isShutdown()) {
            Clock clock = Clock.systemUTC();
            Database database = Database.open(state, office.database());
            Jobs jobs = new Jobs(database, clock);
            Leases leases = new Leases(database, node, clock);
            Crawler crawler = new Crawler(database, leases, name -> Optional.ofNullable(System.getenv(name)), clock, client);
            CrawlJobs crawl = new CrawlJobs(crawler, jobs, office::read, clock);
            EnrichJobs enrich = new EnrichJobs(new Enricher(database, leases, name -> Optional.ofNullable(System.getenv(name)), clock), office::read);
            begun = Optional.of(new Begun(database, leases, jobs.work(node, Stream.concat(crawl.kinds().stream(), enrich.kinds().stream()).toList())));
        }
    }

    @Override
    public void close() {
        timetable.shutdownNow();
        synchronized (this) {
            begun.ifPresent(Begun::close);
            begun = Optional.empty();
        }
    }
}
