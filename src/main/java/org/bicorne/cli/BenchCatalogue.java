package org.bicorne.cli;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.bicorne.site.Office;
import org.bicorne.site.OfficeOptions;
import org.bicorne.site.WebServer;

/** A catalogue of 600 entries, as France’s is, and a large one: its list with facets, a search, its sheets and what programs read, each asked over one connection. */
final class BenchCatalogue implements Benchmark {

    private static final int USUAL = 600;
    private static final int WARM_UP = 800;
    private static final int TIMES = 500;
    private static final int EXPORTS = 10;

    /** Processor time of this program: the server’s, and the little that asking costs. */
    private static final OperatingSystemMXBean MACHINE = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @Override
    public String name() {
        return "catalogue";
    }

    @Override
    public List<Figure> run(Conditions conditions) throws IOException, InterruptedException {
        List<Figure> figures = new ArrayList<>();
        for (int size : List.of(USUAL, conditions.pages())) {
            Path site = conditions.work().resolve("site-" + size);
            new BenchSoftware().write(site, size);
            long started = System.nanoTime();
            try (Office office = Office.open(OfficeOptions.of(site)); WebServer server = WebServer.start(office, "127.0.0.1", 0, conditions.work().resolve("state-" + size))) {
                try (Connection first = new Connection(server.port())) {
                    first.ask("/catalogue/");
                }
                figures.add(Figure.alone("catalogue of " + size + ", first list after start", BenchClient.milliseconds(started), "ms"));
                // The server closes a connection on which nobody asks for so long.
                office.awaitSearch(BenchClient.INDEX_WITHIN_MILLISECONDS);
                try (Connection connection = new Connection(server.port())) {
                    asked(figures, connection, size);
                }
            }
        }
        return figures;
    }

    private static void asked(List<Figure> figures, Connection connection, int size) throws IOException {
        measure(figures, "catalogue of " + size + ", list with facets", connection, WARM_UP, TIMES, i -> "/catalogue/?page=" + (i % 10 + 1));
        measure(figures, "catalogue of " + size + ", list narrowed by two facets, sorted", connection, WARM_UP, TIMES,
                i -> "/catalogue/?category=category-" + i % 12 + "&platform=linux&sort=users&view=" + (i % 2 == 0 ? "table" : ""));
        measure(figures, "catalogue of " + size + ", search for a replaced product", connection, WARM_UP, TIMES, i -> "/catalogue/?q=Produit+" + BenchSoftware.replaced(i));
        measure(figures, "catalogue of " + size + ", sheets, each another", connection, WARM_UP, TIMES, i -> "/catalogue/" + BenchSoftware.slug(i * 7 % size) + "/");
        measure(figures, "catalogue of " + size + ", one sheet again and again", connection, WARM_UP, TIMES, _ -> "/catalogue/" + BenchSoftware.slug(1) + "/");
        measure(figures, "catalogue of " + size + ", page of the interface", connection, WARM_UP, TIMES, i -> "/api/v1/software?limit=30&category=category-" + i % 12);
        measure(figures, "catalogue of " + size + ", sill.json whole", connection, 3, EXPORTS, _ -> "/data/sill.json");
        measure(figures, "catalogue of " + size + ", CSV whole", connection, 3, EXPORTS, _ -> "/catalogue.csv");
    }

    private static void measure(List<Figure> figures, String what, Connection connection, int warmUp, int times, IntFunction<String> addresses) throws IOException {
        for (int i = 0; i < warmUp; i++) {
            connection.ask(addresses.apply(i));
        }
        List<Double> taken = new ArrayList<>();
        long octets = 0;
        long cpu = MACHINE.getProcessCpuTime();
        long started = System.nanoTime();
        for (int i = 0; i < times; i++) {
            long asked = System.nanoTime();
            octets += connection.ask(addresses.apply(warmUp + i));
            taken.add(BenchClient.milliseconds(asked));
        }
        double seconds = BenchClient.milliseconds(started) / 1_000;
        double perRequest = (MACHINE.getProcessCpuTime() - cpu) / 1e6 / times;
        Collections.sort(taken);
        figures.add(Figure.alone(what + ": median", taken.get(times / 2), "ms"));
        figures.add(Figure.alone(what + ": 99 of 100 within", taken.get(times * 99 / 100), "ms"));
        figures.add(Figure.alone(what + ": processor, client included", perRequest, "ms"));
        figures.add(Figure.alone(what + ": over one connection", times / seconds, "answers/s"));
        figures.add(Figure.alone(what + ": answer, not compressed", octets / 1_000.0 / times, "kB"));
    }

    /** As little of a client as can be, so that what is measured is the server. */
    private static final class Connection implements AutoCloseable {

        private final int port;
        private Socket socket;
        private InputStream in;

        Connection(int port) throws IOException {
            this.port = port;
            this.socket = open();
            this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        }

        private Socket open() throws IOException {
            Socket opened = new Socket("127.0.0.1", port);
            opened.setTcpNoDelay(true);
            return opened;
        }

        /** How many octets the answer has. */
        long ask(String path) throws IOException {
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            String head = line();
            if (!head.startsWith("HTTP/1.1 200")) {
                throw new IOException(path + " answers " + head);
            }
            long length = -1;
            boolean isLast = false;
            for (String header = line(); !header.isEmpty(); header = line()) {
                String small = header.toLowerCase(Locale.ROOT);
                length = small.startsWith("content-length:") ? Long.parseLong(small.substring(15).strip()) : length;
                isLast |= small.equals("connection: close");
            }
            long octets = length >= 0 ? skip(length) : chunks();
            if (isLast) {
                socket.close();
                socket = open();
                in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            }
            return octets;
        }

        private long chunks() throws IOException {
            long octets = 0;
            for (long size = Long.parseLong(line(), 16); size > 0; size = Long.parseLong(line(), 16)) {
                octets += skip(size);
                line();
            }
            line();
            return octets;
        }

        private long skip(long octets) throws IOException {
            in.skipNBytes(octets);
            return octets;
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder(80);
            for (int octet = in.read(); octet != '\n'; octet = in.read()) {
                if (octet < 0) {
                    throw new IOException("The server closed the connection");
                }
                if (octet != '\r') {
                    line.append((char) octet);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
