package org.bicorne.site;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.bicorne.pages.MediaType;

/**
 * Tells a monitor how the program is: {@code /health} whether it can show the office, {@code /health/live} whether it runs at all. It
 * says nothing that the site does not show.
 */
final class HealthServlet extends HttpServlet {

    static final String ADDRESS = "/health";
    static final String ALIVE = "/health/live";

    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(HealthServlet.class.getName());

    private final transient Office office;

    HealthServlet(Office office) {
        this.office = office;
    }

    /** How the program is. */
    enum Status { ALIVE, STARTING, READY, FAILING }

    /**
     * What is said.
     *
     * @param pages how many there are, where they are known
     * @param age how long ago a change of the folder was last taken in
     * @param pulled how long ago a pull went well, where the folder is pulled
     * @param pullFailing why none goes well now, in a word
     */
    record Health(Status status, Optional<Integer> pages, Optional<Duration> age, Optional<Duration> pulled, Optional<String> pullFailing) {

        static Health of(Status status) {
            return new Health(status, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        int httpStatus() {
            return switch (status) {
                case ALIVE, READY -> HttpServletResponse.SC_OK;
                case STARTING, FAILING -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            };
        }

        String text() {
            return word() + "\n" + pages.map(count -> "pages " + count + "\n").orElse("")
                    + age.map(time -> "read " + time.toSeconds() + " s ago\n").orElse("") + pulled.map(time -> "pulled " + time.toSeconds() + " s ago\n").orElse("")
                    + pullFailing.map(why -> "pull failing: " + why + "\n").orElse("");
        }

        String json() {
            return "{\"status\":\"" + word() + "\"" + pages.map(count -> ",\"pages\":" + count).orElse("")
                    + age.map(time -> ",\"readSecondsAgo\":" + time.toSeconds()).orElse("")
                    + pulled.map(time -> ",\"pulledSecondsAgo\":" + time.toSeconds()).orElse("") + pullFailing.map(why -> ",\"pullFailing\":\"" + why + "\"").orElse("") + "}\n";
        }

        private String word() {
            return status.name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean isHead = request.getMethod().equals("HEAD");
        if (!isHead && !request.getMethod().equals("GET")) {
            response.setHeader("Allow", "GET, HEAD");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        Health health = request.getRequestURI().equals(ALIVE) ? Health.of(Status.ALIVE) : health();
        String accepted = Optional.ofNullable(request.getHeader("Accept")).orElse("");
        boolean isJson = accepted.contains("application/json");
        byte[] octets = (isJson ? health.json() : health.text()).getBytes(StandardCharsets.UTF_8);
        response.setStatus(health.httpStatus());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Vary", "Accept");
        response.setContentType((isJson ? MediaType.JSON : MediaType.TEXT).value());
        response.setContentLength(octets.length);
        if (!isHead) {
            response.getOutputStream().write(octets);
        }
    }

    private Health health() {
        if (office.known().isEmpty()) {
            return Health.of(Status.STARTING);
        }
        if (!Files.isReadable(office.root())) {
            return Health.of(Status.FAILING);
        }
        try {
            int pages = office.shown().table().pages().size();
            Instant now = Instant.now();
            Optional<Pulls.State> pulls = office.pulls().map(Pulls::state);
            return new Health(Status.READY, Optional.of(pages), Optional.of(Duration.between(office.shownSince(), now)),
                    pulls.flatMap(Pulls.State::last).map(last -> Duration.between(last, now)), pulls.flatMap(Pulls.State::why).map(failed -> failed.why().word()));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The folder cannot be shown as it is now", e);
            return Health.of(Status.FAILING);
        }
    }
}
