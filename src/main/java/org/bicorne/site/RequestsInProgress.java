package org.bicorne.site;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Counts requests that are being answered, so that a server that stops lets them end. */
final class RequestsInProgress extends ValveBase {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private int count;

    RequestsInProgress() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        add(1);
        try {
            getNext().invoke(request, response);
        } finally {
            add(-1);
        }
    }

    /** Waits until all have ended, or for so long; whether they have. */
    boolean awaitNone(Duration longest) throws InterruptedException {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (count > 0 && left > 0) {
                left = ended.awaitNanos(left);
            }
            return count == 0;
        } finally {
            lock.unlock();
        }
    }

    private void add(int more) {
        lock.lock();
        try {
            count += more;
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
