package dev.bbsh.shell.worker;

/** Listens to Ctrl-C while a command runs. */
@FunctionalInterface
public interface Interrupts {

    /** Never calls an action: Ctrl-C is never pressed. */
    Interrupts NONE = (_) -> () -> {};

    /** Calls the action, on any thread, each time Ctrl-C is pressed, until the watch is closed. */
    Watch watch(Runnable action);

    /** A period during which Ctrl-C is listened to. */
    @FunctionalInterface
    interface Watch extends AutoCloseable {

        @Override
        void close();
    }
}
