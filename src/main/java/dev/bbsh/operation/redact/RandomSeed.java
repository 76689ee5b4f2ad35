package dev.bbsh.operation.redact;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Seeds of redactions that nobody has to repeat. */
public final class RandomSeed {

    private static final int BYTES = 16;

    private RandomSeed() {}

    /** A new seed of 128 random bits. */
    public static String next() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
