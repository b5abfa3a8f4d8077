package org.bicorne.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.kernel.Language;
import org.bicorne.ui.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The program: {@code bicorne serve}, {@code build}, {@code check}, {@code crawl}, {@code enrich}, {@code import}, {@code agenda} and {@code bench}. */
@Command(name = "bicorne", mixinStandardHelpOptions = true, version = "Bicorne " + Bicorne.VERSION, scope = ScopeType.INHERIT)
public final class Bicorne implements Runnable {

    /** Fields of wrong values for which each language has a sentence of its own. */
    private static final Set<String> EXPLAINED = Set.of("folder", "config", "out", "port", "url", "proxy", "lang", "bench", "import", "year", "exists", "accounts", "account", "crawl",
            "account-list", "inventory", "database", "database-url", "database-newer", "database-full", "publiccode", "market-list", "sill", "codemeta", "pull",
            "remote-address", "remote-written", "remote-unreachable", "remote-timeout", "remote-refused", "remote-missing", "remote-no-branch", "remote-too-large", "remote-other", "entries",
            "software", "source", "enrich");

    static final String VERSION = "1.0.0-SNAPSHOT";

    private static final List<Class<?>> COMMANDS = List.of(CommandLine.HelpCommand.class, Serve.class, Build.class, Check.class, Crawl.class, Enrich.class, Import.class, Agenda.class,
            PubliccodeCommand.class, MigrateState.class, Bench.class, Train.class);

    /** Those commands that say something, and so need a terminal. */
    private static final Map<Class<?>, Function<Terminal, Object>> SPEAKING = Map.ofEntries(
            Map.entry(Serve.class, Serve::new), Map.entry(Crawl.class, Crawl::new), Map.entry(Enrich.class, Enrich::new), Map.entry(PubliccodeCommand.class, PubliccodeCommand::new),
            Map.entry(Bench.class, Bench::new), Map.entry(Build.class, Build::new), Map.entry(Check.class, Check::new), Map.entry(ImportIcs.class, ImportIcs::new),
            Map.entry(ImportProgramme.class, ImportProgramme::new), Map.entry(ImportAccounts.class, ImportAccounts::new),
            Map.entry(ImportInventory.class, ImportInventory::new), Map.entry(ImportMarket.class, ImportMarket::new),
            Map.entry(ImportCodemeta.class, ImportCodemeta::new), Map.entry(ImportPubliccode.class, ImportPubliccode::new), Map.entry(ImportSill.class, ImportSill::new),
            Map.entry(MigrateState.class, MigrateState::new), Map.entry(AgendaIds.class, AgendaIds::new));

    static final int EXIT_OK = 0;
    static final int EXIT_FINDINGS = 1;
    static final int EXIT_USAGE = 2;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /** Exits with 0 when all went well, 1 when {@code check} found errors, 2 when the command or its files are wrong. */
    public static void main(String[] arguments) {
        Logs.configure();
        System.exit(run(Locale.getDefault(), new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8), arguments));
    }

    static int run(Locale locale, PrintWriter out, PrintWriter err, String... arguments) {
        Messages messages = Messages.in(locale.getLanguage().equals("fr") ? Language.FRENCH : Language.ENGLISH);
        return commandLine(messages, asked(arguments)).setOut(out).setErr(err).execute(arguments);
    }

    static CommandLine commandLine(Messages messages) {
        return commandLine(messages, COMMANDS);
    }

    /** The command that is named first: to read what all of them take costs more than most of them wait for. All for {@code help}, which tells of any. */
    private static List<Class<?>> asked(String... arguments) {
        return COMMANDS.stream().skip(1).filter(command -> arguments.length > 0 && command.getAnnotation(Command.class).name().equals(arguments[0])).findFirst()
                .<List<Class<?>>>map(List::of).orElse(COMMANDS);
    }

    private static CommandLine commandLine(Messages messages, List<Class<?>> commands) {
        Terminal terminal = new Terminal(messages);
        CommandLine commandLine = new CommandLine(new Bicorne(), new CommandFactory(terminal));
        commands.forEach(commandLine::addSubcommand);
        commandLine.setResourceBundle(words(messages.language()));
        commandLine.setExecutionExceptionHandler((error, command, _) -> failed(error, command, messages));
        return commandLine;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Makes commands with what they need. */
    private record CommandFactory(Terminal terminal) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            Function<Terminal, Object> made = SPEAKING.get(type);
            return made == null ? CommandLine.defaultFactory().create(type) : type.cast(made.apply(terminal));
        }
    }

    private static int failed(Exception error, CommandLine command, Messages messages) throws Exception {
        if (error instanceof InvalidValue wrong) {
            String key = EXPLAINED.contains(wrong.field()) ? "cli.wrong." + wrong.field() : "cli.wrong";
            String reason = String.valueOf(wrong.getMessage());
            command.getErr().println(messages.text(key, wrong.field().startsWith("remote-") ? reason.substring(wrong.field().length() + 2) : reason));
            return EXIT_USAGE;
        }
        if (error instanceof UncheckedIOException io) {
            command.getErr().println(messages.text("cli.failed", String.valueOf(io.getMessage()), String.valueOf(io.getCause())));
            return EXIT_USAGE;
        }
        throw error;
    }

    private static ResourceBundle words(Language language) {
        try (var stream = Bicorne.class.getResourceAsStream("/messages/cli." + language + ".properties")) {
            return new PropertyResourceBundle(new InputStreamReader(java.util.Objects.requireNonNull(stream), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
