package dev.bbsh.migrate.redact.replacement;

/**
 * Numbers that are replaced together: the processor works on several at once then, while one of
 * them alone is a long chain of steps that wait for each other.
 */
public final class NumberQueue {

    /** The most numbers in a queue. */
    public static final int SIZE = 1 << 11;

    /** The most digits of a number. */
    public static final int MOST_DIGITS = NumberReplacements.LONGEST;

    private final Replacements replacements;
    private final long[] values = new long[SIZE];
    private final byte[] lengths = new byte[SIZE];
    private int count;

    public NumberQueue(Replacements replacements) {
        this.replacements = replacements;
    }

    public boolean isFull() {
        return count == SIZE;
    }

    /** The number of numbers in it. */
    public int count() {
        return count;
    }

    /**
     * Adds a number.
     *
     * @param length the number of its digits
     * @return its index
     */
    public int add(long value, int length) {
        values[count] = value;
        lengths[count] = (byte) length;
        return count++;
    }

    /** Replaces each number by the one that stands for it. */
    public void replace() {
        replacements.permute(values, lengths, count, true);
    }

    /** Replaces each number by the one that it stands for. */
    public void restore() {
        replacements.permute(values, lengths, count, false);
    }

    /** Writes the digits of a number. */
    public void write(int index, byte[] text, int at) {
        long rest = values[index];
        for (int i = at + lengths[index] - 1; i >= at; i--) {
            long next = rest / 10;
            text[i] = (byte) ('0' + (rest - 10 * next));
            rest = next;
        }
    }

    /** Adds all numbers to a sum. */
    public void addTo(TokenLedger ledger) {
        for (int i = 0; i < count; i++) {
            ledger.add(values[i], lengths[i]);
        }
    }

    /** Forgets all numbers. */
    public void clear() {
        count = 0;
    }
}
