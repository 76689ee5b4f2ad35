package dev.bbsh.repair.wrapped.notation;

import dev.bbsh.repair.wrapped.CountedNouns;
import dev.bbsh.repair.wrapped.JsonCheck;
import dev.bbsh.repair.wrapped.RawText;
import dev.bbsh.repair.wrapped.Recogniser;
import dev.bbsh.repair.wrapped.Wrapping;

import java.util.Optional;
import java.util.regex.Pattern;

/** JSON that was written as a string once more, with a backslash before each quote. */
public final class EscapedJson implements Recogniser {

    private static final Pattern START =
            Pattern.compile(
                    "\"?(?:[{\\[]|\\\\u007[bB]|\\\\u005[bB]|\\\\x7[bB]|\\\\x5[bB])?(?:\\s|\\\\[nrt]|[{\\[\\]])*(?:\\\\+\"|\\\\+u0022|\\\\x22|\\\\+u007[bB]|\\\\x7[bB]|[{\\[]).*",
                    Pattern.DOTALL);

    @Override
    public Optional<Wrapping> recognise(RawText raw) {
        if (!START.matcher(raw.start(400)).matches()) {
            return Optional.empty();
        }
        String text = raw.trimmed();
        boolean closed = text.length() > 1 && text.startsWith("\"") && endsWithQuote(text);
        String inside = closed ? text.substring(1, text.length() - 1) : text;
        if ((inside.indexOf('\\') < 0 && !closed) || hasPlainQuote(inside)) {
            return Optional.empty();
        }
        byte[] decoded = RawText.bytesOf(BackslashEscapes.decoded(inside));
        String what =
                closed ? "JSON inside a JSON string" : "JSON with a backslash before each quote";
        Wrapping.Layer step =
                new Wrapping.Layer(
                        "json-string", what, CountedNouns.counted(text.length(), "character"));
        boolean strict = !closed || JsonCheck.is(raw.bytes());
        return Optional.of(
                strict
                        ? Wrapping.Unwrapped.of(step, decoded)
                        : Wrapping.Unwrapped.doubtful(step, decoded));
    }

    private static boolean endsWithQuote(String text) {
        int backslashes = 0;
        for (int at = text.length() - 2; at >= 0 && text.charAt(at) == '\\'; at--) {
            backslashes++;
        }
        return text.endsWith("\"") && backslashes % 2 == 0;
    }

    /** True for a quote without a backslash, which would have ended the string. */
    private static boolean hasPlainQuote(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '\\') {
                at++;
            } else if (text.charAt(at) == '"') {
                return true;
            }
        }
        return false;
    }
}
