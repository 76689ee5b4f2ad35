package dev.bbsh.shell.terminal.completion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.session.Settings;
import dev.bbsh.session.history.Session;
import dev.bbsh.shell.command.Commands;
import dev.bbsh.shell.contract.Parameter;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** TAB offers no option that the line's other words refuse. */
class ExclusionTests {

    @ParameterizedTest
    @CsvSource({
        "check,      --all,         fail-on, with,       true",
        "check,      --with=orbit,  side,    all,        false",
        "check,      orbit,         with,    all,        false",
        "findings,   --all,         rule,    by,         true",
        "findings,   --by=rule,     limit,   all,        false",
        "guide,      --all,         output,  script,     true",
        "report,     --all,         words,   compare-to, false",
        "case,       --all,         forget,  moving,     false",
        "case,       --answer=1=x,  answer,  sync,       false",
        "case,       --moving=X,    sync,    all,        false",
        "report,     --for=ticket,  words,   all,        false",
    })
    void theOtherOneIsNotOffered(
            String command, String given, String offered, String refused, boolean noArgument) {
        Signature signature = signature(command);
        ArgumentCursor cursor = ArgumentCursor.of(signature, List.of(given, ""));

        assertThat(cursor.optionsLeft())
                .extracting(Parameter::name)
                .contains(offered)
                .doesNotContain(refused);
        if (noArgument) {
            assertThat(cursor.wanted()).isEmpty();
        }
    }

    private static Signature signature(String name) {
        return Commands.of(new Session(Settings.DEFAULT)).stream()
                .map(ShellCommand::signature)
                .filter((each) -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
