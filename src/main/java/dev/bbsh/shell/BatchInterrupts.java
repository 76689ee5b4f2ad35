package dev.bbsh.shell;

import dev.bbsh.shell.loop.Status;
import dev.bbsh.shell.worker.Interrupts;

import org.jline.utils.Signals;

/**
 * Handles Ctrl-C where there is no prompt. Listens from the start on, once for all commands:
 * setting it up takes as long as a small command, which need not wait for it.
 */
final class BatchInterrupts implements Interrupts {

    private static final String SIGNAL = "INT";

    private volatile Runnable action = BatchInterrupts::end;

    private BatchInterrupts() {}

    /** Begins to listen; Ctrl-C before that ends the program. */
    static BatchInterrupts listening() {
        BatchInterrupts interrupts = new BatchInterrupts();
        Thread.ofPlatform()
                .name("listening")
                .daemon()
                .start(() -> Signals.register(SIGNAL, interrupts::interrupted));
        return interrupts;
    }

    private void interrupted() {
        action.run();
    }

    /** Ends the program on Ctrl-C between two commands, as the JVM does it. */
    private static void end() {
        System.exit(Status.INTERRUPTED.code());
    }

    @Override
    public Watch watch(Runnable watching) {
        Runnable before = action;
        action = watching;
        return () -> action = before;
    }
}
