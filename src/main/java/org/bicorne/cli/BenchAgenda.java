package org.bicorne.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

    /** A server has its search index long before clients come. */
    private static final long INDEX_WITHIN_MILLISECONDS = 300_000;

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
            Asker asker = new Asker(client, server.port());
            asker.ask("/robots.txt", "");
            double read = milliseconds(started);
            office.awaitSearch(INDEX_WITHIN_MILLISECONDS);
            figures.add(Figure.alone("reading an office of " + count + " events", read, "ms"));
            long asked = System.nanoTime();
            HttpResponse<byte[]> feed = asker.ask(FEED, "");
            figures.add(Figure.alone("calendar of " + count + " events, asked for first", milliseconds(asked), "ms").beside("reading all again", read));
            checkNumber(feed.body(), count);
            figures.add(Figure.alone("calendar of " + count + " events, asked again: 304", again(asker, feed), "ms"));
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

    /** By whom asks, over the connection: what the server does takes less. */
    private static double again(Asker asker, HttpResponse<byte[]> feed) throws IOException, InterruptedException {
        String etag = feed.headers().firstValue("ETag").orElseThrow(() -> new IOException(FEED + " has no ETag"));
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < AGAIN_WARM_UP + AGAIN; i++) {
            long asked = System.nanoTime();
            int status = asker.ask(FEED, etag).statusCode();
            times.add(milliseconds(asked));
            if (status != 304) {
                throw new IOException(FEED + " answers " + status + " to its own ETag");
            }
        }
        return Child.middle(times.subList(AGAIN_WARM_UP, times.size()));
    }

    private static double changes(Asker asker, Path page) throws IOException, InterruptedException {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < CHANGES; i++) {
            String title = "Titre " + i;
            Path aside = page.resolveSibling(".aside");
            Files.writeString(aside, Files.readString(page).replaceFirst("(?m)^title: .*$", "title: \"" + title + "\""));
            long saved = System.nanoTime();
            Files.move(aside, page, StandardCopyOption.ATOMIC_MOVE);
            while (!new String(asker.ask(FEED, "").body(), StandardCharsets.UTF_8).contains("SUMMARY:" + title + "\r\n")) {
                if (milliseconds(saved) > 60_000) {
                    throw new IOException(FEED + " does not show the new title " + title);
                }
            }
            times.add(milliseconds(saved));
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
            own.add(milliseconds(before));
            before = System.nanoTime();
            ByteArrayOutputStream out = new ByteArrayOutputStream(octets);
            new CalendarOutputter(false).output(theirs, out);
            peer.add(milliseconds(before));
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

    private static double milliseconds(long since) {
        return (System.nanoTime() - since) / 1e6;
    }

    /** A client of calendars. */
    private record Asker(HttpClient client, int port) {

        /** @param etag of what is known already; empty when nothing is */
        HttpResponse<byte[]> ask(String path, String etag) throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
            if (!etag.isEmpty()) {
                request.header("If-None-Match", etag);
            }
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() >= 400) {
                throw new IOException(path + " answers " + response.statusCode());
            }
            return response;
        }
    }
}
