package org.bicorne.cli;

import java.io.PrintWriter;
import java.time.Duration;

/** A line that is written over while a long run asks others, with the minutes that are left at the pace of this part of it; nothing where nobody looks at a terminal. */
final class RunProgress {

    private static final int STEPS = 200;

    private final Terminal terminal;
    private final PrintWriter err;
    private final boolean isWatched = System.console() != null && System.console().isTerminal();
    private String part = "";
    private long begunAt;
    private int doneBefore;

    RunProgress(Terminal terminal, PrintWriter err) {
        this.terminal = terminal;
        this.err = err;
    }

    /** @param key the message of this part, which takes what is done, the total, the requests sent and the minutes left */
    synchronized void at(String key, int done, int total, int requests) {
        long now = System.nanoTime();
        if (!part.equals(key)) {
            part = key;
            begunAt = now;
            doneBefore = done;
        }
        boolean isStep = done == total || done % Math.max(1, total / STEPS) == 0;
        if (isWatched && isStep) {
            Duration each = Duration.ofNanos(now - begunAt).dividedBy(Math.max(1, done - doneBefore));
            long minutes = each.multipliedBy((long) total - done).toMinutes() + 1;
            err.print("\r" + terminal.messages().text(key, done, total, requests, minutes) + (done == total ? "\n" : "  "));
            err.flush();
        }
    }
}
