package dev.bbsh.shell.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.session.Settings;
import dev.bbsh.session.history.Session;
import dev.bbsh.shell.command.Commands;
import dev.bbsh.shell.contract.Parameter;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

import org.junit.jupiter.api.Test;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;

import java.util.List;

/** The commands as Spring Shell's registry describes them. */
class RegisteredCommandTests {

    private final List<ShellCommand> commands = Commands.of(new Session(Settings.DEFAULT));

    private final CompletionProvider completions = RegisteredCommandTests::none;

    private static List<CompletionProposal> none(CompletionContext context) {
        return List.of();
    }

    private RegisteredCommand registered(ShellCommand command) {
        return new RegisteredCommand(command, new RunningLines(), completions);
    }

    @Test
    void everyCommandIsDescribedByItsSignature() {
        for (ShellCommand each : commands) {
            Signature signature = each.signature();
            RegisteredCommand command = registered(each);
            assertThat(command.getName()).isEqualTo(signature.name());
            assertThat(command.getDescription()).isEqualTo(signature.description());
            assertThat(command.getGroup()).isEqualTo(signature.group().title());
            assertThat(command.getCompletionProvider()).isSameAs(completions);
            assertThat(command.getOptions())
                    .extracting(CommandOption::longName)
                    .containsExactlyElementsOf(
                            signature.allOptions().stream().map(Parameter::name).toList());
            assertThat(command.getOptions())
                    .extracting(CommandOption::description)
                    .containsExactlyElementsOf(
                            signature.allOptions().stream().map(Parameter::explanation).toList());
            assertThat(command.getHelp()).startsWith(signature.synopsis());
        }
    }

    @Test
    void theHelpHasTheArgumentsTheDetailsAndTheExamples() {
        ShellCommand run = named("run");
        Parameter file = run.signature().arguments().getFirst();
        List<String> help = registered(run).getHelp().lines().toList();
        assertThat(help)
                .startsWith(run.signature().synopsis())
                .contains("  " + file.placeholder() + "  " + file.explanation())
                .containsAll(run.signature().details());
        assertThat(run.signature().examples())
                .isNotEmpty()
                .allSatisfy(
                        (each) ->
                                assertThat(help)
                                        .contains("  " + each.line() + "  " + each.effect()));
    }

    @Test
    void theOptionsHaveTheTypesOfTheirValues() {
        assertThat(option("query", "count").type()).isEqualTo(boolean.class);
        assertThat(option("query", "limit").type()).isEqualTo(long.class);
        assertThat(option("query", "output").type()).isEqualTo(String.class);
    }

    private ShellCommand named(String name) {
        return commands.stream()
                .filter((each) -> each.signature().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private CommandOption option(String command, String name) {
        return registered(named(command)).getOptions().stream()
                .filter((each) -> name.equals(each.longName()))
                .findFirst()
                .orElseThrow();
    }
}
