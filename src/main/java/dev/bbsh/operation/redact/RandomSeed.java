package dev.bbsh.operation.redact;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Random seeds, for copies that need not be made again. */
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
