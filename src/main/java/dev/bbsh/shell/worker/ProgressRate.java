package dev.bbsh.shell.worker;

import dev.bbsh.text.ByteSize;
import dev.bbsh.text.Plurals;
import dev.bbsh.text.Tenths;

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

    /** The share of the total, as its divisor, from which on the speed predicts the end. */
    private static final long PREDICTS = 50;

    /** After that, also a smaller share predicts it. */
    private static final long LONG = TimeUnit.SECONDS.toNanos(5);

    private static final long SECONDS_SHOWN = 100;

    private static final long MINUTES_SHOWN = 100;

    private static final long SIXTY = 60;

    /** Below it, a speed has a decimal place. */
    private static final long FEW = 10;

    /**
     * The speed and the time left, such as {@code , 310.2 MB/s, 12 s left}; of work whose end is
     * unknown the time so far, such as {@code , 3 s so far}; empty at the beginning.
     *
     * @param bytes true when amounts are bytes
     */
    String words(boolean bytes) {
        if (nanos < PATIENCE) {
            return "";
        }
        if (total <= 0) {
            String speed = bytes && done > 0 ? speed(true) : "";
            return speed + ", " + time(nanos / 1e9) + " so far";
        }
        boolean predicts = done > 0 && (done >= total / PREDICTS || nanos > LONG);
        if (!predicts) {
            return "";
        }
        return done >= total
                ? speed(bytes)
                : speed(bytes) + ", " + time((total - done) / perSecond()) + " left";
    }

    private String speed(boolean bytes) {
        double each = perSecond();
        if (bytes) {
            return ", " + ByteSize.words((long) each) + "/s";
        }
        return ", " + (each < FEW ? Tenths.of(each) : Plurals.of(Math.round(each))) + "/s";
    }

    private double perSecond() {
        return done * 1e9 / nanos;
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
