package dev.bbsh.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The style and the script of a page. Its policy allows these two by their digests, and nothing
 * else: no request of any kind, no other script, no form, no frame.
 */
final class PageAssets {

    private PageAssets() {}

    static String style() {
        return asset("page.css");
    }

    static String script() {
        return asset("page.js");
    }

    /** The content security policy. */
    static String policy() {
        return "default-src 'none'; style-src 'sha256-"
                + digest(style())
                + "'; script-src 'sha256-"
                + digest(script())
                + "'; base-uri 'none'; form-action 'none'";
    }

    private static String digest(String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] bytes = sha.digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String asset(String name) {
        try (InputStream file = PageAssets.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("no " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
