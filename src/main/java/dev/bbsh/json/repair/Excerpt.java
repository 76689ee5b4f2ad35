package dev.bbsh.json.repair;

import dev.bbsh.json.repair.token.Fix;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A repair's surroundings on its line, short enough to be read at a glance. Odd spaces stand as
 * escapes, for nobody could tell them from blanks.
 */
final class Excerpt {

    private static final int AROUND = 24;
    private static final int LONGEST = 60;

    private static final Pattern ODD_SPACE =
            Pattern.compile("[\\p{Z}\\u0085\\u200B-\\u200D\\u2060\\uFEFF&&[^ ]]");

    private final byte[] text;

    Excerpt(byte[] text) {
        this.text = text;
    }

    String before(Fix fix) {
        return lead(fix) + shortened(string(fix.from(), fix.to())) + trail(fix);
    }

    String after(Fix fix) {
        return lead(fix) + shortened(fix.text()) + trail(fix);
    }

    private String lead(Fix fix) {
        int from = fix.from();
        while (from > 0 && !endsLine(from - 1) && fix.from() - from < AROUND) {
            from--;
        }
        while (from < fix.from() && (text[from] & 0xC0) == 0x80) {
            from++;
        }
        return string(from, fix.from()).stripLeading();
    }

    private String trail(Fix fix) {
        int to = fix.to();
        while (to < text.length && !endsLine(to) && to - fix.to() < AROUND) {
            to++;
        }
        while (to < text.length && to > fix.to() && (text[to] & 0xC0) == 0x80) {
            to--;
        }
        return string(fix.to(), to).stripTrailing();
    }

    private boolean endsLine(int at) {
        return text[at] == '\n' || text[at] == '\r';
    }

    private static String shortened(String part) {
        String line = part.strip().equals(part) ? part : part.strip();
        String flat = line.replaceAll("\\s*\\R\\s*", " ");
        if (part.isBlank() || flat.length() <= LONGEST) {
            return part.isBlank() ? part : flat;
        }
        int half = LONGEST / 2;
        return flat.substring(0, half) + "\u2026" + flat.substring(flat.length() - half);
    }

    private String string(int from, int to) {
        String part = new String(text, from, to - from, StandardCharsets.UTF_8);
        return ODD_SPACE
                .matcher(part)
                .replaceAll(
                        (odd) ->
                                String.format(
                                        Locale.ROOT, "\\\\u%04x", (int) odd.group().charAt(0)));
    }
}
