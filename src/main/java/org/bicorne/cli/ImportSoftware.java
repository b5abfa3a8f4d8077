package org.bicorne.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bicorne.catalogue.CatalogueImport;

/** Says and writes what an import brings into the catalogue. */
record ImportSoftware(Terminal terminal, PrintWriter out, IntoArguments into) {

    void finish(CatalogueImport.Result result) {
        for (CatalogueImport.Outcome file : result.files()) {
            list(file.added(), "  + ");
            list(file.changed(), "  ~ ");
            list(file.resembling(), "  \u2248 ");
            list(file.gone(), "  - ");
            list(file.kept(), "  ! ");
            list(file.twice(), "  = ");
            list(file.unplaced(), "  ? ");
            if (!file.left().isEmpty()) {
                terminal.say(out, "cli.import.software.left", file.left().entrySet().stream().map(entry -> entry.getKey() + " (" + entry.getValue() + ")").collect(Collectors.joining(", ")));
            }
            terminal.say(out, "cli.import.software.file", file.file(), file.rows(), file.added().size(), file.changed().size(), file.same());
            terminal.say(out, "cli.import.software.rest", file.resembling().size(), file.gone().size(), file.kept().size(), file.twice().size(), file.unplaced().size());
        }
        if (!into.isTrial()) {
            CatalogueImport.write(result, into.folder());
        }
        terminal.say(out, into.isTrial() ? "cli.import.software.trial" : "cli.import.software.done", result.entries(), result.texts().size());
    }

    private void list(List<String> lines, String sign) {
        UnaryOperator<String> clean = line -> line.replaceAll("\\p{Cntrl}+", " ");
        lines.forEach(line -> out.println(sign + clean.apply(line)));
    }
}
