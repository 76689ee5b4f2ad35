package dev.bbsh.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The manual pages that ship with the program. */
final class ManualPages {

    private ManualPages() {}

    /** The text of a page; the build puts it next to this class. */
    static String text(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("no page " + name));
    }

    /** The text of a page; empty when no page has this name. */
    static Optional<String> find(String name) {
        try (InputStream page = ManualPages.class.getResourceAsStream("pages/" + name)) {
            return page == null
                    ? Optional.empty()
                    : Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
