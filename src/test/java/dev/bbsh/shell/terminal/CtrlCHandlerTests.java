package dev.bbsh.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.bbsh.render.TextLine;
import dev.bbsh.shell.contract.Arguments;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.Question;
import dev.bbsh.shell.output.Display;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class CtrlCHandlerTests {

    private static final Question QUESTION =
            new Question("which?", List.of(new Question.Choice("this", "use this")));

    private final PipedOutputStream keys = new PipedOutputStream();

    /** Lives as long as the test: a pipe breaks when the thread that wrote into it ends. */
    private final ExecutorService typist = Executors.newSingleThreadExecutor();

    private Terminal terminal;

    private LineReader reader;

    private CtrlCHandler interrupt;

    @BeforeEach
    void open() throws IOException {
        terminal =
                new ExternalTerminal(
                        "keys",
                        "xterm",
                        new PipedInputStream(keys),
                        new ByteArrayOutputStream(),
                        UTF_8);
        terminal.setSize(new Size(80, 24));
        reader = LineReaderBuilder.builder().terminal(terminal).build();
        interrupt = CtrlCHandler.at(terminal);
    }

    @Test
    void aQuestionIsLeftWhenItWasPressedWhileItWasPrinted() throws IOException {
        TerminalDialog questions =
                new TerminalDialog(reader, interrupt, new Pressing(), (_) -> false);
        assertThat(questions.ask(QUESTION)).isEmpty();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        keys.write("documents\r".getBytes(UTF_8));
        keys.flush();
        interrupt.forget();
        assertThat(reader.readLine("> ")).isEqualTo("documents");
    }

    @Test
    void aQuestionIsLeftWhenItWasPressedBeforeItWasPrinted() {
        terminal.raise(Signal.INT);
        assertThat(new TerminalDialog(reader, interrupt, new Silent(), (_) -> false).ask(QUESTION))
                .isEmpty();
    }

    @Test
    void whatWasPressedBeforeAPromptIsForgotten() throws IOException {
        terminal.raise(Signal.INT);
        interrupt.forget();
        keys.write("1\r".getBytes(UTF_8));
        keys.flush();
        assertThat(new TerminalDialog(reader, interrupt, new Silent(), (_) -> false).ask(QUESTION))
                .isPresent();
    }

    @Test
    void asAKeyItLeavesWhatIsTypedAfterIt() throws Exception {
        interrupt.key(reader);
        Future<?> later = onceTyped("query", () -> type("\u0003documents\r"));
        type("query");
        assertThatThrownBy(() -> interrupt.read(reader, "> "))
                .isInstanceOfSatisfying(
                        UserInterruptException.class,
                        (left) -> assertThat(left.getPartialLine()).isEqualTo("query"));
        later.get();
        assertThat(interrupt.read(reader, "> ")).isEqualTo("documents");
    }

    @Test
    void aSignalThatComesLateLeavesWhatWasTypedSince() throws Exception {
        interrupt.key(reader);
        Future<?> late = onceTyped("docu", () -> terminal.raise(Signal.INT));
        type("docu");
        assertThatThrownBy(() -> interrupt.read(reader, "> "))
                .isInstanceOf(UserInterruptException.class);
        late.get();
        interrupt.forget();
        type("ments\r");
        assertThat(interrupt.read(reader, "> ")).isEqualTo("documents");
    }

    @AfterEach
    void close() {
        typist.shutdownNow();
    }

    private Future<?> onceTyped(String text, Runnable what) {
        return typist.submit(
                () -> {
                    while (!reader.getBuffer().toString().equals(text)) {
                        Thread.onSpinWait();
                    }
                    what.run();
                });
    }

    private void type(String text) {
        try {
            keys.write(text.getBytes(UTF_8));
            keys.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static class Silent implements Display {

        @Override
        public void show(Outcome outcome, Arguments arguments, Progress progress) {}

        @Override
        public void error(BbshException failure, String place) {}

        @Override
        public void say(TextLine line) {}

        @Override
        public void clear() {}
    }

    /** A display during whose first line Ctrl-C is pressed. */
    private final class Pressing extends Silent {

        @Override
        public void say(TextLine line) {
            terminal.raise(Signal.INT);
        }
    }
}
