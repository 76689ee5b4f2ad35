package dev.bbsh.repair.wrapped.web;

import dev.bbsh.repair.wrapped.CountedNouns;
import dev.bbsh.repair.wrapped.RawText;
import dev.bbsh.repair.wrapped.Recogniser;
import dev.bbsh.repair.wrapped.Wrapping;

import java.util.Optional;
import java.util.regex.Pattern;

/** JSON as a value in a URL or a form, with {@code %22} for a quote. */
public final class PercentEncoded implements Recogniser {

    private static final Pattern START =
            Pattern.compile("(?:[A-Za-z0-9_.-]{1,40}=)?%(?:7[bB]|5[bB])");

    private static final Pattern FOREIGN = Pattern.compile("%(?![0-9A-Fa-f]{2})|[\"\\s{}]");

    @Override
    public Optional<Wrapping> recognise(RawText raw) {
        if (!START.matcher(raw.start(60)).lookingAt()) {
            return Optional.empty();
        }
        String coded = raw.trimmed();
        String value = coded.substring(coded.indexOf('%'));
        if (FOREIGN.matcher(value).find()) {
            return Optional.empty();
        }
        boolean form = value.indexOf('+') >= 0 && !value.contains("%20");
        Wrapping.Layer step =
                new Wrapping.Layer(
                        "url-encoding",
                        "URL-encoded text (%7B for a brace)",
                        CountedNouns.counted(coded.length(), "character"));
        byte[] text = RawText.bytesOf(decoded(form ? value.replace('+', ' ') : value));
        return Optional.of(
                form ? Wrapping.Unwrapped.doubtful(step, text) : Wrapping.Unwrapped.of(step, text));
    }

    private static String decoded(String value) {
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) == '%') {
                text.append((char) Integer.parseInt(value, i + 1, i + 3, 16));
                i += 2;
            } else {
                text.append(value.charAt(i));
            }
        }
        return text.toString();
    }
}
