package dev.bbsh.file.write;

import dev.bbsh.work.BbshException;

/**
 * The refusal to write any file, for a program that was started with {@code --read-only}. It holds
 * for the whole process, from its start to its end.
 */
public final class WriteProtection {

    private static volatile boolean on;

    private WriteProtection() {}

    /** Refuses everything from now on. */
    public static void turnOn() {
        on = true;
    }

    /** True when nothing may be written, and no program started. */
    public static boolean isOn() {
        return on;
    }

    /**
     * Requires that something may be done.
     *
     * @param what would be done, such as {@code 'merged.json' is not written}
     * @throws Refusal when it may not
     */
    public static void require(String what) {
        if (on) {
            throw new Refusal(what);
        }
    }

    /** The error for something that would be written, sent or started. */
    public static final class Refusal extends BbshException {

        private static final long serialVersionUID = 1L;

        private Refusal(String what) {
            super(
                    "bbsh was started with --read-only: " + what,
                    "exit     (and start bbsh without --read-only)");
        }
    }
}
