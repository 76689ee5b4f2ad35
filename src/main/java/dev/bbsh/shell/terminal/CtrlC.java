package dev.bbsh.shell.terminal;

import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/**
 * Ctrl-C between two commands, and while a question is printed. It is kept until somebody reads
 * what is typed, and never ends the program.
 */
final class CtrlC implements SignalHandler {

    private final Terminal terminal;

    private boolean pressed;

    private @Nullable Thread reading;

    private CtrlC(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Listens from now on; line editors and commands listen themselves while they are at work. */
    static CtrlC at(Terminal terminal) {
        CtrlC listening = new CtrlC(terminal);
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

    /** What was pressed before is not meant any more. */
    synchronized void forget() {
        pressed = false;
        // A line editor interrupts the thread when Ctrl-C comes as it ends.
        Thread.interrupted();
    }

    /** Prints something and reads an answer, both of which Ctrl-C ends. */
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

    /** From here on the thread is interrupted at once, as the line editor itself does it. */
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
