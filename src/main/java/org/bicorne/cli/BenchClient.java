package org.bicorne.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Asks the server that a benchmark started, and saves pages as an editor does. */
record BenchClient(HttpClient client, int port) {

    private static final String HOST = "127.0.0.1";

    /** Servers close one after a hundred or so. */
    private static final int ASKED_OVER_ONE_CONNECTION = 50;

    /** A server has its search index long before clients come. */
    static final long INDEX_WITHIN_MILLISECONDS = 300_000;

    byte[] ask(String path) throws IOException, InterruptedException {
        return response(path).body();
    }

    HttpResponse<byte[]> response(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(HttpRequest.newBuilder(URI.create("http://" + HOST + ":" + port + path)).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException(path + " answers " + response.statusCode());
        }
        return response;
    }

    /**
     * How long each answer takes to a client that knows the page already, in milliseconds: over bare connections, so that what is measured is
     * the server and not a client that is made for more than that.
     */
    List<Double> again(String path, String etag, int times) throws IOException {
        byte[] request = ("GET " + path + " HTTP/1.1\r\nHost: " + HOST + "\r\nIf-None-Match: " + etag + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        List<Double> taken = new ArrayList<>(times);
        while (taken.size() < times) {
            try (Socket socket = new Socket(HOST, port)) {
                socket.setTcpNoDelay(true);
                InputStream in = new BufferedInputStream(socket.getInputStream());
                for (int i = 0; i < ASKED_OVER_ONE_CONNECTION && taken.size() < times; i++) {
                    taken.add(again(socket, in, request));
                }
            }
        }
        return taken;
    }

    private static double again(Socket socket, InputStream in, byte[] request) throws IOException {
        long asked = System.nanoTime();
        socket.getOutputStream().write(request);
        String head = head(in);
        double taken = milliseconds(asked);
        if (!head.startsWith("HTTP/1.1 304")) {
            throw new IOException("The server answers " + head.lines().findFirst().orElse("nothing") + " to its own ETag");
        }
        return taken;
    }

    /** Up to the empty line; an answer of 304 has nothing after it. */
    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
            int octet = in.read();
            if (octet < 0) {
                throw new IOException("The server closed the connection");
            }
            head.append((char) octet);
        }
        return head.toString();
    }

    /** Gives a page another title; returns when it was saved. */
    static long retitle(Path page, String title) throws IOException {
        Path aside = page.resolveSibling(".aside");
        Files.writeString(aside, Files.readString(page).replaceFirst("(?m)^title: .*$", "title: \"" + title + "\""));
        long saved = System.nanoTime();
        Files.move(aside, page, StandardCopyOption.ATOMIC_MOVE);
        return saved;
    }

    static double milliseconds(long since) {
        return (System.nanoTime() - since) / 1e6;
    }
}
