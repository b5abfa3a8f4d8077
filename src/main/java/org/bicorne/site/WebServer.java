package org.bicorne.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.catalina.Context;
import org.apache.catalina.Engine;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.modeler.Registry;
import org.bicorne.images.VariantStore;
import org.bicorne.inventory.Crawler;
import org.bicorne.jobs.Node;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.outbound.Outbound;

/** Serves the page table over HTTP/1.1, a virtual thread for each request. */
public final class WebServer implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(WebServer.class.getName());

    /** Connections that are open at once; more wait, and then more are refused. */
    private static final int CONNECTIONS_MAX = 4_000;
    private static final int CONNECTIONS_WAITING_MAX = 200;
    private static final int REQUESTS_PER_CONNECTION_MAX = 1_000;

    /** Of the request line and the headers together. */
    private static final int REQUEST_HEAD_OCTETS_MAX = 16_384;
    private static final int REQUEST_BODY_OCTETS_MAX = 400_000;
    private static final int HEADERS_MAX = 100;

    /** What most pages fit in, compressed or not: one write to the network for each. */
    private static final int WRITE_BUFFER_OCTETS = 32_768;

    /** Between two bytes of a visitor who sends or takes them slowly. */
    private static final Duration SILENCE_MAX = Duration.ofSeconds(10);
    private static final Duration IDLE_MAX = Duration.ofSeconds(30);

    /** How long requests may go on when the server is told to stop. */
    private static final Duration LAST_REQUESTS = Duration.ofSeconds(15);

    private final Tomcat tomcat;
    private final ExecutorService threads;
    private final RequestsInProgress inProgress;
    private final Optional<ChangesServlet> changes;
    private final NodeWork work;

    private WebServer(Tomcat tomcat, ExecutorService threads, RequestsInProgress inProgress, Optional<ChangesServlet> changes, NodeWork work) {
        this.tomcat = tomcat;
        this.threads = threads;
        this.inProgress = inProgress;
        this.changes = changes;
        this.work = work;
    }

    /**
     * How to serve.
     *
     * @param port 0 for any free one
     * @param state a folder for what can be rebuilt; made when it is not there
     * @param isBehindProxy whether a proxy on this machine is believed on how visitors came
     * @param proxies addresses of other machines, or ranges of them, that are believed as well
     * @param withRequestLog whether each request is logged, without who made it
     * @param node who this is among those that share the office’s work
     */
    public record Options(String host, int port, Path state, boolean isBehindProxy, List<String> proxies, boolean withRequestLog, Node node) {

        public Options {
            proxies = List.copyOf(proxies);
        }

        public static Options of(String host, int port, Path state) {
            return new Options(host, port, state, false, List.of(), false, Node.named("serve"));
        }

        TrustedProxies trusted() {
            return (isBehindProxy ? TrustedProxies.onThisMachine() : TrustedProxies.none()).and(TrustedProxies.at(proxies));
        }
    }

    /** Starts to serve an office with nothing special. */
    public static WebServer start(Office office, String host, int port, Path state) {
        return start(office, Options.of(host, port, state));
    }

    /**
     * Starts to serve an office.
     *
     * @throws InvalidValue when the port is taken or the host is not one of this machine
     */
    public static WebServer start(Office office, Options options) {
        return start(office, options, manners -> new Outbound(manners, Clock.systemUTC()));
    }

    /** @param client asks forges */
    static WebServer start(Office office, Options options, Crawler.Client client) {
        TrustedProxies proxies = options.trusted();
        refuseTakenPort(options.host(), options.port());
        try {
            Path work = Files.createDirectories(options.state().toAbsolutePath().resolve("web"));
            ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
            // Nobody manages it over JMX, whose descriptions take longer to read than a folder of a thousand pages.
            Registry.disableRegistry();
            Tomcat tomcat = new Tomcat();
            tomcat.setBaseDir(work.toString());
            tomcat.setConnector(connector(options, threads));
            RequestsInProgress inProgress = new RequestsInProgress();
            AnswerHeaders headers = new AnswerHeaders(office, proxies);
            addValves(tomcat, List.of(headers, inProgress), options.withRequestLog());
            Optional<ChangesServlet> changes = office.options().isDev() ? Optional.of(new ChangesServlet(office)) : Optional.empty();
            ImageFiles images = new ImageFiles(VariantStore.in(options.state()));
            Context context = tomcat.addContext("", work.toString());
            context.setLoader(new OwnClasses());
            Tomcat.addServlet(context, "pages", new PageServlet(new PageRequests(office, images), headers));
            context.addServletMappingDecoded("/", "pages");
            addServlets(context, office, changes);
            office.remember(options.state().toAbsolutePath());
            office.search(options.state().toAbsolutePath().resolve("search"));
            office.watch();
            office.openState();
            // The folder is read while the server starts; who comes first waits for what is left of it.
            threads.execute(() -> read(office, images));
            tomcat.start();
            return new WebServer(tomcat, threads, inProgress, changes, NodeWork.follow(office, options.state().toAbsolutePath(), options.node(), client));
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

    private static void read(Office office, ImageFiles images) {
        try {
            images.prune(office.shown());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The folder could not be read", e);
        }
    }

    private static void addValves(Tomcat tomcat, List<Valve> valves, boolean withRequestLog) {
        Engine engine = tomcat.getEngine();
        valves.forEach(engine.getPipeline()::addValve);
        if (withRequestLog) {
            engine.getPipeline().addValve(new RequestLog());
        }
        if (tomcat.getHost() instanceof StandardHost host) {
            host.setErrorReportValveClass("");
            host.getPipeline().addValve(new BareErrors());
        }
    }

    private static void addServlets(Context context, Office office, Optional<ChangesServlet> changes) {
        Tomcat.addServlet(context, "health", new HealthServlet(office));
        context.addServletMappingDecoded(HealthServlet.ADDRESS, "health");
        context.addServletMappingDecoded(HealthServlet.ALIVE, "health");
        if (changes.isPresent()) {
            Tomcat.addServlet(context, "changes", changes.get()).setAsyncSupported(true);
            context.addServletMappingDecoded(ChangesServlet.ADDRESS, "changes");
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

    /** Takes no more requests, lets those that are there end, and stops. */
    @Override
    public void close() {
        work.close();
        Connector connector = tomcat.getConnector();
        connector.pause();
        connector.getProtocolHandler().closeServerSocketGraceful();
        changes.ifPresent(ChangesServlet::stop);
        try {
            if (!inProgress.awaitNone(LAST_REQUESTS)) {
                LOG.log(System.Logger.Level.WARNING, "Requests that took longer than " + LAST_REQUESTS.toSeconds() + " s were cut off");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException("The server could not be stopped", e);
        }
    }

    private static Connector connector(Options options, ExecutorService threads) {
        Connector connector = new Connector("HTTP/1.1");
        connector.setPort(options.port());
        connector.setProperty("address", options.host());
        // Clients of the Open Catalog API write "page[size]" as it stands.
        connector.setProperty("relaxedQueryChars", "[]");
        connector.setXpoweredBy(false);
        connector.setURIEncoding("UTF-8");
        connector.setMaxPostSize(REQUEST_BODY_OCTETS_MAX);
        if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> protocol) {
            protocol.setExecutor(threads);
            protocol.setMaxConnections(CONNECTIONS_MAX);
            protocol.setAcceptCount(CONNECTIONS_WAITING_MAX);
            protocol.setMaxKeepAliveRequests(REQUESTS_PER_CONNECTION_MAX);
            protocol.setMaxHttpRequestHeaderSize(REQUEST_HEAD_OCTETS_MAX);
            protocol.setMaxHeaderCount(HEADERS_MAX);
            connector.setProperty("socket.appWriteBufSize", String.valueOf(WRITE_BUFFER_OCTETS));
            protocol.setMaxSwallowSize(REQUEST_BODY_OCTETS_MAX);
            protocol.setConnectionTimeout((int) SILENCE_MAX.toMillis());
            protocol.setKeepAliveTimeout((int) IDLE_MAX.toMillis());
        }
        return connector;
    }
}
