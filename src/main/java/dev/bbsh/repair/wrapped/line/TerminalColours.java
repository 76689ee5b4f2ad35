package dev.bbsh.repair.wrapped.line;

import dev.bbsh.repair.wrapped.CountedNouns;
import dev.bbsh.repair.wrapped.OutsideStrings;
import dev.bbsh.repair.wrapped.RawText;
import dev.bbsh.repair.wrapped.Recogniser;
import dev.bbsh.repair.wrapped.Wrapping;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Control sequences of a terminal (ECMA-48), such as {@code jq -C} writes around names and values.
 */
public final class TerminalColours implements Recogniser {

    private static final char ESCAPE = '\u001B';

    private static final Pattern SEQUENCE =
            Pattern.compile(
                    "\u001B(?:\\[[0-9;:?]*[ -/]*[@-~]"
                            + "|\\][^\u0007\u001B]*+(?:\u0007|\u001B\\\\)"
                            + "|[()][A-Z0-9]|[=>78cM])");

    /** The same after the escape character was lost, or as a visible notation of it. */
    private static final Pattern VISIBLE =
            Pattern.compile("(?:\\^\\[|\\\\x1[bB]|\\\\0?33|\\\\e|\\\\u001[bB])?\\[[0-9;]*m");

    private static final Pattern VISIBLE_START =
            Pattern.compile("(?:[{\\[]\\s*)?(?:" + VISIBLE.pattern() + ")+\\s*[{\\[\"\\]}].*");

    @Override
    public Optional<Wrapping> recognise(RawText raw) {
        String text = raw.text();
        int escape = text.indexOf(ESCAPE);
        if (escape < 0) {
            String start = raw.start(200).replace('\n', ' ').replace('\r', ' ');
            return VISIBLE_START.matcher(start).matches()
                    ? Optional.of(unwrapped(visible(text), text, true))
                    : Optional.empty();
        }
        boolean outside = escape < firstQuote(text) || behindFirstString(text, escape);
        String plain = SEQUENCE.matcher(text).replaceAll("");
        return plain.indexOf(ESCAPE) >= 0
                ? Optional.empty()
                : Optional.of(unwrapped(plain, text, outside));
    }

    private static int firstQuote(String text) {
        int quote = text.indexOf('"');
        return quote < 0 ? text.length() : quote;
    }

    /** True when the first sequence is outside the strings before it. */
    private static boolean behindFirstString(String text, int escape) {
        int at = firstQuote(text);
        while (at < escape) {
            at = OutsideStrings.behindString(text, at);
            if (at > escape) {
                return false;
            }
            int next = text.indexOf('"', at);
            at = next < 0 ? escape : next;
        }
        return true;
    }

    private static String visible(String text) {
        return OutsideStrings.changed(text, (part) -> VISIBLE.matcher(part).replaceAll(""));
    }

    private static Wrapping unwrapped(String plain, String text, boolean sure) {
        String extent = CountedNouns.counted((long) text.length() - plain.length(), "character");
        Wrapping.Layer step =
                new Wrapping.Layer("colours", "terminal colours (as jq -C writes them)", extent);
        return new Wrapping.Unwrapped(java.util.List.of(step), RawText.bytesOf(plain), sure);
    }
}
