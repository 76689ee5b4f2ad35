package dev.bbsh.migrate.redact.replacement;

/** A sum over tokens, regardless of their order: two files with the same tokens have the same. */
public final class TokenLedger {

    private long count;
    private long sum;
    private long mixed;

    public void add(String token) {
        long value = 0xcbf29ce484222325L;
        for (int i = 0; i < token.length(); i++) {
            value = (value ^ token.charAt(i)) * 0x100000001b3L;
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
