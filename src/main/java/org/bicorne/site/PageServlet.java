package org.bicorne.site;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.UUID;
import org.bicorne.pages.MediaType;

/** The HTTP side of page requests: methods, validators, headers (RFC 9110). */
final class PageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(PageServlet.class.getName());

    private final transient PageRequests requests;

    PageServlet(PageRequests requests) {
        this.requests = requests;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean isHead = request.getMethod().equals("HEAD");
        if (!isHead && !request.getMethod().equals("GET")) {
            response.setHeader("Allow", "GET, HEAD");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        requests.headers().forEach(response::setHeader);
        try {
            answer(requests.answer(request.getRequestURI()), request, response, isHead);
        } catch (RuntimeException e) {
            fail(request, response, e);
        }
    }

    private static void answer(HttpAnswer answer, HttpServletRequest request, HttpServletResponse response, boolean isHead) throws IOException {
        switch (answer) {
            case HttpAnswer.BadRequest _ -> response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            case HttpAnswer.MovedPermanently(String location) -> {
                String query = request.getQueryString();
                response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
                response.setHeader("Location", query == null || location.contains("?") ? location : location + "?" + query);
            }
            case HttpAnswer.Octets octets -> {
                response.setHeader("Cache-Control", octets.forGood() ? HttpAnswer.KEPT_FOR_GOOD : "no-cache");
                if (octets.status() == HttpServletResponse.SC_OK && isKnown(request, response, octets.etag())) {
                    return;
                }
                response.setStatus(octets.status());
                head(response, octets.mediaType(), octets.octets().length);
                if (!isHead) {
                    response.getOutputStream().write(octets.octets());
                }
            }
            case HttpAnswer.StoredFile file -> send(file, request, response, isHead);
        }
    }

    private static void send(HttpAnswer.StoredFile stored, HttpServletRequest request, HttpServletResponse response, boolean isHead) throws IOException {
        response.setHeader("Cache-Control", "no-cache");
        if (isKnown(request, response, stored.etag())) {
            return;
        }
        try {
            head(response, stored.mediaType(), Files.size(stored.file()));
            if (!isHead) {
                Files.copy(stored.file(), response.getOutputStream());
            }
        } catch (NoSuchFileException e) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void head(HttpServletResponse response, MediaType mediaType, long octets) {
        response.setContentType(mediaType.value());
        response.setContentLengthLong(octets);
    }

    /** Answers 304 when the visitor has these bytes already (RFC 9110, section 13.1.2). */
    private static boolean isKnown(HttpServletRequest request, HttpServletResponse response, String etag) {
        response.setHeader("ETag", etag);
        String known = request.getHeader("If-None-Match");
        boolean isKnown = known != null && (known.equals("*") || known.contains(etag));
        if (isKnown) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        }
        return isKnown;
    }

    /** A bug: it is logged once under a number, and the visitor sees the number only. */
    private static void fail(HttpServletRequest request, HttpServletResponse response, RuntimeException error) throws IOException {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(System.Logger.Level.ERROR, "Request " + number + " for " + request.getRequestURI() + " failed", error);
        if (!response.isCommitted()) {
            response.reset();
            response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            response.setContentType(MediaType.TEXT.value());
            response.getOutputStream().write(("Error " + number + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }
}
