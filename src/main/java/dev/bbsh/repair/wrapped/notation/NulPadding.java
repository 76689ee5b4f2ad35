package dev.bbsh.repair.wrapped.notation;

import dev.bbsh.repair.wrapped.CountedNouns;
import dev.bbsh.repair.wrapped.JsonCheck;
import dev.bbsh.repair.wrapped.RawText;
import dev.bbsh.repair.wrapped.Recogniser;
import dev.bbsh.repair.wrapped.Wrapping;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * NUL bytes before or behind a document: space that a program reserved in a file and never used.
 */
public final class NulPadding implements Recogniser {

    private static final String NAME = "nul-padding";

    private static final String ADVICE =
            "get the file again: parts of it were never written to disk";

    @Override
    public Optional<Wrapping> recognise(RawText raw) {
        String text = raw.text();
        int first = text.indexOf('\0');
        if (first < 0) {
            return Optional.empty();
        }
        int from = 0;
        while (from < text.length() && isPadding(text.charAt(from))) {
            from++;
        }
        int to = text.length();
        while (to > from && isPadding(text.charAt(to - 1))) {
            to--;
        }
        if (from == to) {
            String what = "only " + CountedNouns.counted(text.length(), "NUL byte");
            return Optional.of(Wrapping.Refused.of(NAME, what, ADVICE));
        }
        int inside = text.substring(0, to).indexOf('\0', from);
        return Optional.of(inside < 0 ? around(raw, from, to) : within(text, inside, to));
    }

    private static boolean isPadding(char each) {
        return each == '\0' || each == '\n' || each == '\r';
    }

    private static Wrapping around(RawText raw, int from, int to) {
        byte[] document = Arrays.copyOfRange(raw.bytes(), from, to);
        int behind = raw.text().indexOf('\0', to);
        String where =
                behind < 0 ? "up to byte " + number(from) : "from byte " + number(behind) + " on";
        String rest = behind < 0 ? "the document after them" : "the document before them";
        String state = JsonCheck.isDocument(document) ? " is complete" : " is damaged";
        long count = raw.text().chars().filter((each) -> each == 0).count();
        String what = "NUL bytes " + where + "; " + rest + state;
        return Wrapping.Unwrapped.of(
                new Wrapping.Layer(NAME, what, CountedNouns.counted(count, "NUL byte")), document);
    }

    private static Wrapping within(String text, int inside, int to) {
        long count = text.substring(inside, to).chars().filter((each) -> each == 0).count();
        String what =
                "a text with "
                        + CountedNouns.counted(count, "NUL byte")
                        + " inside, the first at byte "
                        + number(inside);
        return Wrapping.Refused.of(NAME, what, ADVICE);
    }

    private static String number(int offset) {
        return String.format(Locale.ROOT, "%,d", offset);
    }
}
