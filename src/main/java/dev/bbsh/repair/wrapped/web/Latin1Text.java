package dev.bbsh.repair.wrapped.web;

import java.nio.charset.StandardCharsets;

/** UTF-8 as one character a byte. */
final class Latin1Text {

    private Latin1Text() {}

    static String of(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /**
     * The text with no-break spaces outside strings as blanks: a page shows indentation with them.
     */
    static String withPlainBlanks(String text) {
        return dev.bbsh.repair.wrapped.kind.OutsideStrings.changed(
                text, (part) -> part.replace("\u00C2\u00A0", " "));
    }
}
