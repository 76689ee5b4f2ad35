package dev.bbsh.migrate.redact.replacement;

/** A sum over tokens, regardless of their order: two files with the same tokens have the same. */
public final class TokenLedger {

    private long count;
    private long sum;
    private long mixed;

    /** Adds a token. */
    public void add(String token) {
        add(token.toCharArray(), 0, token.length());
    }

    /**
     * Adds a number.
     *
     * @param length the number of its digits, at most 18
     */
    public void add(long number, int length) {
        long value = number + length * 0x9e3779b97f4a7c15L;
        value = (value ^ (value >>> 33)) * 0xff51afd7ed558ccdL;
        value = (value ^ (value >>> 33)) * 0xc4ceb9fe1a85ec53L;
        addHash(value ^ (value >>> 33));
    }

    /** Adds a token that is a part of a text; digits are a number. */
    public void add(char[] text, int from, int to) {
        if (to - from <= NumberReplacements.LONGEST && isNumber(text, from, to)) {
            long number = 0;
            for (int i = from; i < to; i++) {
                number = 10 * number + text[i] - '0';
            }
            add(number, to - from);
        } else {
            addOther(text, from, to);
        }
    }

    private static boolean isNumber(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] < '0' || text[i] > '9') {
                return false;
            }
        }
        return true;
    }

    private void addOther(char[] text, int from, int to) {
        long value = 0xcbf29ce484222325L;
        for (int i = from; i < to; i++) {
            value = (value ^ text[i]) * 0x100000001b3L;
        }
        value = (value ^ (value >>> 32)) * 0xd6e8feb86659fd93L;
        addHash(value ^ (value >>> 32));
    }

    private void addHash(long value) {
        count++;
        sum += value;
        mixed += value * value;
    }

    public boolean isSameAs(TokenLedger other) {
        return count == other.count && sum == other.sum && mixed == other.mixed;
    }
}
