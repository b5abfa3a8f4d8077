package org.bicorne.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.AbstractProtocol;
import org.bicorne.kernel.InvalidValue;

/** Serves the page table over HTTP/1.1, a virtual thread for each request. */
public final class WebServer implements AutoCloseable {

    private final Tomcat tomcat;

    private WebServer(Tomcat tomcat) {
        this.tomcat = tomcat;
    }

    /**
     * Starts to serve an office.
     *
     * @param port 0 for any free one
     * @param state a folder for what can be rebuilt; made when it is not there
     * @throws InvalidValue when the port is taken or the host is not one of this machine
     */
    public static WebServer start(Office office, String host, int port, Path state) {
        refuseTakenPort(host, port);
        try {
            Path work = Files.createDirectories(state.toAbsolutePath().resolve("web"));
            Tomcat tomcat = new Tomcat();
            tomcat.setBaseDir(work.toString());
            tomcat.setConnector(connector(host, port));
            Context context = tomcat.addContext("", work.toString());
            Tomcat.addServlet(context, "pages", new PageServlet(new PageRequests(office)));
            context.addServletMappingDecoded("/", "pages");
            if (office.options().isDev()) {
                Tomcat.addServlet(context, "changes", new ChangesServlet(office)).setAsyncSupported(true);
                context.addServletMappingDecoded(ChangesServlet.ADDRESS, "changes");
            }
            office.watch();
            tomcat.start();
            return new WebServer(tomcat);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (LifecycleException e) {
            throw new IllegalStateException("The web server did not start", e);
        }
    }

    /** Asked before Tomcat is, which would fill the terminal with its own words. */
    private static void refuseTakenPort(String host, int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(host, port));
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidValue("port", "cannot listen on " + host + ":" + port + "; is another program there? Choose another --port");
        }
    }

    /** The port that it listens on. */
    public int port() {
        return tomcat.getConnector().getLocalPort();
    }

    /** Waits until the server is stopped. */
    public void await() {
        tomcat.getServer().await();
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException("The server could not be stopped", e);
        }
    }

    private static Connector connector(String host, int port) {
        Connector connector = new Connector("HTTP/1.1");
        connector.setPort(port);
        connector.setProperty("address", host);
        connector.setXpoweredBy(false);
        connector.setURIEncoding("UTF-8");
        if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
            protocol.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        }
        return connector;
    }
}
