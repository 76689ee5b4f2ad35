package dev.bbsh.migrate.redact.replacement;

import org.jspecify.annotations.Nullable;

/** The replacements of numbers of one redaction: each has the length of its number. */
final class NumberReplacements {

    /** The longest number that is permuted as a number, in digits. */
    static final int LONGEST = 18;

    /** The digits of epoch milliseconds, and the first number that is no time: they stay apart. */
    private static final int TIME = 13;

    private static final long AFTER_TIMES = 2_200_000_000_000L;

    private static final long[] POWERS = new long[LONGEST + 1];

    static {
        POWERS[0] = 1;
        for (int i = 1; i <= LONGEST; i++) {
            POWERS[i] = 10 * POWERS[i - 1];
        }
    }

    private final SeedHash hash;
    private final ShapePermutation shapes;
    private final @Nullable Range[] ranges = new Range[2 * LONGEST + 2];

    NumberReplacements(SeedHash hash, ShapePermutation shapes) {
        this.hash = hash;
        this.shapes = shapes;
    }

    /** Numbers that are permuted together: those from a base on. */
    private record Range(long base, NumberPermutation permutation) {}

    /** Replaces the digits of a number by those of the one that stands for it. */
    void replace(char[] text, int from, int to) {
        permute(text, from, to, true);
    }

    /** Replaces the digits of a number by those of the one that it stands for. */
    void restore(char[] text, int from, int to) {
        permute(text, from, to, false);
    }

    private void permute(char[] text, int from, int to, boolean forth) {
        int length = to - from;
        if (length > LONGEST) {
            String digits = new String(text, from, length);
            String other = forth ? shapes.apply(digits) : shapes.invert(digits);
            other.getChars(0, length, text, from);
            return;
        }
        long rest = permuted(value(text, from, to), length, forth);
        for (int i = to - 1; i >= from; i--) {
            text[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }

    private static long value(char[] text, int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) {
            value = 10 * value + text[i] - '0';
        }
        return value;
    }

    /**
     * Replaces numbers.
     *
     * @param lengths the numbers of their digits, at most 18
     * @param forth true for the numbers that stand for them, false for those that they stand for
     */
    void permute(long[] values, byte[] lengths, int count, boolean forth) {
        for (int i = 0; i < count; i++) {
            values[i] = permuted(values[i], lengths[i], forth);
        }
    }

    private long permuted(long value, int length, boolean forth) {
        boolean zero = value < POWERS[length - 1];
        boolean time = length == TIME && !zero && value < AFTER_TIMES;
        int at = time ? 0 : 2 * length + (zero ? 1 : 0);
        Range range = ranges[at];
        if (range == null) {
            range = range(length, zero, time);
            ranges[at] = range;
        }
        long base = range.base;
        NumberPermutation permutation = range.permutation;
        return base + (forth ? permutation.apply(value - base) : permutation.invert(value - base));
    }

    private Range range(int length, boolean zero, boolean time) {
        long base = base(length, zero, time);
        return new Range(base, new NumberPermutation(hash, end(length, zero, time) - base));
    }

    private static long base(int length, boolean zero, boolean time) {
        if (zero || length == 1) {
            return 0;
        }
        return length == TIME && !time ? AFTER_TIMES : POWERS[length - 1] + firstId(length);
    }

    /** The end of the numbers that are permuted together, which begin with the base. */
    private static long end(int length, boolean zero, boolean time) {
        if (zero) {
            return POWERS[length - 1];
        }
        return time ? AFTER_TIMES : POWERS[length];
    }

    /** 1 for five digits: 10000 stays, the first ID of every kind in every Jira. */
    private static int firstId(int length) {
        return length == Replacements.FIRST_ID.length() ? 1 : 0;
    }
}
