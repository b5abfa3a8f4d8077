package org.bicorne.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import org.bicorne.icalendar.CalendarFile;
import org.bicorne.icalendar.CalendarWriter;
import org.bicorne.site.Office;
import org.bicorne.site.OfficeOptions;
import org.bicorne.site.WebServer;

/** Many events in one calendar: asked for the first time, asked again, changed; and our writer beside ical4j's. */
final class BenchAgenda implements Benchmark {

    private static final String FEED = "/agenda.ics";
    private static final int AGAIN_WARM_UP = 1_000;
    private static final int AGAIN = 1_000;

    private static final int CHANGES = 10;
    private static final int WRITINGS_WARM_UP = 10;
    private static final int WRITINGS = 10;

    @Override
    public String name() {
        return "agenda";
    }

    @Override
    public List<Figure> run(Conditions conditions) throws IOException, InterruptedException {
        Path site = conditions.work().resolve("site");
        int count = conditions.pages();
        BenchEvents events = new BenchEvents(LocalDate.now());
        events.write(site, count);
        List<Figure> figures = new ArrayList<>();
        long started = System.nanoTime();
        try (Office office = Office.open(OfficeOptions.of(site));
                WebServer server = WebServer.start(office, "127.0.0.1", 0, conditions.work().resolve("state"));
                HttpClient client = HttpClient.newHttpClient()) {
            BenchClient asker = new BenchClient(client, server.port());
            asker.ask("/robots.txt");
            double read = BenchClient.milliseconds(started);
            office.awaitSearch(BenchClient.INDEX_WITHIN_MILLISECONDS);
            figures.add(Figure.alone("reading an office of " + count + " events", read, "ms"));
            long asked = System.nanoTime();
            HttpResponse<byte[]> feed = asker.response(FEED);
            figures.add(Figure.alone("calendar of " + count + " events, asked for first", BenchClient.milliseconds(asked), "ms").beside("reading all again", read));
            checkNumber(feed.body(), count);
            List<Double> again = asker.again(FEED, feed.headers().firstValue("ETag").orElseThrow(), AGAIN_WARM_UP + AGAIN).subList(AGAIN_WARM_UP, AGAIN_WARM_UP + AGAIN);
            figures.add(Figure.alone("calendar of " + count + " events, asked again: 304", Child.middle(again), "ms"));
            figures.add(Figure.alone("an event changed among " + count + ", in the calendar", changes(asker, events.page(site, count - 1)), "ms")
                    .beside("reading all again", read));
        }
        figures.add(writing(events.calendar(count)));
        return figures;
    }

    private static void checkNumber(byte[] feed, int count) throws IOException {
        long held = new String(feed, StandardCharsets.UTF_8).lines().filter("BEGIN:VEVENT"::equals).count();
        if (held != count) {
            throw new IOException(FEED + " holds " + held + " events of " + count);
        }
    }

    private static double changes(BenchClient asker, Path page) throws IOException, InterruptedException {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < CHANGES; i++) {
            String title = "Titre " + i;
            long saved = BenchClient.retitle(page, title);
            while (!new String(asker.ask(FEED), StandardCharsets.UTF_8).contains("SUMMARY:" + title + "\r\n")) {
                if (BenchClient.milliseconds(saved) > 60_000) {
                    throw new IOException(FEED + " does not show the new title " + title);
                }
            }
            times.add(BenchClient.milliseconds(saved));
        }
        return Child.middle(times);
    }

    /** Both from objects in memory to octets, in turns. */
    private static Figure writing(CalendarFile file) throws IOException {
        Calendar theirs = theirs(CalendarWriter.write(file));
        List<Double> own = new ArrayList<>();
        List<Double> peer = new ArrayList<>();
        for (int i = 0; i < WRITINGS_WARM_UP + WRITINGS; i++) {
            long before = System.nanoTime();
            int octets = CalendarWriter.write(file).length;
            own.add(BenchClient.milliseconds(before));
            before = System.nanoTime();
            ByteArrayOutputStream out = new ByteArrayOutputStream(octets);
            new CalendarOutputter(false).output(theirs, out);
            peer.add(BenchClient.milliseconds(before));
        }
        return Figure.alone("writing a calendar of " + file.events().size() + " events", Child.middle(own.subList(WRITINGS_WARM_UP, own.size())), "ms")
                .beside("ical4j", Child.middle(peer.subList(WRITINGS_WARM_UP, peer.size())));
    }

    private static Calendar theirs(byte[] octets) throws IOException {
        try {
            return new CalendarBuilder().build(new ByteArrayInputStream(octets));
        } catch (ParserException e) {
            throw new IOException("ical4j cannot read our calendar", e);
        }
    }
}
