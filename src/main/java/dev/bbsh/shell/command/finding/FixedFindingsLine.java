package dev.bbsh.shell.command.finding;

import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.session.FindingNumbers;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.List;

/** The findings that were fixed since the first check, in one line by their numbers. */
final class FixedFindingsLine {

    private static final int RANGES = 12;

    private FixedFindingsLine() {}

    /**
     * The line, such as {@code fixed since the check: 5 findings (2-4, 7, 9)}; none when nothing
     * was fixed.
     */
    static List<TextLine> of(List<FindingNumbers.Numbered> fixed) {
        if (fixed.isEmpty()) {
            return List.of();
        }
        List<int[]> ranges = new ArrayList<>();
        fixed.forEach((each) -> add(each.number(), ranges));
        List<String> shown =
                new ArrayList<>(
                        ranges.stream().limit(RANGES).map(FixedFindingsLine::text).toList());
        int more = ranges.stream().skip(RANGES).mapToInt((each) -> each[1] - each[0] + 1).sum();
        if (more > 0) {
            shown.add("and " + Plurals.of(more) + " more");
        }
        return List.of(
                TextLine.of(
                        Style.MUTED,
                        "fixed since the check: "
                                + Plurals.of(fixed.size(), "finding")
                                + " ("
                                + String.join(", ", shown)
                                + ")"));
    }

    private static void add(int number, List<int[]> ranges) {
        if (!ranges.isEmpty() && ranges.getLast()[1] == number - 1) {
            ranges.getLast()[1] = number;
        } else {
            ranges.add(new int[] {number, number});
        }
    }

    private static String text(int[] range) {
        return range[0] == range[1]
                ? Integer.toString(range[0])
                : range[0] + (range[1] == range[0] + 1 ? ", " : "-") + range[1];
    }
}
