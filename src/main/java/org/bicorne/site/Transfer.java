package org.bicorne.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.bicorne.pages.MediaType;

/** Sends bytes, all or a part, to a visitor who may have them already (RFC 9110, sections 13 and 14). */
record Transfer(HttpServletRequest request, HttpServletResponse response) {

    private static final int BUFFER_OCTETS = 16_384;

    /** Where the bytes are. */
    @FunctionalInterface
    interface Source {

        /** Writes so many bytes from the first on. */
        void write(long first, long length, OutputStream out) throws IOException;

        static Source of(byte[] octets) {
            return (first, length, out) -> out.write(octets, Math.toIntExact(first), Math.toIntExact(length));
        }

        /** A file that has become shorter meanwhile breaks the connection: what was announced cannot be sent. */
        static Source of(Path file) {
            return (first, length, out) -> {
                try (InputStream in = Files.newInputStream(file)) {
                    in.skipNBytes(first);
                    byte[] buffer = new byte[BUFFER_OCTETS];
                    for (long left = length; left > 0; ) {
                        int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
                        if (read < 0) {
                            throw new EOFException(file.getFileName() + " became shorter while it was sent");
                        }
                        out.write(buffer, 0, read);
                        left -= read;
                    }
                }
            };
        }
    }

    /** What a page has at its address now. */
    record Representation(MediaType mediaType, String etag, long length, Source source) {}

    /** The bytes, or as much as the conditions of the request leave of them. */
    void send(Representation shown) throws IOException {
        response.setHeader("ETag", shown.etag());
        if (EntityTags.isRefused(request.getHeader("If-Match"), shown.etag())) {
            refuse(HttpServletResponse.SC_PRECONDITION_FAILED);
            return;
        }
        if (EntityTags.isKnown(request.getHeader("If-None-Match"), shown.etag())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setHeader("Accept-Ranges", "bytes");
        switch (range(shown)) {
            case ByteRange.Whole _ -> sendAll(HttpServletResponse.SC_OK, shown);
            case ByteRange.Part part -> {
                response.setHeader("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + shown.length());
                send(HttpServletResponse.SC_PARTIAL_CONTENT, shown, part.first(), part.length());
            }
            case ByteRange.Unsatisfiable _ -> {
                response.setHeader("Content-Range", "bytes */" + shown.length());
                response.setHeader("Content-Encoding", null);
                refuse(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            }
        }
    }

    /** Bytes that are written while they are made, so that nobody knows how many there will be. */
    void stream(MediaType mediaType, String etag, boolean isCompressed, HttpAnswer.Writing writing) throws IOException {
        response.setHeader("ETag", etag);
        if (EntityTags.isKnown(request.getHeader("If-None-Match"), etag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(mediaType.value());
        if (isCompressed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        if (isHead()) {
            return;
        }
        if (isCompressed) {
            try (GZIPOutputStream out = new GZIPOutputStream(response.getOutputStream(), BUFFER_OCTETS)) {
                writing.to(out);
            }
        } else {
            writing.to(response.getOutputStream());
        }
    }

    /** The bytes whatever the conditions, for a page that says that another is not there. */
    void sendAll(int status, Representation shown) throws IOException {
        send(status, shown, 0, shown.length());
    }

    /** A few words. */
    void refuse(int status) throws IOException {
        byte[] words = Refusal.octets(status);
        sendAll(status, new Representation(MediaType.TEXT, "", words.length, Source.of(words)));
    }

    private ByteRange range(Representation shown) {
        boolean isAsked = !isHead() && EntityTags.continues(request.getHeader("If-Range"), shown.etag());
        return isAsked ? ByteRange.of(request.getHeader("Range"), shown.length()) : new ByteRange.Whole();
    }

    private boolean isHead() {
        return request.getMethod().equals("HEAD");
    }

    private void send(int status, Representation shown, long first, long length) throws IOException {
        response.setStatus(status);
        response.setContentType(shown.mediaType().value());
        response.setContentLengthLong(length);
        if (!isHead()) {
            shown.source().write(first, length, response.getOutputStream());
        }
    }
}
