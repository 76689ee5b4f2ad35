package dev.bbsh.shell.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.file.write.ProcessOutput;
import dev.bbsh.render.View;
import dev.bbsh.shell.context.RunMode;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.Question;
import dev.bbsh.shell.line.Line;
import dev.bbsh.shell.line.LineSource;
import dev.bbsh.shell.worker.Worker;
import dev.bbsh.work.BbshException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The fate of a line that fails, and of the lines after it. */
class LoopTests {

    private static final RunMode KEEP_GOING = new RunMode(false, true);

    /** Ctrl-C, pressed during each work. */
    private static final Worker.Interrupts PRESSED =
            (action) -> {
                action.run();
                return () -> {};
            };

    @TempDir private Path own;

    private LineRun batch() {
        return new LineRun(own)
                .command("good", (_) -> Outcome.report(View.message("done")))
                .command("unmet", (_) -> Outcome.report(View.message("not met")).unmet())
                .command("values", (_) -> Outcome.data(View.message("value")))
                .command("bug", (_) -> broken())
                .command(
                        "ask",
                        (_) ->
                                new Question(
                                        "which?",
                                        List.of(
                                                new Question.Choice(
                                                        "it", "good", Optional.of("values")),
                                                new Question.Choice(
                                                        "no", "bug", Optional.of("values")))));
    }

    private static Outcome broken() {
        throw new IllegalStateException("broken");
    }

    @Test
    void aBugIsAnErrorAndItsTraceIsInAFileThatOthersCannotRead() throws IOException {
        LineRun run = batch();
        assertThat(run.run("bug")).isEqualTo(1);
        Path trace = own.resolve("crash.txt");
        assertThat(run.screen())
                .isEqualTo(
                        """
                        error: internal error: java.lang.IllegalStateException: broken
                          try: log     (nothing was changed; the trace is in %s)
                        """
                                .formatted(trace));
        assertThat(trace)
                .content()
                .startsWith("java.lang.IllegalStateException: broken\n\tat ")
                .contains("LoopTests");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(trace)))
                .isEqualTo("rw-------");
    }

    @Test
    void aTraceThatCannotBeWrittenIsSaidToBeLost() throws IOException {
        Path file = Files.createFile(own.resolve("file"));
        LineRun run = new LineRun(file).command("bug", (_) -> broken());
        assertThat(run.screenOf("bug"))
                .contains("IllegalStateException: broken\n")
                .contains("(nothing was changed; the trace is lost: ");
    }

    @Test
    void aBugInAScriptIsSaidWithItsLine() throws IOException {
        Path script = Files.writeString(own.resolve("s.bbsh"), "good\nbug\n");
        assertThat(batch().screenOf("run " + script))
                .contains("broken\n  in: " + script + ":2   bug\n  try: log ");
    }

    @ParameterizedTest
    @CsvSource({
        "good unmet, 3",
        "unmet good, 3",
        "unmet bug, 1",
        "bug unmet, 1",
        "bug good, 1",
        "good good, 0"
    })
    void theWorstLineIsTheResult(String lines, int status) {
        String[] called = lines.split(" ", -1);
        assertThat(batch().in(KEEP_GOING).run(called)).isEqualTo(status);
        LineSource second = LineSource.of(List.of(Line.of(called[1])));
        assertThat(batch().in(KEEP_GOING).reading(second).run(called[0])).isEqualTo(status);
        assertThat(batch().in(RunMode.PROMPT).run(called)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"unmet, 3", "bug, 1", "nothing, 1", "query, 1"})
    void aBatchEndsAtTheFirstLineThatFails(String line, int status) {
        LineRun called = batch();
        assertThat(called.run("good", line, "good")).isEqualTo(status);
        assertThat(called.screen()).containsOnlyOnce("done\n");
        LineRun read = batch().reading(LineSource.of(List.of(Line.of("good"))));
        assertThat(read.run(line)).isEqualTo(status);
        assertThat(read.screen()).doesNotContain("done\n");
        LineRun going = batch().in(KEEP_GOING).reading(LineSource.of(List.of(Line.of("good"))));
        assertThat(going.run(line, "good")).isEqualTo(status);
        assertThat(going.screen()).endsWith("done\ndone\n");
    }

    @Test
    void nothingIsReadAfterTheLineThatEndsTheSession() {
        LineRun run = batch().reading(LineSource.of(List.of(Line.of("good"))));
        assertThat(run.run("values", "exit", "bug")).isZero();
        assertThat(run.screen()).isEqualTo("value\n");
    }

    @Test
    void outputThatCannotBeWrittenIsAnError() {
        LineRun run = batch().writingTo(new Broken(new IOException("disk full")));
        assertThat(run.run("values")).isEqualTo(1);
        assertThat(run.screen())
                .isEqualTo(
                        """
                        error: can't write the output: disk full
                          try: choose a disk with free space: --to FILE
                        """);
    }

    @Test
    void theLinesAfterOneThatNobodyReadsStillRun() {
        IOException closed = new ProcessOutput.ClosedPipeException(new IOException("Broken pipe"));
        LineRun run = batch().writingTo(new Broken(closed));
        assertThat(run.run("values", "good")).isEqualTo(141);
        assertThat(run.screen()).isEqualTo("done\n");
    }

    /** An output to which nothing can be written. */
    private static final class Broken extends Writer {

        private final IOException failure;

        Broken(IOException failure) {
            this.failure = failure;
        }

        @Override
        public void write(char[] text, int offset, int length) throws IOException {
            throw failure;
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void aSessionSurvivesThreeFailuresInARowToReadALine() {
        LineRun run = batch().in(RunMode.PROMPT).reading(unreadable("bbb good bbb good"));
        assertThat(run.run()).isZero();
        assertThat(run.screen().lines().filter("done"::equals)).hasSize(2);
        assertThat(run.screen().lines().filter((line) -> line.contains("IllegalState")))
                .hasSize(6)
                .allMatch("error: internal error: java.lang.IllegalStateException: b"::equals);
        LineRun worse = batch().in(RunMode.PROMPT).reading(unreadable("bbbb good"));
        assertThatThrownBy(worse::run).isInstanceOf(IllegalStateException.class).hasMessage("b");
        assertThat(worse.screen().lines().filter((line) -> line.contains("IllegalState")))
                .hasSize(3);
    }

    @Test
    void aLineThatCannotBeReadFails() {
        LineSource wrong = unreadable("b good");
        assertThat(batch().reading(wrong).run()).isEqualTo(1);
        LineRun run = batch().reading(unreadable("u good"));
        assertThat(run.run()).isEqualTo(1);
        assertThat(run.screen()).isEqualTo("error: unreadable\n  try: another\n");
    }

    /** Reads {@code good} as a line, and fails at every {@code b}, for a bug, and {@code u}. */
    private static LineSource unreadable(String events) {
        var rest =
                Stream.of(events.split("(?<=[bu])| ", -1))
                        .filter((each) -> !each.isEmpty())
                        .iterator();
        return () -> {
            String event = rest.hasNext() ? rest.next() : "";
            return switch (event) {
                case "b" -> throw new IllegalStateException("b");
                case "u" -> throw new BbshException("unreadable", "another");
                case "" -> Optional.empty();
                default -> Optional.of(Line.of(event));
            };
        };
    }

    @Test
    void afterAChoiceItsSecondLineRunsOnlyWhenTheFirstSucceeds() {
        assertThat(batch().in(RunMode.PROMPT).choosing("good").screenOf("ask"))
                .isEqualTo("? which?\ndone\nvalue\n");
        assertThat(batch().in(RunMode.PROMPT).choosing("bug").screenOf("ask"))
                .startsWith("? which?\nerror: internal error")
                .doesNotContain("value\n");
        assertThat(batch().in(RunMode.PROMPT).screenOf("ask")).isEqualTo("? which?\n");
    }

    @Test
    void nothingFollowsAChoiceWhoseOwnQuestionEndsInAFailure() {
        LineRun run =
                batch().command(
                                "outer",
                                (_) ->
                                        new Question(
                                                "first?",
                                                List.of(
                                                        new Question.Choice(
                                                                "it",
                                                                "ask",
                                                                Optional.of("good")))));
        assertThat(run.in(RunMode.PROMPT).choosing("ask", "bug").screenOf("outer"))
                .startsWith("? first?\n? which?\nerror: internal error")
                .doesNotContain("done\n");
    }

    @Test
    void whereNobodyCanAnswerAQuestionIsAnErrorWithItsLines() {
        LineRun run = batch();
        assertThat(run.run("ask", "good")).isEqualTo(1);
        assertThat(run.screen()).isEqualTo("error: which?\n  try: good   or   bug\n");
    }

    @Test
    void nobodyIsAskedAfterCtrlC() {
        assertThat(batch().in(RunMode.PROMPT).stoppedBy(PRESSED).choosing("good").screenOf("ask"))
                .isEqualTo("cancelled, nothing was changed\n");
        LineRun going = batch().in(KEEP_GOING).stoppedBy(PRESSED);
        assertThat(going.run("good", "ask", "good")).isEqualTo(130);
        assertThat(going.screen())
                .isEqualTo(
                        """
                        done
                        this line was cancelled, and changed nothing; the lines before it stay done
                        """);
    }

    @Test
    void aCancelledLineOfAScriptHasItsPlace() throws IOException {
        Path script = Files.writeString(own.resolve("s.bbsh"), "# first\ngood\ngood\n");
        LineRun run = batch().stoppedBy(PRESSED);
        assertThat(run.run("run " + script)).isEqualTo(130);
        assertThat(run.screen())
                .isEqualTo(
                        "this line was cancelled, and changed nothing\n  in: "
                                + script
                                + ":2   good\n");
    }

    @Test
    void anEmptyLineAndACommentAreNoFailure() {
        LineRun run = batch();
        assertThat(run.run("", "  ", "# a comment", "good", "history")).isZero();
        assertThat(run.screen()).isEqualTo("done\n1  good\n2  history\n");
    }

    @Test
    void theCaseOfACommandDoesNotMatterAtThePromptOnly() {
        assertThat(batch().in(RunMode.PROMPT).screenOf("GOOD")).isEqualTo("done\n");
        assertThat(batch().screenOf("GOOD")).startsWith("error: unknown command 'GOOD'\n");
    }
}
