package dev.bbsh.shell.worker;

/** Tells of Ctrl-C while a command runs. */
@FunctionalInterface
public interface Interrupts {

    /** Nobody ever presses Ctrl-C. */
    Interrupts NONE = (_) -> () -> {};

    /** Calls the action, on any thread, each time somebody presses Ctrl-C, until the watch ends. */
    Watch watch(Runnable action);

    /** A time in which Ctrl-C is listened to. */
    @FunctionalInterface
    interface Watch extends AutoCloseable {

        @Override
        void close();
    }
}
