package dev.bbsh.shell.terminal;

import org.jline.keymap.KeyMap;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * Handles Ctrl-C between two commands, while a question is printed, and while a line is typed.
 * Where no line is being read, it is a signal, which is kept until one is, and never ends the
 * program. While a line is typed it is a key like others, so that keys after it are not lost with
 * the line.
 */
final class CtrlCHandler implements SignalHandler {

    private final Terminal terminal;

    private static final String WIDGET = "interrupt";

    private boolean pressed;

    private boolean byKey;

    private String typed = "";

    private @Nullable Thread reading;

    private CtrlCHandler(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Listens from now on; line editors and commands listen themselves while they are at work. */
    static CtrlCHandler at(Terminal terminal) {
        CtrlCHandler listening = new CtrlCHandler(terminal);
        terminal.handle(Signal.INT, listening);
        return listening;
    }

    @Override
    public synchronized void handle(Signal signal) {
        pressed = true;
        if (reading != null) {
            reading.interrupt();
        }
    }

    /** Forgets a Ctrl-C that was pressed before. */
    synchronized void forget() {
        pressed = false;
        // A line editor interrupts the thread when Ctrl-C comes as it ends.
        Thread.interrupted();
    }

    /** Prints something and reads an answer; Ctrl-C ends both. */
    <T> T during(Runnable printing, Supplier<T> answer) {
        SignalHandler before = terminal.handle(Signal.INT, this);
        try {
            printing.run();
            begin();
            return answer.get();
        } finally {
            end();
            terminal.handle(Signal.INT, before);
        }
    }

    /** Makes Ctrl-C a key of a line editor. */
    LineReader key(LineReader editor) {
        editor.getWidgets()
                .put(
                        WIDGET,
                        () -> {
                            byKey = true;
                            throw new UserInterruptException(editor.getBuffer().toString());
                        });
        Objects.requireNonNull(editor.getKeyMaps().get(LineReader.MAIN))
                .bind(new Reference(WIDGET), KeyMap.ctrl('C'));
        return editor;
    }

    /** Makes the next line begin with a text, which can be edited. */
    void begin(String line) {
        typed = line;
    }

    /** Reads a line; it begins with the text of one that was interrupted by a late signal. */
    String read(LineReader editor, String prompt) {
        return read(editor, prompt, null);
    }

    private String read(LineReader editor, String prompt, @Nullable Character mask) {
        Attributes before = terminal.getAttributes();
        Attributes asKey = new Attributes(before);
        asKey.setControlChar(ControlChar.VINTR, 0);
        terminal.setAttributes(asKey);
        String begun = typed;
        typed = "";
        byKey = false;
        try {
            return editor.readLine(prompt, null, mask, begun.isEmpty() ? null : begun);
        } catch (UserInterruptException left) {
            typed = byKey ? "" : left.getPartialLine();
            throw left;
        } finally {
            terminal.setAttributes(before);
        }
    }

    /** Reads a line that isn't shown, and of which nothing is kept when it is interrupted. */
    String readHidden(LineReader editor, String prompt) {
        try {
            return read(editor, prompt, '\0');
        } finally {
            typed = "";
            editor.getBuffer().clear();
        }
    }

    /** Lets Ctrl-C interrupt the thread at once from now on, as the line editor itself does. */
    private synchronized void begin() {
        if (pressed) {
            throw new UserInterruptException("");
        }
        reading = Thread.currentThread();
    }

    private synchronized void end() {
        reading = null;
        forget();
    }
}
