package org.bicorne.site;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bicorne.inventory.Crawler;
import org.bicorne.kernel.InvalidValue;

/** Visits forges once each night while a server runs, where {@code inventory.crawl} says {@code nightly}. */
final class NightlyCrawl implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(NightlyCrawl.class.getName());
    private static final LocalTime FROM = LocalTime.of(1, 0);
    private static final LocalTime UNTIL = LocalTime.of(5, 0);
    private static final int MINUTES_BETWEEN_LOOKS = 10;

    private final Office office;
    private final Path state;
    private final ScheduledExecutorService timetable = Executors.newSingleThreadScheduledExecutor(work -> Thread.ofPlatform().daemon().name("nightly-crawl").unstarted(work));
    private Optional<LocalDate> last = Optional.empty();

    private NightlyCrawl(Office office, Path state) {
        this.office = office;
        this.state = state;
    }

    static NightlyCrawl follow(Office office, Path state) {
        NightlyCrawl nightly = new NightlyCrawl(office, state);
        nightly.timetable.scheduleWithFixedDelay(nightly::look, MINUTES_BETWEEN_LOOKS, MINUTES_BETWEEN_LOOKS, TimeUnit.MINUTES);
        return nightly;
    }

    /** Once in the small hours of each day, and only when asked for. */
    static boolean isDue(boolean isAskedFor, Optional<LocalDate> last, ZonedDateTime now) {
        boolean isNight = !now.toLocalTime().isBefore(FROM) && now.toLocalTime().isBefore(UNTIL);
        return isAskedFor && isNight && last.filter(now.toLocalDate()::equals).isEmpty();
    }

    private void look() {
        try {
            office.findState();
            Office.Shown shown = office.shown();
            ZonedDateTime now = ZonedDateTime.now(shown.settings().timezone());
            if (isDue(shown.settings().inventory().nightly(), last, now)) {
                last = Optional.of(now.toLocalDate());
                crawl(shown);
            }
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "Forges could not be visited tonight", e);
        }
    }

    /** A night that fails is told once; the next one is another. */
    private void crawl(Office.Shown shown) {
        try {
            Crawler crawler = new Crawler(state, office.database(), name -> Optional.ofNullable(System.getenv(name)), Clock.systemUTC());
            LOG.log(System.Logger.Level.INFO, crawler.run(shown.snapshot(), shown.settings(), new Crawler.Order(Set.of(), false, Integer.MAX_VALUE), (_, _, _, _) -> {}).toString());
        } catch (InvalidValue nothingToDo) {
            LOG.log(System.Logger.Level.INFO, String.valueOf(nothingToDo.getMessage()));
        }
    }

    @Override
    public void close() {
        timetable.shutdownNow();
    }
}
