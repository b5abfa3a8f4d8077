package org.bicorne.site;

import java.nio.file.Path;

/** An office served on a free port of this machine. */
record ServedSite(Office office, WebServer server) implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    static ServedSite of(OfficeOptions options, Path state) {
        Office office = Office.open(options);
        return new ServedSite(office, WebServer.start(office, HOST, 0, state));
    }

    int port() {
        return server.port();
    }

    String origin() {
        return "http://" + HOST + ":" + server.port();
    }

    @Override
    public void close() {
        server.close();
        office.close();
    }
}
