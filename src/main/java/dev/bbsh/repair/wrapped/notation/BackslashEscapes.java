package dev.bbsh.repair.wrapped.notation;

import java.nio.charset.StandardCharsets;

/** Escapes with a backslash, as JSON, Python and shells write them. */
final class BackslashEscapes {

    private BackslashEscapes() {}

    /** A text, one character a byte, with one level of escapes decoded. */
    static String decoded(String text) {
        StringBuilder result = new StringBuilder(text.length());
        StringBuilder units = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) != '\\' || at + 1 == text.length()) {
                flush(units, result);
                result.append(text.charAt(at++));
            } else if (isCode(text, at, 'u', 4)) {
                units.append((char) Integer.parseInt(text, at + 2, at + 6, 16));
                at += 6;
            } else if (isCode(text, at, 'x', 2)) {
                flush(units, result);
                result.append((char) Integer.parseInt(text, at + 2, at + 4, 16));
                at += 4;
            } else {
                flush(units, result);
                result.append(plain(text.charAt(at + 1)));
                at += 2;
            }
        }
        flush(units, result);
        return result.toString();
    }

    /** Writes characters of escapes as the bytes of their UTF-8; surrogate pairs stay together. */
    private static void flush(StringBuilder units, StringBuilder result) {
        if (!units.isEmpty()) {
            byte[] bytes = units.toString().getBytes(StandardCharsets.UTF_8);
            result.append(new String(bytes, StandardCharsets.ISO_8859_1));
            units.setLength(0);
        }
    }

    private static boolean isCode(String text, int at, char kind, int digits) {
        if (text.charAt(at + 1) != kind || at + 2 + digits > text.length()) {
            return false;
        }
        return text.substring(at + 2, at + 2 + digits)
                .chars()
                .allMatch((each) -> Character.digit(each, 16) >= 0 && each < 128);
    }

    private static char plain(char escaped) {
        return switch (escaped) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> escaped;
        };
    }
}
