package dev.bbsh.shell.command.finding;

import dev.bbsh.check.Finding;
import dev.bbsh.check.RowDetail;
import dev.bbsh.check.Severity;
import dev.bbsh.operation.finding.FixCommandLine;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The first rows of a backup that a finding is about, and the advice on them. */
record RowLines(Finding finding) {

    private static final int SHOWN = 5;

    private static final String BETWEEN = " | ";

    private static final String NOTHING = "-";

    /** The first rows below the names of their values. */
    List<TextLine> rows() {
        RowDetail detail = finding.rows().orElse(RowDetail.NONE);
        if (detail.rows().isEmpty()) {
            return List.of();
        }
        List<TextLine> lines = new ArrayList<>();
        lines.add(
                TextLine.of(Style.MUTED, "  " + Plurals.of(detail.rows().size(), "row") + "  ")
                        .and(Style.MUTED, String.join(BETWEEN, detail.columns())));
        detail.rows().stream()
                .limit(SHOWN)
                .map((row) -> TextLine.of("    " + values(row)))
                .forEach(lines::add);
        int more = detail.rows().size() - SHOWN;
        if (more > 0) {
            lines.add(
                    TextLine.of(
                            Style.MUTED,
                            "    and " + Plurals.of(more) + " more     (--output json has all)"));
        }
        return lines;
    }

    private static String values(List<String> row) {
        return row.stream()
                .map((value) -> value.isEmpty() ? NOTHING : value)
                .collect(Collectors.joining(BETWEEN));
    }

    /** The advice, and the way to accept the finding as it is. */
    List<TextLine> end() {
        List<TextLine> lines = new ArrayList<>();
        finding.rows()
                .orElse(RowDetail.NONE)
                .advice()
                .forEach((each) -> lines.add(TextLine.of("to do: ").and(each)));
        if (finding.severity() != Severity.INFO) {
            lines.add(
                    finding.isWaivable()
                            ? TextLine.of(Style.MUTED, "to accept it as it is: ")
                                    .and(Style.COMMAND, FixCommandLine.keep(finding))
                            : TextLine.of(
                                    Style.MUTED,
                                    "it can't be accepted as it is: the migration fails on it"));
        }
        return lines;
    }
}
