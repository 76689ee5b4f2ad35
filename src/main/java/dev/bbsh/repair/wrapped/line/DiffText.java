package dev.bbsh.repair.wrapped.line;

import dev.bbsh.repair.wrapped.CountedNouns;
import dev.bbsh.repair.wrapped.RawText;
import dev.bbsh.repair.wrapped.Recogniser;
import dev.bbsh.repair.wrapped.Wrapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A unified diff that shows a whole file: with + before the new lines and - before the old. */
public final class DiffText implements Recogniser {

    private static final String NAME = "diff";

    private static final Pattern START =
            Pattern.compile("(?:diff |--- |Index: |@@ |commit [0-9a-f]{7,}|[+-]\\s*[{\\[]).*");

    private static final Pattern HEADER =
            Pattern.compile(
                    "(?:diff |index |Index: |=====|--- |\\+\\+\\+ |new file mode|deleted file mode"
                            + "|old mode|new mode|similarity index|rename |\\\\ No newline).*");

    private static final Pattern HUNK =
            Pattern.compile("@@ -(\\d+)(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@.*");

    private static final String PARTS = "ask for the file itself: a diff shows only what changed";

    @Override
    public Optional<Wrapping> recognise(RawText raw) {
        String first = raw.start(300).split("\\R", 2)[0];
        boolean context = raw.start(1).matches("[{\\[]") && raw.text().startsWith(" ");
        if (!START.matcher(first).matches() && !context) {
            return Optional.empty();
        }
        List<String> lines = raw.lines();
        int from = 0;
        while (first.startsWith("commit ")
                && from < lines.size()
                && !isFileHeader(lines.get(from))) {
            from++;
        }
        Sides sides = new Sides();
        boolean sound = lines.subList(from, lines.size()).stream().allMatch(sides::take);
        boolean marked = sides.added + sides.removed > 0;
        return sound && marked ? Optional.of(sides.wrapping()) : Optional.empty();
    }

    private static boolean isFileHeader(String line) {
        return line.startsWith("diff ") || line.startsWith("--- ");
    }

    /** The two files that a diff compares, as far as it shows them. */
    private static final class Sides {

        private final List<String> old = new ArrayList<>();
        private final List<String> young = new ArrayList<>();
        private int added;
        private int removed;
        private int files;
        private boolean partial;

        boolean take(String line) {
            Matcher hunk = HUNK.matcher(line);
            if (hunk.matches()) {
                partial |= !goesOn(hunk.group(1), hunk.group(2), old.size());
                partial |= !goesOn(hunk.group(3), hunk.group(4), young.size());
                return true;
            }
            boolean begun = added + removed + old.size() > 0;
            boolean header = !begun || line.startsWith("diff ") || line.startsWith("\\ ");
            if (header && HEADER.matcher(line).matches()) {
                files += line.startsWith("+++ ") ? 1 : 0;
                partial |= begun && line.startsWith("diff ");
                return true;
            }
            return line.isEmpty() ? both("") : marked(line.charAt(0), line.substring(1));
        }

        private boolean marked(char mark, String rest) {
            return switch (mark) {
                case '+' -> {
                    added++;
                    yield young.add(rest);
                }
                case '-' -> {
                    removed++;
                    yield old.add(rest);
                }
                case ' ' -> both(rest);
                default -> false;
            };
        }

        private boolean both(String rest) {
            return old.add(rest) && young.add(rest);
        }

        /** True when a part begins where the part before it ended. */
        private static boolean goesOn(String start, String count, int lines) {
            return "0".equals(count) || Long.parseLong(start) == lines + 1L || start.equals("0");
        }

        Wrapping wrapping() {
            if (partial || files > 1) {
                return Wrapping.Refused.of(NAME, "a diff, which shows only parts of a file", PARTS);
            }
            List<Wrapping.Unwrapped> readings = new ArrayList<>();
            byte[] after = PrefixedLines.bytes(young);
            byte[] before = PrefixedLines.bytes(old);
            if (added > 0 || Arrays.equals(before, after)) {
                readings.add(reading("-new", "the new file of a diff (lines with +)", after));
            }
            if (removed > 0) {
                readings.add(reading("-old", "the old file of a diff (lines with -)", before));
            }
            if (readings.size() == 1) {
                return readings.getFirst();
            }
            Wrapping.Layer all = new Wrapping.Layer(NAME, "a diff of two versions of a file", "");
            return new Wrapping.Ambiguous(List.of(all), readings);
        }

        private Wrapping.Unwrapped reading(String side, String what, byte[] text) {
            String extent = CountedNouns.counted(added + removed, "marked line");
            return Wrapping.Unwrapped.of(new Wrapping.Layer(NAME + side, what, extent), text);
        }
    }
}
