package dev.bbsh.repair.wrapped;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A text of unknown encoding: its bytes, and the same as one character a byte. */
public final class RawText {

    private final byte[] bytes;
    private final String text;
    private final int first;

    /** Made once: several recognisers ask for it, and it may be a copy of a large file. */
    private @Nullable String trimmed;

    public RawText(byte[] bytes) {
        this.bytes = bytes;
        this.text = new String(bytes, StandardCharsets.ISO_8859_1);
        int at = text.startsWith("\u00EF\u00BB\u00BF") ? 3 : 0;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        this.first = at;
    }

    /** The bytes, to read only. */
    @SuppressWarnings("EI_EXPOSE_REP")
    public byte[] bytes() {
        return bytes;
    }

    /** The text, one character a byte. */
    public String text() {
        return text;
    }

    /** The offset of the first character that is not white space, behind a byte order mark. */
    public int first() {
        return first;
    }

    /** The first characters that are not white space, at most this number. */
    public String start(int length) {
        return text.substring(first, Math.min(text.length(), first + length));
    }

    /** The text without white space around it. */
    public String trimmed() {
        String known = trimmed;
        if (known == null) {
            int end = text.length();
            while (end > first && isBlank(text.charAt(end - 1))) {
                end--;
            }
            known = text.substring(first, end);
            trimmed = known;
        }
        return known;
    }

    /** The lines without their ends; a carriage return before a line feed is part of the end. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        int from = text.startsWith("\u00EF\u00BB\u00BF") ? 3 : 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            boolean returned = to > from && text.charAt(to - 1) == '\r';
            lines.add(text.substring(from, returned ? to - 1 : to));
            from = end < 0 ? text.length() : end + 1;
        }
        return lines;
    }

    /** The bytes of a text that has one character a byte. */
    public static byte[] bytesOf(CharSequence characters) {
        return characters.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The text in UTF-8 of characters that each are one byte. */
    public static String utf8(String characters) {
        return new String(bytesOf(characters), StandardCharsets.UTF_8);
    }

    private static boolean isBlank(char each) {
        return each == ' ' || each == '\t' || each == '\r' || each == '\n';
    }
}
