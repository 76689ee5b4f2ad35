package dev.bbsh.repair.result;

import dev.bbsh.repair.correction.Correction;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A repair's surroundings, short enough to be read at a glance. Characters that look like a blank
 * or like an escape are shown by name, such as {@code <LF>}; three dots show that text is left out.
 */
final class RepairExcerpt {

    private static final int AROUND = 24;
    private static final int LONGEST = 60;

    /** The number of bytes at each end of a long part that are looked at. */
    private static final int ENDS = 1_024;

    private static final String CUT = "\u2026";

    private static final Pattern ODD =
            Pattern.compile("\\r\\n|[\\p{Z}\\p{Cntrl}\\u0085\\u200B-\\u200D\\u2060\\uFEFF&&[^ ]]");

    private final byte[] text;

    RepairExcerpt(byte[] text) {
        this.text = text;
    }

    String before(Correction fix) {
        return around(fix, part(fix.from(), fix.to()));
    }

    String after(Correction fix) {
        return around(fix, fix.text());
    }

    private String around(Correction fix, String part) {
        return lead(fix) + shortened(part) + trail(fix);
    }

    private String lead(Correction fix) {
        int from = fix.from();
        while (from > 0 && !endsLine(from - 1) && fix.from() - from < AROUND) {
            from--;
        }
        while (from < fix.from() && (text[from] & 0xC0) == 0x80) {
            from++;
        }
        String lead = visible(string(from, fix.from())).stripLeading();
        return blankBefore(from) || lead.isEmpty() ? lead : CUT + lead;
    }

    private boolean blankBefore(int from) {
        int at = from;
        while (at > 0 && from - at < AROUND && (text[at - 1] == ' ' || text[at - 1] == '\t')) {
            at--;
        }
        return at == 0 || endsLine(at - 1);
    }

    private boolean blankBehind(int to) {
        int at = to;
        while (at < text.length && at - to < AROUND && text[at] == ' ') {
            at++;
        }
        return at == text.length || endsLine(at);
    }

    private String trail(Correction fix) {
        int to = fix.to();
        while (to < text.length && !endsLine(to) && to - fix.to() < AROUND) {
            to++;
        }
        while (to < text.length && to > fix.to() && (text[to] & 0xC0) == 0x80) {
            to--;
        }
        String trail = visible(string(fix.to(), to)).stripTrailing();
        return blankBehind(to) || trail.isEmpty() ? trail : trail + CUT;
    }

    private boolean endsLine(int at) {
        return text[at] == '\n' || text[at] == '\r';
    }

    /** A part of the text; of a long one the ends, which is more than is shown. */
    private String part(int from, int to) {
        return to - from <= 2 * ENDS
                ? string(from, to)
                : string(from, from + ENDS) + string(to - ENDS, to);
    }

    private static String shortened(String part) {
        String flat = visible(part);
        if (flat.length() <= LONGEST) {
            return flat;
        }
        int half = LONGEST / 2;
        return flat.substring(0, half) + CUT + flat.substring(flat.length() - half);
    }

    private String string(int from, int to) {
        return new String(text, from, to - from, StandardCharsets.UTF_8);
    }

    private static String visible(String part) {
        return ODD.matcher(part).replaceAll((odd) -> named(odd.group()));
    }

    private static String named(String odd) {
        return switch (odd) {
            case "\r\n" -> "<CR><LF>";
            case "\r" -> "<CR>";
            case "\n" -> "<LF>";
            case "\t" -> "<TAB>";
            default ->
                    odd.codePointAt(0) < ' ' || odd.codePointAt(0) == 0x7F
                            ? String.format(Locale.ROOT, "<%02X>", odd.codePointAt(0))
                            : String.format(Locale.ROOT, "\\\\u%04x", odd.codePointAt(0));
        };
    }
}
