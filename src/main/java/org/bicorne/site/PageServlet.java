package org.bicorne.site;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.UUID;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Renderings;

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
            case HttpAnswer.Octets octets -> send(octets, request, response, isHead);
            case HttpAnswer.StoredFile file -> send(file, request, response, isHead);
        }
    }

    private static void send(HttpAnswer.Octets answer, HttpServletRequest request, HttpServletResponse response, boolean isHead) throws IOException {
        Renderings.Rendering rendering = answer.rendering();
        boolean isCompressed = rendering.gzip().isPresent() && accepts(request, "gzip");
        if (rendering.gzip().isPresent()) {
            response.setHeader("Vary", "Accept-Encoding");
        }
        response.setHeader("Cache-Control", answer.forGood() ? HttpAnswer.KEPT_FOR_GOOD : "no-cache");
        String etag = isCompressed ? rendering.gzipEtag() : rendering.etag();
        if (answer.status() == HttpServletResponse.SC_OK && isKnown(request, response, etag)) {
            return;
        }
        if (isCompressed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        byte[] octets = isCompressed ? rendering.gzip().get() : rendering.octets();
        response.setStatus(answer.status());
        head(response, answer.mediaType(), octets.length);
        if (!isHead) {
            response.getOutputStream().write(octets);
        }
    }

    /** Whether the visitor takes this coding (RFC 9110, section 12.5.3); who gives it a weight of nothing does not. */
    private static boolean accepts(HttpServletRequest request, String coding) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null && Arrays.stream(accepted.split(",")).map(one -> one.replace(" ", ""))
                .anyMatch(one -> (one.equals(coding) || one.startsWith(coding + ";")) && !one.matches(".*;q=0(\\.0*)?"));
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
