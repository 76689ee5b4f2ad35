package dev.bbsh.shell.command.file;

import dev.bbsh.render.Cell;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.repair.result.Repair;
import dev.bbsh.repair.result.RepairResult;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.text.FirstFew;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** The lines about the repairs of a file that is not JSON. */
public final class RepairLines {

    private static final int SHOWN = 12;

    /** The number of repairs shown for one rule when there are too many to show all. */
    private static final int OF_A_RULE = 3;

    private RepairLines() {}

    /** The repairs in one line. */
    static String summary(List<Repair> repairs) {
        return "repaired: " + count(repairs);
    }

    /** The number of repairs, and where to see them. */
    static String count(List<Repair> repairs) {
        return Plurals.of(repairs.size(), "change") + "     (see log)";
    }

    /**
     * A line for each repair; if there are very many, the first of each rule and the number of the
     * rest.
     */
    static List<TextLine> of(List<Repair> repairs) {
        if (repairs.size() <= SHOWN) {
            return repairs.stream().map(RepairLines::line).toList();
        }
        Map<String, Integer> seen = new LinkedHashMap<>();
        List<TextLine> lines = new ArrayList<>();
        for (Repair repair : repairs) {
            if (seen.merge(repair.rule(), 1, Integer::sum) <= OF_A_RULE) {
                lines.add(line(repair));
            }
        }
        seen.forEach(
                (rule, count) -> {
                    if (count > OF_A_RULE) {
                        lines.add(
                                TextLine.of(
                                        "  ... " + FirstFew.more(count - OF_A_RULE) + ": " + rule));
                    }
                });
        return lines;
    }

    /** The repairs that several candidates have in common, and those that each one adds. */
    static String compared(List<RepairResult.Candidate> ways) {
        List<Repair> common = new ArrayList<>(ways.getFirst().repairs());
        ways.forEach((way) -> common.retainAll(way.repairs()));
        StringJoiner all = new StringJoiner("\n");
        if (ways.size() == 1 || !common.isEmpty()) {
            all.add(ways.size() == 1 ? "repairs:" : "repairs in all choices:");
            of(common).forEach((line) -> all.add(line.text()));
        }
        for (int i = 0; i < ways.size() && ways.size() > 1; i++) {
            List<Repair> own = new ArrayList<>(ways.get(i).repairs());
            own.removeAll(common);
            all.add("choice " + (i + 1) + ":");
            of(own).forEach((line) -> all.add(line.text()));
            if (own.isEmpty()) {
                all.add("  nothing else");
            }
        }
        return all.toString();
    }

    /** The repairs as rows that {@code log} lists before the first step. */
    public static List<List<Cell>> steps(OpenDocument open) {
        return open.origin().repairs().stream()
                .map(
                        (repair) ->
                                List.of(
                                        Cell.of(0),
                                        Cell.of("repaired " + open.name() + ", " + text(repair)),
                                        Cell.of(Style.MUTED, "")))
                .toList();
    }

    private static TextLine line(Repair repair) {
        TextLine line = TextLine.of("  " + text(repair)).and(Style.MUTED, "     " + repair.why());
        return repair.doubt().isEmpty()
                ? line
                : line.and(Style.WARNING, "     warning: " + repair.doubt());
    }

    private static String text(Repair repair) {
        if (repair.isOfAll()) {
            return repair.rule() + "  " + repair.before();
        }
        return "line "
                + repair.line()
                + ", column "
                + repair.column()
                + ": "
                + repair.rule()
                + "  "
                + repair.before()
                + "  ->  "
                + (repair.after().isEmpty() ? "(nothing)" : repair.after());
    }
}
