package dev.bbsh.shell.command;

import dev.bbsh.json.repair.Repair;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.session.OpenDocument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says how a file was mended that was not JSON. */
final class RepairLines {

    private static final int SHOWN = 12;

    /** Of one rule, where there are too many to show. */
    private static final int OF_A_RULE = 3;

    private RepairLines() {}

    /** In one line. */
    static String summary(List<Repair> repairs) {
        String count = repairs.size() == 1 ? "1 repair" : repairs.size() + " repairs";
        return "it was not JSON, and was mended with " + count + "     (log lists them)";
    }

    /** A line each; of very many the first ones of each rule, and how many more there are. */
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
                        lines.add(TextLine.of("  and " + (count - OF_A_RULE) + " more: " + rule));
                    }
                });
        return lines;
    }

    /** What {@code log} lists before the first step. */
    static List<List<Cell>> steps(OpenDocument open) {
        return open.origin().mended().stream()
                .map(
                        (repair) ->
                                List.of(
                                        Cell.of(0),
                                        Cell.of("mended " + open.name() + ", " + text(repair)),
                                        Cell.of(Style.MUTED, "")))
                .toList();
    }

    private static TextLine line(Repair repair) {
        return TextLine.of("  " + text(repair)).and(Style.MUTED, "     " + repair.why());
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
