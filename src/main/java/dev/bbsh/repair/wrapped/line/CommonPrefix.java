package dev.bbsh.repair.wrapped.line;

import dev.bbsh.repair.wrapped.CountedNouns;
import dev.bbsh.repair.wrapped.JsonCheck;
import dev.bbsh.repair.wrapped.RawText;
import dev.bbsh.repair.wrapped.Recogniser;
import dev.bbsh.repair.wrapped.Wrapping;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The same characters before each line: the quote marks of a mail, the marks of a comment, the name
 * of a file or of a container.
 */
public final class CommonPrefix implements Recogniser {

    private static final int LONGEST = 400;

    /** The number of characters in which the first line of the document begins. */
    private static final int NEAR = 16_384;

    /** The first line of the document and the text before it. */
    private static final Pattern FIRST =
            Pattern.compile(
                    "(?m)^([ \\t]*[^\\s{\\[\"][^{\\[\"\\r"
                            + "\\n"
                            + "]{0,398}?)[ \\t]*[{\\[][ \\t]*(?:[\"{\\[].*)?\\r"
                            + "?$");

    private static final Pattern QUOTES = Pattern.compile("[ \\t]*(?:>[ \\t]?)+[ \\t]*");

    @Override
    public Optional<Wrapping> recognise(RawText raw) {
        Matcher first = FIRST.matcher(raw.text());
        int line = 0;
        int near = Math.min(raw.first() + NEAR, raw.text().length());
        while (line < near) {
            if (first.region(line, raw.text().length()).lookingAt()) {
                return wrapping(raw, line, first.group(1));
            }
            line = behindLine(raw.text(), line, near);
        }
        return bracketed(raw);
    }

    private static int behindLine(String text, int line, int near) {
        int at = line;
        while (at < near && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at + 1;
    }

    /** A prefix with brackets of its own, which is recognised only where all lines have it. */
    private static Optional<Wrapping> bracketed(RawText raw) {
        String first = raw.start(LONGEST).split("\\R", 2)[0];
        String common = common(raw, first);
        int end = raw.text().indexOf('\n');
        boolean several = end >= 0 && end + 1 < raw.text().length();
        return several
                        && isPrefix(common)
                        && PrefixedLines.beginAsJson(
                                List.of(first.substring(common.length()) + " "))
                ? wrapping(raw, raw.first(), common)
                : Optional.empty();
    }

    private static boolean isPrefix(String common) {
        return common.strip().length() > 1;
    }

    /** The beginning of a line that all lines have; it ends early where they have none. */
    private static String common(RawText raw, String line) {
        String text = raw.text();
        int common = line.length();
        int at = text.startsWith("\u00EF\u00BB\u00BF") ? 3 : 0;
        while (at < text.length() && isPrefix(line.substring(0, common))) {
            int feed = text.indexOf('\n', at);
            int end = feed < 0 ? text.length() : feed;
            int same = 0;
            while (same < Math.min(common, end - at)
                    && line.charAt(same) == text.charAt(at + same)) {
                same++;
            }
            common = text.substring(at, end).isBlank() ? common : same;
            at = end + 1;
        }
        return line.substring(0, common);
    }

    private static Optional<Wrapping> wrapping(RawText raw, int from, String prefix) {
        String core = prefix.stripTrailing();
        boolean quoted = QUOTES.matcher(core).matches();
        String text = raw.text();
        StringBuilder rest = new StringBuilder(text.length());
        int at = from;
        int lines = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            int to = end < 0 ? text.length() : end + 1;
            int behind = quoted ? behindQuotes(text, at, to) : behind(text, at, core);
            if (behind < 0 && !text.substring(at, to).isBlank()) {
                break;
            }
            rest.append(text, Math.max(at, behind), to);
            lines++;
            at = to;
        }
        byte[] bytes = RawText.bytesOf(rest);
        boolean all = text.substring(at).isBlank() && from <= raw.first();
        if ((lines < 2 && !quoted) || (!all && !JsonCheck.isDocument(bytes))) {
            return Optional.empty();
        }
        return Optional.of(Wrapping.Unwrapped.of(step(core, quoted, lines), bytes));
    }

    private static int behind(String text, int at, String core) {
        return text.startsWith(core, at) ? at + core.length() : -1;
    }

    /** The offset behind quote marks: the quotation depth can differ between lines. */
    private static int behindQuotes(String text, int at, int to) {
        Matcher quotes = QUOTES.matcher(text).region(at, to);
        return quotes.lookingAt() ? quotes.end() : -1;
    }

    private static Wrapping.Layer step(String core, boolean quoted, int lines) {
        String extent = CountedNouns.counted(lines, "line");
        if (quoted) {
            return new Wrapping.Layer("quote-marks", "quote marks (>) before each line", extent);
        }
        String shown = core.strip();
        boolean comment = List.of("//", "#", "--", ";", "*", "///").contains(shown);
        return comment
                ? new Wrapping.Layer(
                        "comment-marks", "comment marks (" + shown + ") before each line", extent)
                : new Wrapping.Layer(
                        "line-prefix", "'" + RawText.utf8(shown) + "' before each line", extent);
    }
}
