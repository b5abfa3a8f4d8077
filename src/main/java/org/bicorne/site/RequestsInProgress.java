package org.bicorne.site;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Knows of the requests that are being answered, so that a server that stops lets them end. */
final class RequestsInProgress extends ValveBase {

    /** One party for the server, and one for each request; it advances when the server stops and all requests have ended. */
    private final Phaser parties = new Phaser(1);

    RequestsInProgress() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        parties.register();
        try {
            getNext().invoke(request, response);
        } finally {
            parties.arriveAndDeregister();
        }
    }

    /** Waits until all have ended, or for so long; whether they have. To be called once. */
    boolean awaitNone(Duration longest) throws InterruptedException {
        try {
            parties.awaitAdvanceInterruptibly(parties.arrive(), longest.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        }
    }
}
