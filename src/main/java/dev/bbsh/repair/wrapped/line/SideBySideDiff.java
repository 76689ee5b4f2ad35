package dev.bbsh.repair.wrapped.line;

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

/** Two files side by side, as {@code diff -y} prints them. */
public final class SideBySideDiff implements Recogniser {

    private static final String NAME = "side-by-side";

    private static final Pattern FIRST =
            Pattern.compile("([{\\[])(?:\\t+| {3,})(?:[|<>(/\\\\][ \\t])?\\s*([{\\[])");

    private static final int TAB = 8;

    @Override
    public Optional<Wrapping> recognise(RawText raw) {
        String first = raw.start(400).split("\\R", 2)[0].stripTrailing();
        Matcher both = FIRST.matcher(expanded(first));
        if (!both.matches()) {
            return Optional.empty();
        }
        int right = both.start(2);
        List<String> lines = raw.lines().stream().map(SideBySideDiff::expanded).toList();
        byte[] one = PrefixedLines.bytes(lines.stream().map((line) -> left(line, right)).toList());
        byte[] other =
                PrefixedLines.bytes(lines.stream().map((line) -> right(line, right)).toList());
        return Optional.of(wrapping(one, other, lines.size()));
    }

    private static Wrapping wrapping(byte[] one, byte[] other, int lines) {
        List<Wrapping.Unwrapped> readings = new ArrayList<>();
        if (JsonCheck.isDocument(one)) {
            readings.add(reading("-left", "the left file of diff -y", one, lines));
        }
        if (JsonCheck.isDocument(other) && !Arrays.equals(one, other)) {
            readings.add(reading("-right", "the right file of diff -y", other, lines));
        }
        if (readings.isEmpty()) {
            return Wrapping.Refused.of(
                    NAME,
                    "two files side by side (diff -y), with long lines cut off",
                    "ask for the file itself: long lines are cut off in this view");
        }
        Wrapping.Layer all = new Wrapping.Layer(NAME, "two files side by side (diff -y)", "");
        return readings.size() == 1
                ? readings.getFirst()
                : new Wrapping.Ambiguous(List.of(all), readings);
    }

    private static Wrapping.Unwrapped reading(String side, String what, byte[] text, int lines) {
        Wrapping.Layer step =
                new Wrapping.Layer(NAME + side, what, CountedNouns.counted(lines, "line"));
        return Wrapping.Unwrapped.doubtful(step, text);
    }

    /** The left column without its mark, which has its own width. */
    private static String left(String line, int right) {
        String left = line.substring(0, Math.min(line.length(), Math.max(0, right - 3)));
        return left.stripTrailing();
    }

    private static String right(String line, int right) {
        return line.length() <= right ? "" : line.substring(right).stripTrailing();
    }

    private static String expanded(String line) {
        StringBuilder wide = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '\t') {
                wide.repeat(' ', TAB - wide.length() % TAB);
            } else {
                wide.append(line.charAt(i));
            }
        }
        return wide.toString();
    }
}
