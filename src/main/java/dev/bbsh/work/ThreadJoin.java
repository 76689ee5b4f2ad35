package dev.bbsh.work;

import org.jspecify.annotations.Nullable;

/** Waits for other threads. */
public final class ThreadJoin {

    private ThreadJoin() {}

    /** Waits until a thread has ended, if there is one; an interrupt is restored afterwards. */
    public static void join(@Nullable Thread thread) {
        boolean interrupted = false;
        while (thread != null && thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
