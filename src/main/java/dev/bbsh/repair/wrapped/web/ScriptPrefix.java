package dev.bbsh.repair.wrapped.web;

import dev.bbsh.repair.wrapped.CountedNouns;
import dev.bbsh.repair.wrapped.RawText;
import dev.bbsh.repair.wrapped.Recogniser;
import dev.bbsh.repair.wrapped.Wrapping;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Script around JSON: the prefix that keeps others from running it, or the call of JSONP. */
public final class ScriptPrefix implements Recogniser {

    private static final Pattern GUARD =
            Pattern.compile(
                    "(?:\\)\\]\\}',?|\\)\\]\\}|while\\(1\\);|for\\(;;\\);|\\{\\}&&|throw"
                            + " 1;(?:\\s*<[^>\\n"
                            + "]*>)?)\\s*");

    private static final Pattern CALL =
            Pattern.compile("(?:/\\*\\*/)?\\s*[A-Za-z_$][A-Za-z0-9_$.]{0,80}\\s*\\(\\s*(?=[{\\[])");

    private static final Pattern CALL_END = Pattern.compile("\\s*\\)\\s*;?\\s*$");

    /** The number of characters within which the text before the JSON ends. */
    private static final int LONGEST = 1_000;

    @Override
    public Optional<Wrapping> recognise(RawText raw) {
        String start = raw.start(LONGEST);
        if (!GUARD.matcher(start).lookingAt() && !CALL.matcher(start).lookingAt()) {
            return Optional.empty();
        }
        String text = raw.trimmed();
        Matcher guard = GUARD.matcher(text);
        if (guard.lookingAt()) {
            Wrapping.Layer step =
                    new Wrapping.Layer(
                            "script-guard",
                            "a prefix against JSON hijacking, such as )]}'",
                            CountedNouns.counted(guard.end(), "character"));
            return Optional.of(
                    Wrapping.Unwrapped.of(step, RawText.bytesOf(text.substring(guard.end()))));
        }
        Matcher call = CALL.matcher(text);
        int tail = Math.max(0, text.length() - 40);
        Matcher end = CALL_END.matcher(text.substring(tail));
        if (!call.lookingAt() || !end.find()) {
            return Optional.empty();
        }
        String inside = text.substring(call.end(), tail + end.start());
        Wrapping.Layer step =
                new Wrapping.Layer(
                        "script-call",
                        "a script function call around the JSON (JSONP)",
                        CountedNouns.counted(text.length() - inside.length(), "character"));
        return Optional.of(Wrapping.Unwrapped.of(step, RawText.bytesOf(inside)));
    }
}
