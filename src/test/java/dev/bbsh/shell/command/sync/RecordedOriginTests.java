package dev.bbsh.shell.command.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.operation.document.DocumentLookup;
import dev.bbsh.script.CommandLine;
import dev.bbsh.script.word.Variables;
import dev.bbsh.session.Settings;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.history.History;
import dev.bbsh.session.history.Session;
import dev.bbsh.shell.command.Commands;
import dev.bbsh.shell.contract.Arguments;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.shell.line.KeyNormalizer;
import dev.bbsh.shell.line.LineReading;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;

/** The line that a document's origin prints is the line that its command recorded. */
class RecordedOriginTests {

    private static final String FILES = "src/test/resources/sessions/files/";

    private final List<ShellCommand> commands = Commands.of(new Session(Settings.DEFAULT));

    private History history = History.of(Workspace.empty(Settings.DEFAULT));

    /** Runs a line, and answers the line that is recorded for it. */
    private String run(String line) {
        List<String> words = CommandLine.of(line).values(Variables.NONE);
        ShellCommand command =
                commands.stream()
                        .filter((each) -> (line + " ").startsWith(each.signature().name() + " "))
                        .findFirst()
                        .orElseThrow();
        Signature signature = command.signature();
        int name = CommandLine.of(signature.name()).words().size();
        Arguments arguments =
                LineReading.of(signature, words.subList(name, words.size()))
                        .parse(new KeyNormalizer(history.present(), Instant.EPOCH))
                        .arguments();
        Invocation in = new Invocation(signature, arguments, history, Progress.NONE, Instant.EPOCH);
        Outcome outcome = (Outcome) command.run(in);
        history = outcome.next().orElseThrow();
        return outcome.line().orElse(line);
    }

    private DocumentOrigin origin(String name) {
        return DocumentLookup.find(name, history.present(), Progress.NONE).origin();
    }

    private static String line(DocumentOrigin origin) {
        return ((DocumentOrigin.Made) origin).line();
    }

    private void merged() {
        run("load scripts/samples/orbit.json scripts/samples/depot.json");
        run("load " + FILES + "config.json");
        run("mapping load " + FILES + "orbit-ids.csv --as ids");
        run("merge orbit depot --moving ORBIT --as both");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "merge orbit depot --moving ORBIT",
                "merge DEPOT ORBIT --as new",
                "swap config --as new",
                "swap both@0 --as new --anyway --incomplete",
                "prepare both --mapping ids --as new",
                "prepare both --side ORBIT --as new --force",
                "prepare both --mapping ids --moving ORBIT --as new --force --incomplete"
            })
    void itIsForAnOperationOnOpenDocuments(String line) {
        merged();
        String recorded = run(line);
        String made = history.present().currentDocument().name();
        assertThat(line(origin(made))).isEqualTo(recorded);
        assertThat(history.past().getLast().title()).isEqualTo(recorded);
    }

    @Test
    void itIsForThePartsOfASplitAndTheirJoin() {
        merged();
        String split = run("split both --parts 2 --incomplete --as cut");
        assertThat(line(origin("cut-1-of-2"))).isEqualTo(split);
        assertThat(line(origin("cut-2-of-2"))).isEqualTo(split);
        String joined = run("join --as again --anyway");
        assertThat(line(origin("again"))).isEqualTo(joined);
    }

    @Test
    void theOriginHoldsTheFactsOfItsOperation() {
        merged();
        assertThat(origin("both"))
                .isInstanceOfSatisfying(
                        DocumentOrigin.Merged.class,
                        (merged) -> {
                            assertThat(merged.inputs()).containsExactly("orbit", "depot");
                            assertThat(merged.staying()).isEqualTo("DEPOT");
                            assertThat(merged.moving()).isEqualTo("ORBIT");
                        });
        run("prepare both --as output");
        run("swap output --as turned --anyway");
        assertThat(origin("turned"))
                .isInstanceOfSatisfying(
                        DocumentOrigin.Swapped.class,
                        (swapped) -> {
                            assertThat(swapped.input()).isEqualTo("output");
                            assertThat(swapped.prepared()).containsExactly("ORBIT");
                        });
        run("split output --parts 3 --as cut");
        assertThat(origin("cut-2-of-3"))
                .isInstanceOfSatisfying(
                        DocumentOrigin.Split.class,
                        (part) -> {
                            assertThat(part.number()).isEqualTo(2);
                            assertThat(part.of()).isEqualTo(3);
                            assertThat(part.cut().input()).isEqualTo("output");
                        });
    }

    @Test
    void theResultOfAQueryPrintsTheQuery() {
        merged();
        run("query $.version --in both");
        assertThat(line(origin("last"))).isEqualTo("query $.version --in both");
    }
}
