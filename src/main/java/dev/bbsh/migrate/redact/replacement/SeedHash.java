package dev.bbsh.migrate.redact.replacement;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 of texts with the seed of a redaction as its key. */
final class SeedHash {

    private static final String HMAC = "HmacSHA256";

    private final Mac mac;

    SeedHash(String seed) {
        try {
            mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(("bbsh:" + seed).getBytes(StandardCharsets.UTF_8), HMAC));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** The 32 bytes for a text. */
    byte[] of(String text) {
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The first eight bytes for a text. */
    long number(String text) {
        return ByteBuffer.wrap(of(text)).getLong();
    }
}
