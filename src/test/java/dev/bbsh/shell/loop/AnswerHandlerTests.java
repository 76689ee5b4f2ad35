package dev.bbsh.shell.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.bbsh.file.Location;
import dev.bbsh.render.View;
import dev.bbsh.shell.context.RunMode;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.Question;
import dev.bbsh.shell.line.Line;
import dev.bbsh.shell.line.LineSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The journal and the files of a session: written, kept, repeated and deleted. */
class AnswerHandlerTests {

    @TempDir private Path folder;

    private Path own;

    private String load;

    @BeforeEach
    void files() throws IOException {
        own = folder.resolve("own");
        load = "load " + Files.writeString(folder.resolve("a.json"), "{\"a\":1}");
    }

    private LineRun prompt() {
        return new LineRun(own).in(RunMode.PROMPT);
    }

    private LineRun reading(String... lines) {
        return prompt().reading(LineSource.of(List.of(lines).stream().map(Line::of).toList()));
    }

    private List<Path> journals() throws IOException {
        Path journals = own.resolve("journals");
        if (!Files.exists(journals)) {
            return List.of();
        }
        try (var files = Files.list(journals)) {
            return files.toList();
        }
    }

    private Path journal(String... steps) throws IOException {
        Files.createDirectories(own.resolve("journals"));
        return Files.writeString(
                own.resolve("journals/1-" + LineRun.GONE + ".bbsh"),
                "# bbsh 1\n# in " + Location.here() + "\n" + String.join("\n", steps) + "\n");
    }

    @Test
    void aJournalThatCannotBeWrittenIsSaidOnce() throws IOException {
        Files.createDirectories(own);
        Files.createFile(own.resolve("journals"));
        String screen = prompt().screenOf(load, "put $.a 2", "query $.a");
        assertThat(screen)
                .containsOnlyOnce("the journal is no longer written: ")
                .containsPattern("the journal is no longer written: \\S.*journals")
                .endsWith("\n2\n");
    }

    @Test
    void aJournalThatCanBeWrittenIsNotMentioned() throws IOException {
        assertThat(prompt().screenOf(load, "put $.a 2")).doesNotContain("journal");
        assertThat(journals()).hasSize(1);
        assertThat(journals().getFirst()).content().contains("\n" + load + "\n", "\nput '$.a' 2\n");
    }

    @Test
    void theJournalIsDeletedWhenTheSessionEnds() throws IOException {
        LineRun discarded = prompt();
        assertThat(discarded.run(load, "put $.a 2", "exit --discard", "history")).isZero();
        assertThat(journals()).isEmpty();
        prompt().run(load, "exit");
        assertThat(journals()).isEmpty();
    }

    @Test
    void theJournalIsKeptWhileChangesCouldBeLost() throws IOException {
        String screen = reading("query $.a").screenOf(load, "put $.a 2", "exit");
        assertThat(screen)
                .contains("? not saved: a     (save NAME FILE saves one)\n")
                .endsWith("\n2\n");
        assertThat(journals()).hasSize(1);
        prompt().choosing("exit --discard").run("recover", "exit");
        assertThat(prompt().screenOf("recover")).contains("no interrupted session in this folder");
    }

    @Test
    void aSessionIsRestoredUpToALineThatFailsAndItsJournalIsKept() throws IOException {
        Path journal = journal(load, "put $.a 2", "put $.none.there 3", "put $.a 4");
        String screen = prompt().screenOf("recover", "query $.a");
        assertThat(screen)
                .contains("error: $.none.there finds nothing in a")
                .contains("  in: " + journal + ":5   put $.none.there 3\n")
                .doesNotContain("restored:")
                .endsWith("\n2\n");
        assertThat(journal).exists();
        LineRun batch = new LineRun(own);
        assertThat(batch.run("recover", "query $.a")).isEqualTo(1);
        assertThat(batch.screen()).endsWith("(with a shorter path)\n");
    }

    @Test
    void aRestoredSessionIsSaidWithWhatCouldNotBe() throws IOException {
        Path journal = journal(load, "put $.a 2", "put $.a 'cut");
        String screen = prompt().screenOf("recover", "query $.a");
        assertThat(screen)
                .startsWith("Your last session here ended with unsaved work (2 steps)     recover")
                .containsSubsequence(
                        "  Can't be restored: journal line 5 ",
                        "restored: 2 steps\n  Can't be restored: journal line 5 ")
                .doesNotContain("internal error")
                .endsWith("\n2\n");
        assertThat(journal).doesNotExist();
    }

    @Test
    void aDiscardedSessionIsNotRestored() throws IOException {
        Path journal = journal(load, "put $.a 2");
        LineRun run = prompt();
        assertThat(run.screenOf("recover --discard", "documents"))
                .endsWith("discarded: 2 steps\nnothing is open\n");
        assertThat(journal).doesNotExist();
    }

    @Test
    void theLinesOfAJournalAreNotRecorded() throws IOException {
        journal(load, "put $.a 2");
        Path recorded = folder.resolve("r.bbsh");
        prompt().run("record " + recorded, "recover", "query $.a");
        assertThat(recorded).hasContent("# bbsh 1\nquery $.a");
    }

    @Test
    void aBatchIsNotGreeted() throws IOException {
        journal(load, "put $.a 2");
        Files.writeString(own.resolve("references.txt"), "wrong\n");
        assertThat(new LineRun(own).screenOf("documents")).isEqualTo("nothing is open\n");
        assertThat(prompt().screenOf("documents"))
                .contains("error: ", "references.txt", "Your last session here")
                .endsWith("\nnothing is open\n");
    }

    @Test
    void theRulesOfTheUserAreSaidAtThePrompt() throws IOException {
        Files.createDirectories(own);
        Path rules = Files.writeString(own.resolve("references.txt"), "name owner.code user\n");
        assertThat(prompt().screenOf("documents"))
                .isEqualTo("1 ID rule of your own: " + rules + "\nnothing is open\n");
    }

    @Test
    void aNoticeThatCannotBeWrittenStopsNoStart() throws IOException {
        journal(load, "put $.a 2");
        StringWriter screen = new StringWriter();
        LineRun run = prompt().reportingTo(new FailingOnce(screen));
        assertThat(run.run("documents")).isZero();
        assertThat(screen.toString())
                .startsWith("error: internal error: java.io.UncheckedIOException")
                .contains("crash.txt");
        assertThat(run.screen()).isEqualTo("nothing is open\n");
    }

    /** An output that fails once. */
    private static final class FailingOnce extends FilterWriter {

        private boolean failed;

        FailingOnce(Writer out) {
            super(out);
        }

        @Override
        public void write(String text, int offset, int length) throws IOException {
            if (!failed) {
                failed = true;
                throw new IOException("gone");
            }
            super.write(text, offset, length);
        }
    }

    /** The folder of a process belongs to the system: nobody can change its rights. */
    @Test
    void aFolderThatOthersMayOpenIsSaid() {
        Path process = Path.of("/proc/" + ProcessHandle.current().pid());
        assumeThat(process).exists();
        assertThat(new LineRun(process).in(RunMode.PROMPT).screenOf("documents"))
                .isEqualTo(
                        "Other users may open '"
                                + process
                                + "', which isn't yours\nnothing is open\n");
    }

    @Test
    void aQuestionContinuesWithItsHistoryOnlyWhenItIsAsked() {
        LineRun asked = prompt().command("ask", AnswerHandlerTests::closing);
        assertThat(asked.screenOf(load, "ask", "documents")).endsWith("nothing is open\n");
        LineRun batch = new LineRun(own).in(new RunMode(false, true));
        batch.command("ask", AnswerHandlerTests::closing);
        assertThat(batch.screenOf(load, "ask", "documents")).contains(">  a  ");
    }

    private static Answer closing(Invocation in) {
        return new Question(
                "which?",
                List.of(new Question.Choice("it", "documents")),
                Optional.of(in.history().undone(1)));
    }

    @Test
    void anAnswerThatIsNotToBeRecordedIsNot() throws IOException {
        Path recorded = folder.resolve("r.bbsh");
        prompt().command("quiet", (_) -> Outcome.report(View.message("done")).recorded(""))
                .command("other", (_) -> Outcome.silent().recorded("documents"))
                .run("record " + recorded, "quiet", "other");
        assertThat(recorded).hasContent("# bbsh 1\ndocuments");
    }

    @Test
    void noResultReplacesAFileThatADocumentCameFrom() throws IOException {
        Path other = Files.writeString(folder.resolve("b.json"), "{}");
        LineRun run = prompt();
        String screen =
                run.screenOf(
                        load,
                        "query $.a --to " + folder.resolve("a.json"),
                        "query $.a --to " + other);
        assertThat(screen)
                .contains("a.json' is the file that a was loaded from\n")
                .contains("  try: choose another file: --to FILE\n");
        assertThat(folder.resolve("a.json")).hasContent("{\"a\":1}");
        assertThat(other).hasContent("[1]");
    }

    @Test
    void theScreenIsClearedAndTheSessionGoesOn() {
        LineRun run = new LineRun(own);
        assertThat(run.run("clear", "documents")).isZero();
        assertThat(run.screen()).isEqualTo("nothing is open\n");
        assertThat(prompt().atTerminal().screenOf("clear", "documents"))
                .isEqualTo("\u001b[H\u001b[2J\u001b[3Jnothing is open\n");
    }
}
