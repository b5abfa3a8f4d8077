package org.bicorne.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.bicorne.jobs.Node;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.site.Office;
import org.bicorne.site.Pulls;
import org.bicorne.site.WebServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bicorne serve}: shows the office in a browser and follows its files. */
@Command(name = "serve")
final class Serve implements Callable<Integer> {

    private final Terminal terminal;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private OfficeArguments.Shown office = new OfficeArguments.Shown();

    @Parameters(arity = "0..1", paramLabel = "FOLDER", defaultValue = "${sys:bicorne.demo:-demo}", descriptionKey = "option.office")
    private String folder;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", descriptionKey = "option.port")
    private int port;

    @Option(names = "--host", paramLabel = "ADDRESS", defaultValue = "127.0.0.1", descriptionKey = "option.host")
    private String host;

    @Option(names = "--behind-proxy", descriptionKey = "option.behind-proxy")
    private boolean behindProxy;

    @Option(names = "--proxy", split = ",", paramLabel = "ADDRESS", descriptionKey = "option.proxy")
    private List<String> proxies = List.of();

    @Option(names = "--access-log", descriptionKey = "option.access-log")
    private boolean accessLog;

    @Mixin
    private DatabaseArgument database = new DatabaseArgument();

    @Option(names = "--search", paramLabel = "URL", descriptionKey = "option.search")
    private @Nullable String search;

    @Option(names = "--pull", paramLabel = "TIME", defaultValue = "1m", descriptionKey = "option.pull")
    private String pull;

    @Option(names = "--node", paramLabel = "NAME", descriptionKey = "option.node")
    private @Nullable String node;

    @Option(names = "--dev", descriptionKey = "option.dev")
    private boolean dev;

    Serve(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        Duration every = every(pull);
        Place place = office.place(folder).known();
        Office served = Office.open(office.options(place.folder(), dev));
        served.keepIn(database.url(), Optional.ofNullable(search));
        WebServer server = WebServer.start(served, new WebServer.Options(host, port, place.state(), behindProxy, proxies, accessLog,
                Node.named(Optional.ofNullable(node).filter(name -> !name.isBlank()).orElseGet(Serve::nodeName))));
        Optional<Pulls> pulls = place.remote().map(remote -> Pulls.follow(served, remote, place.state(), every));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(pulls, server, served), "stop"));
        terminal.say(out, "cli.serve.ready", place.shown(), "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + server.port() + "/");
        server.await();
        return Bicorne.EXIT_OK;
    }

    /** Seconds, minutes or hours: {@code 30s}, {@code 1m}. */
    private static Duration every(String written) {
        if (!written.matches("\\d{1,5}[smh]")) {
            throw new InvalidValue("pull", written);
        }
        return Duration.parse("PT" + written);
    }

    /** Nothing of the machine: visitors see who is at a forge. */
    private static String nodeName() {
        return "node-" + UUID.randomUUID().toString().substring(0, 4);
    }

    /** Being told to stop is no failure, whatever the signal; Java alone would make one of it. */
    private static void stop(Optional<Pulls> pulls, WebServer server, Office served) {
        try {
            pulls.ifPresent(Pulls::close);
            server.close();
            served.close();
        } finally {
            Runtime.getRuntime().halt(Bicorne.EXIT_OK);
        }
    }
}
