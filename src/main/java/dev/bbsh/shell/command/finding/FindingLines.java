package dev.bbsh.shell.command.finding;

import dev.bbsh.check.Finding;
import dev.bbsh.check.Severity;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.FindingNumbers;
import dev.bbsh.text.FirstFew;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.List;

/**
 * Findings with the number that each has in the last check, each in one line, or in two where the
 * screen is too narrow:
 *
 * <pre>
 *   1  error    SAM2-7 appears twice (identical records)     duplicate-local-key:SAM2-7     (1 fix)
 * </pre>
 */
public final class FindingLines {

    private static final int WORD = 7;

    private static final int RANGES = 12;

    private final CheckResult checked;
    private final int width;
    private final List<TextLine> lines = new ArrayList<>();

    public FindingLines(CheckResult checked) {
        this.checked = checked;
        this.width = Math.max(3, Integer.toString(checked.numbers().all().size()).length());
    }

    /** Adds a finding. */
    public void add(FindingNumbers.Numbered each) {
        Finding finding = each.finding();
        String number = Integer.toString(each.number());
        String blanks = " ".repeat(Math.max(0, width - number.length()));
        lines.add(
                TextLine.of(Style.MUTED, blanks + number + "  ")
                        .and(style(finding.severity()), padded(finding.severity()) + "  ")
                        .and(
                                TextLine.of(finding.message()),
                                TextLine.of(Style.MUTED, finding.id() + remark(finding)),
                                width + 2));
    }

    public List<TextLine> lines() {
        return lines;
    }

    private String remark(Finding finding) {
        if (checked.walk().kept().contains(finding.id())) {
            return "     (kept as it is)";
        }
        return finding.fixes().isEmpty()
                ? ""
                : "     (" + Plurals.of(finding.fixes().size(), "fix", "fixes") + ")";
    }

    static String padded(Severity severity) {
        return severity.word() + " ".repeat(WORD - severity.word().length());
    }

    public static Style style(Severity severity) {
        return switch (severity) {
            case ERROR -> Style.ERROR;
            case WARNING -> Style.WARNING;
            case INFO -> Style.MUTED;
        };
    }

    /**
     * One line of the findings that were fixed since the first check, by their numbers, such as
     * {@code fixed since the check: 5 findings (2-4, 7, 9)}; none when nothing was fixed.
     */
    static List<TextLine> fixed(List<FindingNumbers.Numbered> fixed) {
        if (fixed.isEmpty()) {
            return List.of();
        }
        List<int[]> ranges = new ArrayList<>();
        fixed.forEach((each) -> addTo(ranges, each.number()));
        List<String> shown =
                new ArrayList<>(ranges.stream().limit(RANGES).map(FindingLines::text).toList());
        int more = ranges.stream().skip(RANGES).mapToInt((each) -> each[1] - each[0] + 1).sum();
        if (more > 0) {
            shown.add(FirstFew.more(more));
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

    private static void addTo(List<int[]> ranges, int number) {
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
