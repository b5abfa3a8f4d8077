package org.bicorne.site;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.bicorne.ui.SecurityHeaders;

/** Gives every answer the headers that keep visitors safe, also those that the web server makes itself. */
final class AnswerHeaders extends ValveBase {

    /** Two years (RFC 6797); other hosts of the same domain are not ours to decide about. */
    private static final String HTTPS_ONLY = "max-age=63072000";

    /** The attribute of a request whose answer has headers: which ones. */
    private static final String GIVEN = AnswerHeaders.class.getName();

    private final Office office;
    private final TrustedProxies proxies;

    AnswerHeaders(Office office, TrustedProxies proxies) {
        super(true);
        this.office = office;
        this.proxies = proxies;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        addTo(response, request);
        getNext().invoke(request, response);
    }

    /** Adds them as far as the office is known; they are others once its settings are read, and nothing is done as long as they are the same. */
    void addTo(HttpServletResponse response, HttpServletRequest request) {
        Map<String, String> headers = office.known().map(Office.Shown::headers).orElseGet(() -> SecurityHeaders.forPages(Set.of()));
        if (headers == request.getAttribute(GIVEN)) {
            return;
        }
        request.setAttribute(GIVEN, headers);
        headers.forEach(response::setHeader);
        if (isHttpsSite() && proxies.cameByHttps(request.getRemoteAddr(), all(request, "Forwarded"), all(request, "X-Forwarded-Proto"))) {
            response.setHeader("Strict-Transport-Security", HTTPS_ONLY);
        }
    }

    /** Lines of one header are one list (RFC 9110, section 5.3). */
    private static String all(HttpServletRequest request, String name) {
        return String.join(",", Collections.list(request.getHeaders(name)));
    }

    /** Whether the office says that visitors are to come by https. */
    private boolean isHttpsSite() {
        return office.known().filter(shown -> shown.content().site().url().startsWith("https:")).isPresent();
    }
}
