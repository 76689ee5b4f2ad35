package dev.bbsh.shell.worker;

import dev.bbsh.text.ByteSize;
import dev.bbsh.text.Plurals;

import java.util.concurrent.TimeUnit;

/**
 * The speed of long work, and the time that it still needs at that speed.
 *
 * @param done the amount so far
 * @param total the total amount; not positive when unknown
 * @param nanos the time since the work began
 */
record ProgressRate(long done, long total, long nanos) {

    /** Before that, the speed changes too much to be told. */
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(500);

    private static final long SECONDS_SHOWN = 100;

    private static final long MINUTES_SHOWN = 100;

    private static final long SIXTY = 60;

    /**
     * The speed and the time left, such as {@code , 310.2 MB/s, 12 s left}; empty at the beginning.
     *
     * @param bytes true when amounts are bytes; only then the speed is told
     */
    String words(boolean bytes) {
        if (nanos < PATIENCE || done <= 0) {
            return "";
        }
        double perSecond = done * 1e9 / nanos;
        String speed = bytes ? ", " + ByteSize.words((long) perSecond) + "/s" : "";
        return total <= done ? speed : speed + ", " + time((total - done) / perSecond) + " left";
    }

    private static String time(double left) {
        long seconds = Math.max(1, Math.round(left));
        if (seconds < SECONDS_SHOWN) {
            return seconds + " s";
        }
        long minutes = Math.round(left / SIXTY);
        return minutes < MINUTES_SHOWN
                ? minutes + " min"
                : Plurals.of(Math.round(left / SIXTY / SIXTY)) + " h";
    }
}
