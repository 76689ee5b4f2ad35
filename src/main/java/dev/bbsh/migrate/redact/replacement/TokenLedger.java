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

    /** Adds a token that is a part of a text. */
    public void add(char[] text, int from, int to) {
        long value = 0xcbf29ce484222325L;
        for (int i = from; i < to; i++) {
            value = (value ^ text[i]) * 0x100000001b3L;
        }
        value = (value ^ (value >>> 32)) * 0xd6e8feb86659fd93L;
        value ^= value >>> 32;
        count++;
        sum += value;
        mixed += value * value;
    }

    public boolean isSameAs(TokenLedger other) {
        return count == other.count && sum == other.sum && mixed == other.mixed;
    }
}
