package dev.bbsh.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The manual pages that ship with the program. */
final class ManualPages {

    private ManualPages() {}

    /** The text of a page; the build puts it next to this class. */
    static String text(String name) {
        try (InputStream page = ManualPages.class.getResourceAsStream("pages/" + name)) {
            if (page == null) {
                throw new IllegalStateException("no page " + name);
            }
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
