package org.bicorne.cli;

import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sets logs so that a person can read them: one line for an event, libraries heard only when something is wrong. */
final class Logs {

    private static final String LINE = "%1$tF %1$tT %4$s %5$s%6$s%n";

    /** The loggers are kept here because their framework may forget what nobody holds. */
    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger LIBRARIES = Logger.getLogger("org.apache");

    /** It wishes for a module that the JDK only incubates, at each start. */
    private static final Logger VECTORS = Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    /** It misses a file of settings that nobody needs. */
    private static final Logger CALENDARS = Logger.getLogger("net.fortuna.ical4j");

    /** It tells each redirect. */
    private static final Logger GIT = Logger.getLogger("org.eclipse.jgit");

    /** They tell each opening of a database. */
    private static final List<Logger> DATABASES = List.of(Logger.getLogger("org.flywaydb"), Logger.getLogger("com.zaxxer"), Logger.getLogger("org.jooq"));

    private Logs() {}

    static void configure() {
        System.setProperty("java.util.logging.SimpleFormatter.format", LINE);
        LIBRARIES.setLevel(Level.WARNING);
        VECTORS.setLevel(Level.SEVERE);
        GIT.setLevel(Level.WARNING);
        CALENDARS.setLevel(Level.WARNING);
        DATABASES.forEach(logger -> logger.setLevel(Level.WARNING));
        for (Handler handler : ROOT.getHandlers()) {
            if (handler instanceof ConsoleHandler) {
                handler.setLevel(Level.INFO);
            }
        }
    }
}
