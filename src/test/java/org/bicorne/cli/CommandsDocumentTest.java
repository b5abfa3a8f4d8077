package org.bicorne.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bicorne.house.Document;
import org.bicorne.kernel.Language;
import org.bicorne.ui.Messages;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

class CommandsDocumentTest {

    private static final Document DOCUMENT = Document.read("docs/cli.md");

    /** What the launcher does itself, and what is no command. */
    private static final List<String> OTHER_SECTIONS = List.of("Every command", "`./bicorne test`", "The environment", "The exit status");

    private static CommandLine program() {
        return Bicorne.commandLine(Messages.in(Language.ENGLISH));
    }

    private static List<CommandLine> commands() {
        return program().getSubcommands().values().stream().filter(command -> !command.getCommandSpec().usageMessage().hidden())
                .flatMap(command -> command.getSubcommands().isEmpty() ? Stream.of(command) : command.getSubcommands().values().stream()).toList();
    }

    private static Document section(CommandLine command) {
        return DOCUMENT.section("`" + command.getCommandSpec().qualifiedName() + "`");
    }

    private static List<OptionSpec> ownOptions(CommandLine command) {
        return command.getCommandSpec().options().stream().filter(option -> !option.usageHelp() && !option.versionHelp()).toList();
    }

    private static List<String> names(List<OptionSpec> options) {
        return options.stream().flatMap(option -> Arrays.stream(option.names())).toList();
    }

    @Test
    void explainsEveryCommandAndNoOther() {
        List<String> sections = commands().stream().map(command -> "`" + command.getCommandSpec().qualifiedName() + "`").toList();

        assertThat(DOCUMENT.sections().stream().filter(section -> !OTHER_SECTIONS.contains(section))).containsExactlyInAnyOrderElementsOf(sections);
    }

    @Test
    void explainsEveryOptionAndArgumentOfEachCommandAndNoOther() {
        for (CommandLine command : commands()) {
            List<String> arguments = command.getCommandSpec().positionalParameters().stream().map(PositionalParamSpec::paramLabel).toList();
            List<String> known = Stream.concat(arguments.stream(), names(ownOptions(command)).stream()).toList();

            assertThat(section(command).firstColumn()).as(command.getCommandName()).containsExactlyInAnyOrderElementsOf(known);
        }
    }

    @Test
    void saysEveryDefault() {
        for (CommandLine command : commands()) {
            ownOptions(command).stream().filter(option -> option.defaultValue() != null)
                    .forEach(option -> assertThat(section(command).row(option.longestName())).contains("`" + option.defaultValue() + "`"));
        }
    }

    @Test
    void explainsWhatAllCommandsUnderstand() {
        assertThat(DOCUMENT.section("Every command").firstColumn()).containsExactlyInAnyOrderElementsOf(names(program().getCommandSpec().options()));
    }
}
