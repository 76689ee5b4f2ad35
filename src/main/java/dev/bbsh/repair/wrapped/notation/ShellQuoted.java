package dev.bbsh.repair.wrapped.notation;

import dev.bbsh.repair.wrapped.CountedNouns;
import dev.bbsh.repair.wrapped.JsonCheck;
import dev.bbsh.repair.wrapped.RawText;
import dev.bbsh.repair.wrapped.Recogniser;
import dev.bbsh.repair.wrapped.Wrapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * JSON in single quotes or backticks, as it is on a shell's command line or in a script: {@code
 * '...'}, {@code $'...'}, {@code b'...'}, with the rest of the line around it.
 */
public final class ShellQuoted implements Recogniser {

    private static final String NAME = "shell-quotes";

    private static final Pattern OPENING =
            Pattern.compile("(^|[\\s=(,:])([$bBuUrRfF]{0,2})(['`])(?=\\s*(?:\\\\n)?[{\\[])");

    private static final Pattern BACKTICKED = Pattern.compile("\"?[{\\[]\\s*`\"");

    private static final Pattern PLAIN_QUOTE = Pattern.compile("(?<!`)\"");

    private static final int LONGEST_COMMAND = 4_096;

    @Override
    public Optional<Wrapping> recognise(RawText raw) {
        if (BACKTICKED.matcher(raw.start(100)).lookingAt()) {
            return powerShell(raw.trimmed());
        }
        String start = raw.start(LONGEST_COMMAND);
        Matcher opening = OPENING.matcher(start);
        boolean possible = !start.isEmpty() && "{[<\"".indexOf(start.charAt(0)) < 0;
        if (!possible || !opening.find()) {
            return Optional.empty();
        }
        String text = raw.trimmed();
        int end = text.lastIndexOf(opening.group(3));
        return end <= opening.end()
                ? Optional.empty()
                : wrapping(text.substring(opening.end(), end), opening.group(2), text.length());
    }

    private static Optional<Wrapping> wrapping(String inside, String prefix, int length) {
        String literal = inside.replace("'\\''", "'").replace("'\"'\"'", "'");
        String escaped = BackslashEscapes.decoded(inside);
        List<Wrapping.Unwrapped> readings = new ArrayList<>();
        boolean coded = prefix.matches("[$bBuUfF]+");
        if (!coded) {
            add(readings, "", literal, length);
        }
        if (!prefix.matches("(?i).*r.*")) {
            add(readings, coded ? "" : "-escaped", escaped, length);
        }
        if (readings.isEmpty()) {
            String better = coded ? escaped : literal;
            return Optional.of(Wrapping.Unwrapped.of(step("", length), RawText.bytesOf(better)));
        }
        return Optional.of(
                readings.size() == 1
                        ? readings.getFirst()
                        : new Wrapping.Ambiguous(List.of(step("", length)), readings));
    }

    private static void add(
            List<Wrapping.Unwrapped> readings, String how, String inside, int length) {
        byte[] text = RawText.bytesOf(inside);
        boolean known = readings.stream().anyMatch((each) -> Arrays.equals(each.text(), text));
        if (!known && JsonCheck.isDocument(text)) {
            readings.add(Wrapping.Unwrapped.of(step(how, length), text));
        }
    }

    private static Wrapping.Layer step(String how, int length) {
        String what =
                how.isEmpty()
                        ? "shell or script quotes around the JSON"
                        : "script quotes around the JSON, with backslash escapes";
        return new Wrapping.Layer(NAME + how, what, CountedNouns.counted(length, "character"));
    }

    private static Optional<Wrapping> powerShell(String text) {
        String inside =
                text.startsWith("\"") && text.endsWith("\"")
                        ? text.substring(1, text.length() - 1)
                        : text;
        if (PLAIN_QUOTE.matcher(inside).find()) {
            return Optional.empty();
        }
        String plain = inside.replaceAll("`([\"`$])", "$1");
        Wrapping.Layer step =
                new Wrapping.Layer(
                        NAME,
                        "PowerShell quotes around the JSON",
                        CountedNouns.counted(text.length(), "character"));
        return Optional.of(Wrapping.Unwrapped.of(step, RawText.bytesOf(plain)));
    }
}
