package org.bicorne.cli;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code serve} as a process of its own: how soon it answers, how much it holds, and how fast it is beside nginx with the built files. */
final class BenchServe implements Benchmark {

    private static final Duration START_MAX = Duration.ofSeconds(120);
    private static final Duration REST = Duration.ofSeconds(8);
    private static final String PAGE = "/posts/page-1/";
    private static final Pattern SPEED = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern P99 = Pattern.compile("99%\\s+([\\d.]+)(us|ms|s)");

    /** What a load generator saw. */
    private record Speed(double pagesPerSecond, double p99Milliseconds) {}

    @Override
    public String name() {
        return "serve";
    }

    @Override
    public List<Figure> run(Conditions conditions) throws IOException, InterruptedException {
        Child.need("wrk", "wrk");
        Child.need("nginx", "nginx-light");
        Path site = conditions.work().resolve("site");
        BenchSite.write(site, conditions.pages());
        int port = freePort();
        Path log = conditions.work().resolve("serve.log");
        long started = System.nanoTime();
        Process server = new ProcessBuilder(conditions.launcher().toString(), "serve", site.toString(), "--port", String.valueOf(port), "--state",
                conditions.work().resolve("state").toString()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            awaitPage("Bicorne", port);
            double first = (System.nanoTime() - started) / 1e9;
            Thread.sleep(REST);
            double resident = residentMegabytes(server);
            load(port, conditions.work());
            Speed own = load(port, conditions.work());
            Speed peer = nginx(conditions, site);
            return List.of(Figure.alone("first page after serve starts, " + conditions.pages() + " pages", first, "s"),
                    Figure.alone("memory of serve at rest, " + conditions.pages() + " pages", resident, "MB"),
                    Figure.alone("pages served at 64 connections", own.pagesPerSecond(), "pages/s").beside("nginx", peer.pagesPerSecond()),
                    Figure.alone("p99 at 64 connections", own.p99Milliseconds(), "ms").beside("nginx", peer.p99Milliseconds()));
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private static Speed nginx(Conditions conditions, Path site) throws IOException, InterruptedException {
        Path out = conditions.work().resolve("out");
        Child.output(conditions.work().resolve("build.log"), conditions.launcher().toString(), "build", site.toString(), "--out", out.toString());
        int port = freePort();
        Path config = conditions.work().resolve("nginx.conf");
        // A server started by root gives its workers another name, which could not read the built files.
        Files.writeString(config, """
                user %4$s;
                worker_processes auto;
                daemon off;
                pid %1$s/nginx.pid;
                error_log %1$s/nginx.log;
                events { worker_connections 1024; }
                http {
                  types { text/html html; }
                  access_log off;
                  sendfile on;
                  client_body_temp_path %1$s/body; proxy_temp_path %1$s/proxy; fastcgi_temp_path %1$s/fastcgi;
                  uwsgi_temp_path %1$s/uwsgi; scgi_temp_path %1$s/scgi;
                  server { listen 127.0.0.1:%2$d; root %3$s; }
                }
                """.formatted(conditions.work(), port, out, System.getProperty("user.name")));
        Process nginx = new ProcessBuilder("nginx", "-e", conditions.work().resolve("nginx.log").toString(), "-c", config.toString())
                .redirectErrorStream(true).redirectOutput(conditions.work().resolve("nginx.out").toFile()).start();
        try {
            awaitPage("nginx", port);
            return load(port, conditions.work());
        } finally {
            nginx.destroy();
            nginx.waitFor();
        }
    }

    private static Speed load(int port, Path work) throws IOException, InterruptedException {
        String report = Child.output(work.resolve("wrk.log"), "wrk", "-t2", "-c64", "-d6s", "--latency", "http://127.0.0.1:" + port + PAGE);
        Matcher speed = SPEED.matcher(report);
        Matcher p99 = P99.matcher(report);
        if (!speed.find() || !p99.find() || report.contains("Non-2xx")) {
            throw new IOException("wrk could not load the page: " + report);
        }
        double unit = switch (p99.group(2)) {
            case "us" -> 0.001;
            case "s" -> 1_000;
            default -> 1;
        };
        return new Speed(Double.parseDouble(speed.group(1)), Double.parseDouble(p99.group(1)) * unit);
    }

    /** The launcher becomes the server, so that its number is the server's. */
    private static double residentMegabytes(Process server) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(server.pid()), "status")).stream().filter(line -> line.startsWith("VmRSS"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024).findFirst().orElseThrow();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void awaitPage(String server, int port) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + PAGE)).build();
        long deadline = System.nanoTime() + START_MAX.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < deadline) {
                try {
                    if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (java.net.ConnectException _) {
                    // Not yet.
                }
                Thread.sleep(Duration.ofMillis(20));
            }
        }
        throw new IOException("No page from " + server + " at port " + port + " after " + START_MAX.toSeconds() + " s");
    }
}
