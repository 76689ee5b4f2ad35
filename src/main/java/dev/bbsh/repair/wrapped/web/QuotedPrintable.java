package dev.bbsh.repair.wrapped.web;

import dev.bbsh.repair.wrapped.CountedNouns;
import dev.bbsh.repair.wrapped.JsonCheck;
import dev.bbsh.repair.wrapped.PatternSearch;
import dev.bbsh.repair.wrapped.RawText;
import dev.bbsh.repair.wrapped.Recogniser;
import dev.bbsh.repair.wrapped.Wrapping;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A text in the quoted-printable encoding of mails (RFC 2045, 6.7), without the mail's headers. */
public final class QuotedPrintable implements Recogniser {

    private static final Pattern SOFT_BREAK = Pattern.compile("=[ \\t]*\\r?\\n");

    private static final Pattern CODED = Pattern.compile("=[0-9A-F]{2}");

    /** An equals sign that is not part of the encoding. */
    private static final Pattern FOREIGN =
            Pattern.compile("=(?![0-9A-Fa-f]{2}|[ \\t]*(?:\\r?\\n|\\z))");

    private static final int LONGEST_LINE = 78;

    @Override
    public Optional<Wrapping> recognise(RawText raw) {
        String text = raw.text();
        if (text.indexOf('=') < 0 || at(FOREIGN, text).find(0)) {
            return Optional.empty();
        }
        int breaks = at(SOFT_BREAK, text).count();
        if (breaks < 2 && !atMistake(raw)) {
            return Optional.empty();
        }
        byte[] decoded = RawText.bytesOf(decoded(text));
        if (breaks < 2 && !JsonCheck.isDocument(decoded)) {
            return Optional.empty();
        }
        int coded = at(CODED, text).count();
        Wrapping.Layer step =
                new Wrapping.Layer(
                        "quoted-printable",
                        "quoted-printable email text (lines that end with =)",
                        CountedNouns.counted(breaks, "joined line")
                                + ", "
                                + CountedNouns.counted(coded, "decoded character"));
        return Optional.of(
                breaks + coded > 1 && raw.lines().stream().allMatch(QuotedPrintable::isShort)
                        ? Wrapping.Unwrapped.of(step, decoded)
                        : Wrapping.Unwrapped.doubtful(step, decoded));
    }

    /** A search for a pattern that begins with an equals sign. */
    private static PatternSearch at(Pattern sign, String text) {
        return new PatternSearch(sign, List.of("="), text);
    }

    /** True when the text stops being JSON at an equals sign, or at the line end behind one. */
    private static boolean atMistake(RawText raw) {
        int mistake = JsonCheck.mistake(raw.bytes());
        String text = raw.text();
        if (mistake < 0 || mistake >= text.length()) {
            return false;
        }
        boolean lineEnd = text.charAt(mistake) == '\r' || text.charAt(mistake) == '\n';
        int sign = lineEnd ? mistake - 1 : mistake;
        return sign >= 0 && text.charAt(sign) == '=';
    }

    private static boolean isShort(String line) {
        return line.length() <= LONGEST_LINE;
    }

    /** The decoded text, one character a byte; other text is unchanged. */
    static String decoded(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            int line = each == '=' ? lineEnd(text, i + 1) : -1;
            if (line >= 0) {
                i = line - 1;
            } else if (each == '=' && isHex(text, i + 1) && isHex(text, i + 2)) {
                result.append((char) Integer.parseInt(text, i + 1, i + 3, 16));
                i += 2;
            } else {
                result.append(each);
            }
        }
        return result.toString();
    }

    /** The offset behind the line end that follows blanks; -1 when something else follows. */
    private static int lineEnd(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        if (at == text.length() || text.startsWith("\r\n", at)) {
            return Math.min(text.length(), at + 2);
        }
        return text.charAt(at) == '\n' ? at + 1 : -1;
    }

    private static boolean isHex(String text, int at) {
        return at < text.length() && Character.digit(text.charAt(at), 16) >= 0;
    }
}
