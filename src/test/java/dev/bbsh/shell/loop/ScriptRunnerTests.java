package dev.bbsh.shell.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.file.write.ProcessOutput;
import dev.bbsh.shell.context.RunMode;
import dev.bbsh.shell.line.Line;
import dev.bbsh.shell.line.LineSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Scripts that run others, that fail, and that are recorded. */
class ScriptRunnerTests {

    private static final RunMode KEEP_GOING = new RunMode(false, true);

    @TempDir private Path own;

    private String script(String name, String... lines) throws IOException {
        Path file = own.resolve(name + ".bbsh");
        Files.writeString(file, String.join("\n", lines).replace("OWN", own.toString()) + "\n");
        return "run " + file;
    }

    private void document(String name, String text) throws IOException {
        Files.writeString(own.resolve(name + ".json"), text);
    }

    @Test
    void scriptsAreNestedTwentyLevelsDeep() throws IOException {
        script("s0", "history");
        for (int level = 1; level <= 20; level++) {
            script("s" + level, "run OWN/s" + (level - 1) + ".bbsh");
        }
        LineRun twenty = new LineRun(own);
        assertThat(twenty.run("run " + own + "/s19.bbsh")).isZero();
        assertThat(twenty.screen()).isEqualTo("1  run " + own + "/s19.bbsh\n");
        LineRun deeper = new LineRun(own);
        assertThat(deeper.run("run " + own + "/s20.bbsh")).isEqualTo(1);
        assertThat(deeper.screen())
                .isEqualTo(
                        """
                        error: scripts are nested more than 20 levels deep
                          in: OWN/s20.bbsh:1 -> OWN/s19.bbsh:1 -> 16 more -> OWN/s2.bbsh:1 -> OWN/s1.bbsh:1   run OWN/s0.bbsh
                          try: take the line 'run OWN/s0.bbsh' out of one of them
                        """
                                .replace("OWN", own.toString()));
    }

    @Test
    void theLevelsOfScriptsThatEndedDoNotCount() throws IOException {
        String fails = script("fails", "query");
        String[] often = new String[25];
        Arrays.fill(often, fails);
        assertThat(new LineRun(own).in(RunMode.PROMPT).screenOf(often)).doesNotContain("nested");
    }

    @Test
    void nobodyCanStepWhereNobodyIs() throws IOException {
        String line = script("s", "history");
        LineRun run = new LineRun(own);
        assertThat(run.run(line + " --step")).isEqualTo(1);
        assertThat(run.screen())
                .isEqualTo(
                        "error: --step asks before each line, and there is no prompt to answer at\n"
                                + "  try: "
                                + line
                                + "\n");
    }

    @Test
    void aStepThatIsNotAnsweredStopsTheScript() throws IOException {
        String line = script("s", "history", "history");
        LineRun run = new LineRun(own).in(RunMode.PROMPT);
        assertThat(run.screenOf(line + " --step")).isEqualTo("? 1   history\n");
        LineRun chosen = new LineRun(own).in(RunMode.PROMPT).choosing("skip", "run");
        assertThat(chosen.screenOf(line + " --step"))
                .isEqualTo("? 1   history\n? 2   history\n1  " + line + " --step\n");
    }

    @Test
    void aScriptEndsAtTheFirstLineThatFailsUnlessTheCallKeepsGoing() throws IOException {
        String line = script("s", "query", "history");
        LineRun batch = new LineRun(own);
        assertThat(batch.run(line)).isEqualTo(1);
        assertThat(batch.screen()).startsWith("error: ").doesNotContain("1  run");
        LineRun prompt = new LineRun(own).in(RunMode.PROMPT);
        assertThat(prompt.screenOf(line)).startsWith("error: ").doesNotContain("1  run");
        LineRun going = new LineRun(own).in(KEEP_GOING);
        assertThat(going.run(line)).isEqualTo(1);
        assertThat(going.screen()).startsWith("error: ").endsWith("\n1  " + line + "\n");
    }

    @Test
    void aScriptNeverAsks() throws IOException {
        document("a", "{\"a\":1}");
        String line = script("s", "load OWN/a.json", "put $.a 2", "exit", "history");
        LineRun run = new LineRun(own).in(RunMode.PROMPT).choosing("exit --discard");
        run.reading(LineSource.of(List.of(Line.of("query $.a"))));
        assertThat(run.screenOf(line))
                .contains("error: not saved: a     (save NAME FILE saves one)\n")
                .contains("  try: exit --discard\n")
                .doesNotContain("? ")
                .endsWith("\n2\n");
    }

    @Test
    void theNamesOfAScriptAreThoseOfTheScriptsThatItRuns() throws IOException {
        document("a", "{\"a\":1}");
        Files.createDirectory(own.resolve("b"));
        Files.writeString(own.resolve("b/a.json"), "{\"a\":2}");
        script("inner", "query $.a --in a");
        String outer =
                script("outer", "load OWN/b/a.json", "run OWN/inner.bbsh", "query $.a --in a");
        LineRun run = new LineRun(own);
        run.run("load " + own + "/a.json", outer, "query $.a --in a");
        assertThat(run.screen()).contains("in this script, a means a-2\n").endsWith("\n2\n2\n1\n");
    }

    @Test
    void aRecordingHasTheLineThatRunsAScriptAndNotItsLines() throws IOException {
        document("a", "{\"a\":1}");
        String inner = script("inner", "query $.a");
        String outer = script("outer", inner, "put $.a 2");
        String fails = script("fails", "query $.a", "query");
        Path recorded = own.resolve("r.bbsh");
        LineRun run = new LineRun(own).in(RunMode.PROMPT);
        String screen =
                run.screenOf(
                        "load " + own + "/a.json",
                        "record " + recorded,
                        outer,
                        fails,
                        "query $.a",
                        "record --stop");
        assertThat(screen)
                .contains("recording to " + recorded + "     (record --stop ends it)\n")
                .endsWith("2\nrecorded 2 commands\n");
        assertThat(recorded).hasContent("# bbsh 1\n" + outer + "\nquery $.a\n");
    }

    @Test
    void aScriptWhoseOutputNobodyReadsIsRecorded() throws IOException {
        document("a", "{\"a\":1}");
        String line = script("s", "query $.a");
        Path recorded = own.resolve("r.bbsh");
        LineRun run = new LineRun(own).writingTo(new ClosedWriter());
        assertThat(run.run("load " + own + "/a.json", "record " + recorded, line)).isEqualTo(141);
        assertThat(recorded).hasContent("# bbsh 1\n" + line);
    }

    /** An output whose reader went away. */
    private static final class ClosedWriter extends Writer {

        @Override
        public void write(char[] text, int offset, int length) throws IOException {
            throw new ProcessOutput.ClosedPipeException(new IOException("Broken pipe"));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void nothingRunsOfAScriptThatIsMissingOrCannotBeRead() throws IOException {
        LineRun missing = new LineRun(own);
        assertThat(missing.run("run " + own + "/none.bbsh")).isEqualTo(1);
        assertThat(missing.screen()).startsWith("error: no script '" + own + "/none.bbsh'");
        String line = script("cut", "history", "query 'open");
        assertThat(new LineRun(own).screenOf(line)).startsWith("error: ").doesNotContain("1  run");
    }

    @Test
    void aScriptKnowsItsFolderAndItsValues() throws IOException {
        document("a", "{\"a\":1}");
        String line = script("s", "load ${here}/a.json --as ${name}", "query ${path}");
        LineRun run = new LineRun(own);
        assertThat(run.run(line + " name=mine path=$.a")).isZero();
        assertThat(run.screen()).startsWith("mine   ").endsWith("\n1\n");
    }
}
