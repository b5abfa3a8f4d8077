package org.bicorne.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.bicorne.inventory.PubliccodeDesk;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.outbound.Outbound;
import org.bicorne.publiccode.Judge;
import org.bicorne.publiccode.Judgement;
import org.bicorne.publiccode.LocalFiles;
import org.bicorne.publiccode.Mending;
import org.bicorne.publiccode.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bicorne publiccode}: says whether publiccode.yml files are valid, whether they describe free software, and mends what is safe to mend. */
@Command(name = "publiccode")
final class PubliccodeCommand implements Callable<Integer> {

    private static final Duration PACE = Duration.ofMillis(500);

    private final Terminal terminal;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "option.publiccode.file")
    private List<String> files;

    @ArgGroup
    private Profile profile = new Profile();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", descriptionKey = "option.publiccode.format")
    private PubliccodeReport.Format format;

    @Option(names = "--fix", descriptionKey = "option.publiccode.fix")
    private boolean fix;

    /** How far the file's surroundings are looked at; all of them when neither is given. */
    private static final class Profile {

        @Option(names = "--no-network", descriptionKey = "option.publiccode.no-network")
        private boolean noNetwork;

        @Option(names = "--no-external-checks", descriptionKey = "option.publiccode.no-external-checks")
        private boolean noExternalChecks;

        private boolean asksServers() {
            return !noNetwork && !noExternalChecks;
        }
    }

    PubliccodeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<PubliccodeReport.Judged> judged = new ArrayList<>();
        Outbound.Manners manners = new Outbound.Manners("Bicorne/" + Bicorne.VERSION, PACE, false);
        try (Outbound outbound = new Outbound(manners, Clock.systemUTC())) {
            PubliccodeDesk desk = new PubliccodeDesk(outbound);
            for (String file : files) {
                judged.add(new PubliccodeReport.Judged(file, isAddress(file) ? fromElsewhere(file, desk) : fromHere(file, desk)));
            }
        }
        new PubliccodeReport(terminal.messages()).write(format, judged, out);
        boolean isValid = judged.stream().noneMatch(one -> one.judgement().verdict() == Judgement.Verdict.INVALID);
        return isValid ? Bicorne.EXIT_OK : Bicorne.EXIT_FINDINGS;
    }

    private static boolean isAddress(String file) {
        return file.matches("(?i)https?://.*");
    }

    private Judgement fromElsewhere(String address, PubliccodeDesk desk) {
        PubliccodeDesk.Brought brought = desk.bring(address).orElseThrow(() -> new InvalidValue("publiccode", address));
        return desk.judge(brought, profile.asksServers());
    }

    private Judgement fromHere(String name, PubliccodeDesk desk) {
        Path file = Path.of(name);
        Path parent = file.getParent();
        Surroundings local = new LocalFiles(parent == null ? Path.of("") : parent, parent == null ? "" : parent.toString());
        byte[] octets = fix ? mended(file) : read(file);
        return Judge.judge(octets, profile.noExternalChecks ? Surroundings.NONE : profile.noNetwork ? local : desk.asking(local));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new InvalidValue("publiccode", file.toString());
        }
    }

    private byte[] mended(Path file) {
        Mending.Mended mended = Mending.mend(read(file));
        if (!mended.mended().isEmpty()) {
            Path aside = file.toAbsolutePath().resolveSibling("." + file.getFileName() + ".writing");
            try {
                Files.write(aside, mended.octets());
                Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new InvalidValue("publiccode", file.toString());
            }
            mended.mended().forEach(one -> spec.commandLine().getErr().println(terminal.messages().text("cli.publiccode.mended", file, one.key())));
        }
        return mended.octets();
    }
}
