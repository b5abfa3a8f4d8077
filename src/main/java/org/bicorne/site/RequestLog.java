package org.bicorne.site;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.AccessLog;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;

/**
 * A line for each request: what was asked and how it was answered. It says nothing of who asked: no address, no browser, no page they
 * came from, and none of what follows a question mark, where visitors write what they look for.
 */
final class RequestLog extends ValveBase implements AccessLog {

    private static final System.Logger LOG = System.getLogger(RequestLog.class.getName());
    private static final int PATH_MAX = 200;

    RequestLog() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
    }

    @Override
    public void log(Request request, Response response, long nanoseconds) {
        LOG.log(System.Logger.Level.INFO, () -> line(request.getMethod(), request.getRequestURI(), response.getStatus(),
                response.getBytesWritten(false), TimeUnit.NANOSECONDS.toMillis(nanoseconds)));
    }

    /** A request that could not be read has neither method nor path. */
    static String line(@Nullable String method, @Nullable String path, int status, long octets, long milliseconds) {
        return readable(method) + " " + readable(path) + " " + status + " " + octets + " " + milliseconds + " ms";
    }

    /** On one line, with nothing in it that a terminal obeys. */
    private static String readable(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "-";
        }
        String start = text.length() > PATH_MAX ? text.substring(0, PATH_MAX) + "…" : text;
        return start.replaceAll("[\\p{Cntrl}\\p{Cf}\\s\\u2028\\u2029]", "?");
    }

    @Override
    public void setRequestAttributesEnabled(boolean isEnabled) {
        throw new UnsupportedOperationException("this log does not tell who asked");
    }

    @Override
    public boolean getRequestAttributesEnabled() {
        return false;
    }
}
