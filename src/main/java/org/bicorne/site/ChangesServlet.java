package org.bicorne.site;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Tells open pages that a file changed, in {@code serve --dev} only (server-sent events, HTML Living Standard, section 9.2).
 * One virtual thread for each open page looks at the folder from time to time.
 */
final class ChangesServlet extends HttpServlet {

    static final String ADDRESS = "/-/changes";

    private static final long serialVersionUID = 1L;
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    /** After this the browser connects anew, so that a forgotten page does not hold a thread for ever. */
    private static final int LOOKS_MAX = 3_000;

    private final transient Office office;
    private volatile boolean isStopping;

    ChangesServlet(Office office) {
        this.office = office;
    }

    /** Lets open pages go, which would wait for ever. */
    void stop() {
        isStopping = true;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/event-stream");
        response.setHeader("Cache-Control", "no-store");
        long seen = office.shown().snapshot().number();
        write(response, "retry: 500\n\n");
        try {
            for (int look = 0; look < LOOKS_MAX && !isStopping; look++) {
                Thread.sleep(LOOK_EVERY);
                long number = office.shown().snapshot().number();
                if (number != seen) {
                    write(response, "data: " + number + "\n\n");
                    seen = number;
                } else if (look % 50 == 49) {
                    write(response, ":\n\n");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(HttpServletResponse response, String text) throws IOException {
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }
}
