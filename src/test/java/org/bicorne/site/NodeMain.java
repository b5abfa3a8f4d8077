package org.bicorne.site;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.bicorne.inventory.Crawler;
import org.bicorne.jobs.Node;
import org.bicorne.outbound.Outbound;

/**
 * A node in a program of its own, as {@code bicorne serve --database URL --node NAME} is one, but with a quicker pulse, and all forges are one server on this
 * machine. Arguments: the address of the folder’s repository, state, database, name, port of the forges.
 */
public final class NodeMain {

    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofMillis(100);

    private NodeMain() {}

    public static void main(String[] arguments) throws IOException {
        InetAddress somewhere = InetAddress.getByName("1.1.1.1");
        String forges = "http://127.0.0.1:" + arguments[4] + "/";
        Outbound.Surroundings around = new Outbound.Surroundings(Clock.systemUTC(), Thread::sleep, _ -> new InetAddress[] {somewhere}, uri -> routed(forges, uri),
                RandomGenerator.getDefault());
        Crawler.Client client = manners -> new Outbound(new Outbound.Manners(manners.userAgent(), Duration.ofMillis(1), false, manners.patience(), manners.requestsMax(), Map.of()), around);
        Path state = Path.of(arguments[1]);
        RemoteOffice remote = RemoteOffice.at(arguments[0], Optional.empty());
        Office office = Office.open(OfficeOptions.of(remote.pull(state)));
        office.keepIn(Optional.of(arguments[2]), Optional.empty());
        WebServer server = WebServer.start(office, new WebServer.Options("127.0.0.1", 0, state, false, List.of(), false, new Node(arguments[3], BEAT, LOOK)), client);
        Pulls.follow(office, remote, state, Pulls.EVERY_MIN);
        System.out.println("http://127.0.0.1:" + server.port() + "/");
        server.await();
    }

    private static URI routed(String forges, URI uri) {
        return URI.create(forges + uri.getHost() + uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
    }
}
