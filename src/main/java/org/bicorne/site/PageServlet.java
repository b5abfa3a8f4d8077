package org.bicorne.site;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bicorne.pages.Body;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.PageQuery;
import org.bicorne.pages.Renderings;
import org.bicorne.pages.Version;
import org.bicorne.site.Transfer.Representation;
import org.bicorne.site.Transfer.Source;
import org.bicorne.ui.SecurityHeaders;

/** The HTTP side of page requests: methods, codings, what may be kept (RFC 9110 and 9111). */
final class PageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(PageServlet.class.getName());

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int FORM_OCTETS_MAX = 300_000;

    private final transient PageRequests requests;
    private final transient AnswerHeaders headers;

    PageServlet(PageRequests requests, AnswerHeaders headers) {
        this.requests = requests;
        this.headers = headers;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Transfer transfer = new Transfer(request, response);
        if (request.getMethod().equals("POST") && requests.takesForms(request.getRequestURI())) {
            post(transfer);
            return;
        }
        if (!request.getMethod().equals("HEAD") && !request.getMethod().equals("GET")) {
            response.setHeader("Allow", "GET, HEAD");
            transfer.refuse(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        try {
            HttpAnswer answer = requests.answer(request.getRequestURI(), Optional.ofNullable(request.getQueryString()));
            headers.addTo(response, request);
            answer(answer, transfer);
        } catch (RuntimeException e) {
            fail(transfer, e);
        }
    }

    /** A form that is sent: bounded, of two kinds, and nothing of it is kept (RFC 9110, section 9.3.3). */
    private void post(Transfer transfer) throws IOException {
        HttpServletRequest request = transfer.request();
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
        if (!type.equals(FORM) && !type.equals("text/plain")) {
            transfer.refuse(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(FORM_OCTETS_MAX + 1);
        if (body.length > FORM_OCTETS_MAX) {
            transfer.refuse(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        try {
            String sent = new String(body, StandardCharsets.UTF_8);
            HttpAnswer answer = requests.post(request.getRequestURI(), type.equals(FORM) ? PageQuery.posted(sent) : PageQuery.text("text", sent));
            headers.addTo(transfer.response(), request);
            answer(answer, transfer);
        } catch (RuntimeException e) {
            fail(transfer, e);
        }
    }

    private static void answer(HttpAnswer answer, Transfer transfer) throws IOException {
        switch (answer) {
            case HttpAnswer.Refused(int status) -> transfer.refuse(status);
            case HttpAnswer.MovedPermanently(String location) -> {
                String query = transfer.request().getQueryString();
                transfer.response().setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
                transfer.response().setHeader("Location", query == null || location.contains("?") ? location : location + "?" + query);
            }
            case HttpAnswer.Octets octets -> send(octets, transfer);
            case HttpAnswer.StoredFile file -> send(file, transfer);
            case HttpAnswer.Streamed streamed -> send(streamed, transfer);
            case HttpAnswer.Replied(var reply) -> send(reply, transfer);
        }
    }

    private static void send(HttpAnswer.Octets answer, Transfer transfer) throws IOException {
        HttpServletResponse response = transfer.response();
        share(response, answer.mediaType());
        Renderings.Rendering rendering = answer.rendering();
        boolean isCompressed = rendering.isCompressible() && accepts(transfer.request(), "gzip");
        if (rendering.isCompressible()) {
            response.setHeader("Vary", "Accept-Encoding");
        }
        if (isCompressed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setHeader("Cache-Control", answer.forGood() ? HttpAnswer.KEPT_FOR_GOOD : "no-cache");
        byte[] octets = isCompressed ? rendering.gzip().orElseThrow() : rendering.octets();
        Representation shown = new Representation(answer.mediaType(), isCompressed ? rendering.gzipEtag() : rendering.etag(), octets.length, Source.of(octets));
        if (answer.status() == HttpServletResponse.SC_OK) {
            transfer.send(shown);
        } else {
            transfer.sendAll(answer.status(), shown);
        }
    }

    private static void send(HttpAnswer.Streamed answer, Transfer transfer) throws IOException {
        HttpServletResponse response = transfer.response();
        forPrograms(response);
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Vary", "Accept-Encoding");
        boolean isCompressed = answer.mediaType().isText() && accepts(transfer.request(), "gzip");
        String etag = isCompressed ? answer.etag().substring(0, answer.etag().length() - 1) + "-gzip\"" : answer.etag();
        transfer.stream(answer.mediaType(), etag, isCompressed, answer.writing());
    }

    private static void send(Body.Reply reply, Transfer transfer) throws IOException {
        forPrograms(transfer.response());
        transfer.response().setHeader("Cache-Control", "no-cache");
        reply.headers().forEach(transfer.response()::setHeader);
        Representation shown = new Representation(reply.mediaType(), "\"" + Version.of(reply.octets()) + "\"", reply.octets().length, Source.of(reply.octets()));
        if (reply.status() == HttpServletResponse.SC_OK) {
            transfer.send(shown);
        } else {
            transfer.sendAll(reply.status(), shown);
        }
    }

    /** Programs in pages of other sites may read it, and what its headers say (Fetch Standard, section 3.3). */
    private static void forPrograms(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Expose-Headers", "Link, Total-Count, ETag");
        response.setHeader(SecurityHeaders.RESOURCE_POLICY, SecurityHeaders.ALL_PAGES);
    }

    /** Also on an answer without bytes, which renews the headers that caches keep (RFC 9111, section 3.2). */
    private static void share(HttpServletResponse response, MediaType mediaType) {
        if (mediaType.isData()) {
            forPrograms(response);
        } else if (mediaType.isForOtherSites()) {
            response.setHeader(SecurityHeaders.RESOURCE_POLICY, SecurityHeaders.ALL_PAGES);
        }
    }

    /** Whether the visitor takes this coding (RFC 9110, section 12.5.3); who gives it a weight of nothing does not. */
    private static boolean accepts(HttpServletRequest request, String coding) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null && Arrays.stream(accepted.split(",")).map(one -> one.replace(" ", ""))
                .anyMatch(one -> (one.equals(coding) || one.startsWith(coding + ";")) && !one.matches(".*;q=0(\\.0*)?"));
    }

    private static void send(HttpAnswer.StoredFile stored, Transfer transfer) throws IOException {
        try {
            long length = Files.size(stored.file());
            share(transfer.response(), stored.mediaType());
            transfer.response().setHeader("Cache-Control", stored.forGood() ? HttpAnswer.KEPT_FOR_GOOD : "no-cache");
            transfer.send(new Representation(stored.mediaType(), stored.etag(), length, Source.of(stored.file())));
        } catch (NoSuchFileException e) {
            transfer.response().setHeader("ETag", null);
            transfer.response().setHeader("Cache-Control", "no-cache");
            transfer.refuse(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** A bug: it is logged once under a number, and the visitor sees the number only. */
    private static void fail(Transfer transfer, RuntimeException error) throws IOException {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(System.Logger.Level.ERROR, "Request " + number + " for " + transfer.request().getRequestURI() + " failed", error);
        HttpServletResponse response = transfer.response();
        if (!response.isCommitted()) {
            response.resetBuffer();
            for (String ofThePage : new String[] {"ETag", "Content-Encoding", "Accept-Ranges", "Vary"}) {
                response.setHeader(ofThePage, null);
            }
            response.setHeader("Cache-Control", "no-store");
            byte[] words = ("Error " + number + "\n").getBytes(StandardCharsets.UTF_8);
            transfer.sendAll(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, new Representation(MediaType.TEXT, "", words.length, Source.of(words)));
        }
    }
}
