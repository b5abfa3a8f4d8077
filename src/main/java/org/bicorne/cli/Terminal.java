package org.bicorne.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import org.bicorne.ui.Messages;

/** Says things to whoever runs a command, in their language. */
final class Terminal {

    private static final int STEPS = 20;

    private final Messages messages;

    Terminal(Messages messages) {
        this.messages = messages;
    }

    Messages messages() {
        return messages;
    }

    void say(PrintWriter out, String key, Object... arguments) {
        out.println(messages.text(key, arguments));
        out.flush();
    }

    /** A line that is written over as work goes on; nothing where nobody looks at a terminal. */
    void progress(PrintWriter err, String key, int done, int total) {
        boolean isStep = done == total || done % Math.max(1, total / STEPS) == 0;
        if (isStep && System.console() != null && System.console().isTerminal()) {
            err.print("\r" + messages.text(key, messages.number(done), messages.number(total)) + (done == total ? "\n" : ""));
            err.flush();
        }
    }

    /** The same where nobody knows the end. */
    void step(PrintWriter err, String key, long... done) {
        if (System.console() != null && System.console().isTerminal()) {
            err.print("\r" + messages.text(key, Arrays.stream(done).mapToObj(messages::number).toArray()));
            err.flush();
        }
    }
}
