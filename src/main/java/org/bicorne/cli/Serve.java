package org.bicorne.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.bicorne.site.Office;
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
    private OfficeArguments office = new OfficeArguments();

    @Parameters(arity = "0..1", paramLabel = "FOLDER", defaultValue = "${sys:bicorne.demo:-demo}", descriptionKey = "option.folder")
    private Path folder;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", descriptionKey = "option.port")
    private int port;

    @Option(names = "--host", paramLabel = "ADDRESS", defaultValue = "127.0.0.1", descriptionKey = "option.host")
    private String host;

    @Option(names = "--state", paramLabel = "DIR", descriptionKey = "option.state")
    private @Nullable Path state;

    @Option(names = "--drafts", descriptionKey = "option.drafts")
    private boolean drafts;

    @Option(names = "--dev", descriptionKey = "option.dev")
    private boolean dev;

    Serve(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        Office served = Office.open(office.options(folder, null, drafts, dev));
        WebServer server = WebServer.start(served, host, port, StateFolder.of(state, folder));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        terminal.say(out, "cli.serve.ready", folder, "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + server.port() + "/");
        server.await();
        return Bicorne.EXIT_OK;
    }
}
