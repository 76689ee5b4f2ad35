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

/** A log: a time before each line, or JSON in one of its entries. */
public final class LogLines implements Recogniser {

    private static final String NAME = "log";

    private static final Pattern TIME =
            Pattern.compile(
                    "[\\[(<]?(?:\\[?(?:INFO|DEBUG|WARN|WARNING|ERROR|TRACE|SEVERE|FINE)\\]?:?\\s+)?[\\[(]?(?:\\d{4}[-/.]\\d\\d[-/.]\\d\\d(?:[T"
                        + " _]|,"
                        + " )\\d\\d:\\d\\d(?::\\d\\d)?(?:[.,:]\\d{1,9})?|\\d\\d[-/.](?:\\d\\d|[A-Z][a-z]{2})[-/.]\\d{4}["
                        + " :T]\\d\\d:\\d\\d(?::\\d\\d)?(?:[.,]\\d{1,9})?|[A-Z][a-z]{2}"
                        + " {1,2}\\d{1,2} \\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?"
                        + "|\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?)(?:"
                        + " ?(?:Z|UTC|[+-]\\d\\d:?\\d\\d))?[\\])>]?:?");

    private static final int MOST = 12;

    @Override
    public Optional<Wrapping> recognise(RawText raw) {
        String first = raw.start(300).split("\\R", 2)[0];
        if (!TIME.matcher(first).lookingAt()) {
            return Optional.empty();
        }
        LogEntries entries = new LogEntries(raw, TIME);
        return Optional.of(entries)
                .filter(LogEntries::areLines)
                .flatMap((_) -> eachLine(raw.lines()))
                .or(() -> within(entries));
    }

    /** A log with a time before each line, and behind it a prefix that all lines have in common. */
    private static Optional<Wrapping> eachLine(List<String> lines) {
        Optional<List<String>> messages = PrefixedLines.rests(lines, (line, _) -> behindTime(line));
        return messages.filter((rests) -> rests.size() > 1)
                .map(LogLines::withoutCommon)
                .filter(
                        (rests) ->
                                JsonCheck.isDocument(PrefixedLines.bytes(rests))
                                        || isDamaged(rests))
                .map(
                        (rests) ->
                                PrefixedLines.unwrapped(
                                        NAME, "a log timestamp before each line", rests));
    }

    /**
     * True for a damaged document over several lines; lines that are documents of their own make no
     * document together.
     */
    private static boolean isDamaged(List<String> rests) {
        return rests.getFirst().length() < 3
                && PrefixedLines.beginAsJson(rests)
                && JsonCheck.begins(PrefixedLines.bytes(rests));
    }

    private static Optional<String> behindTime(String line) {
        Matcher time = TIME.matcher(line);
        return time.lookingAt() ? Optional.of(line.substring(time.end())) : Optional.empty();
    }

    private static List<String> withoutCommon(List<String> lines) {
        List<String> full = lines.stream().filter((line) -> !line.isBlank()).toList();
        if (full.isEmpty()) {
            return lines;
        }
        String common = full.getFirst();
        for (String line : full) {
            int same = 0;
            int most = Math.min(common.length(), line.length());
            while (same < most && common.charAt(same) == line.charAt(same)) {
                same++;
            }
            common = common.substring(0, same);
        }
        int length = common.length();
        return lines.stream().map((line) -> line.isBlank() ? "" : line.substring(length)).toList();
    }

    /** JSON in the entries of a log. */
    private static Optional<Wrapping> within(LogEntries entries) {
        List<Wrapping.Unwrapped> readings = entries.withJson(MOST + 1, LogLines::reading);
        if (readings.size() > MOST) {
            return Optional.of(tooMany());
        }
        if (readings.size() == 1) {
            Wrapping.Unwrapped only = readings.getFirst();
            Wrapping.Layer step = only.steps().getFirst();
            return Optional.of(
                    Wrapping.Unwrapped.of(
                            new Wrapping.Layer(NAME, step.what(), step.extent()), only.text()));
        }
        Wrapping.Layer all =
                new Wrapping.Layer(NAME, "a log with JSON in " + readings.size() + " entries", "");
        return readings.isEmpty()
                ? Optional.empty()
                : Optional.of(new Wrapping.Ambiguous(List.of(all), readings));
    }

    private static Wrapping tooMany() {
        return Wrapping.Refused.of(
                NAME,
                "a log with JSON in many entries",
                "copy the entry you need to a file of its own, then load that file");
    }

    private static Wrapping.Unwrapped reading(int line, byte[] json) {
        String what = "JSON in a log entry at line " + line;
        String extent = CountedNouns.counted(json.length, "byte");
        return Wrapping.Unwrapped.of(
                new Wrapping.Layer(NAME + "-line-" + line, what, extent), json);
    }
}
