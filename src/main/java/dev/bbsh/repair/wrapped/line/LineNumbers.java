package dev.bbsh.repair.wrapped.line;

import dev.bbsh.repair.wrapped.RawText;
import dev.bbsh.repair.wrapped.Recogniser;
import dev.bbsh.repair.wrapped.Wrapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Line numbers before each line, as {@code cat -n} and editors show them. */
public final class LineNumbers implements Recogniser {

    private static final Pattern NUMBERED =
            Pattern.compile(
                    "\\s*[\\[(#L]?(\\d{1,9})(?:[\\])]?[:.|)>\\]]|\\s*(?:\\||\u00E2\u0094\u0082))?["
                            + " \\t]?(.*)",
                    Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,9})\\s*");

    private static final String WHAT = "line numbers before each line";

    @Override
    public Optional<Wrapping> recognise(RawText raw) {
        String start = raw.start(1);
        if (start.isEmpty() || "0123456789[(#L".indexOf(start.charAt(0)) < 0) {
            return Optional.empty();
        }
        List<String> lines = raw.lines();
        return before(lines).or(() -> between(lines)).or(() -> atTop(lines)).map(LineNumbers::wrap);
    }

    private static Wrapping wrap(List<String> rests) {
        return PrefixedLines.unwrapped("line-numbers", WHAT, rests);
    }

    private static Optional<List<String>> before(List<String> lines) {
        long[] next = {-1};
        return PrefixedLines.rests(lines, (line, _) -> rest(line, next))
                .filter(PrefixedLines::beginAsJson);
    }

    private static Optional<String> rest(String line, long[] next) {
        Matcher numbered = NUMBERED.matcher(line);
        if (!numbered.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(numbered.group(1));
        if (next[0] >= 0 && number != next[0]) {
            return Optional.empty();
        }
        next[0] = number + 1;
        return Optional.of(numbered.group(2));
    }

    /** Removes numbers that are each on a line of their own, as some pages are copied. */
    private static Optional<List<String>> between(List<String> lines) {
        List<String> rests = new ArrayList<>();
        for (int i = 0; i < lines.size(); i += 2) {
            if (lines.size() - i == 1 && lines.get(i).isBlank()) {
                break;
            }
            if (number(lines.get(i)) != i / 2 + 1L || i + 1 >= lines.size()) {
                return Optional.empty();
            }
            rests.add(lines.get(i + 1));
        }
        return Optional.of(rests).filter(PrefixedLines::beginAsJson);
    }

    /** Removes numbers that all are before the lines. */
    private static Optional<List<String>> atTop(List<String> lines) {
        int count = 0;
        while (count < lines.size() && number(lines.get(count)) == count + 1L) {
            count++;
        }
        List<String> rests = lines.subList(count, lines.size());
        return Optional.of(rests)
                .filter((_) -> lines.size() > rests.size() + 1)
                .filter(PrefixedLines::beginAsJson);
    }

    private static long number(String line) {
        Matcher number = NUMBER.matcher(line);
        return number.matches() ? Long.parseLong(number.group(1)) : -1;
    }
}
