package dev.bbsh.shell.command;

import dev.bbsh.json.repair.Repair;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.session.OpenDocument;

import java.util.List;
import java.util.stream.Stream;

/** Says how a file was mended that was not JSON. */
final class RepairLines {

    private static final int SHOWN = 12;

    private RepairLines() {}

    /** In one line. */
    static String summary(List<Repair> repairs) {
        String count = repairs.size() == 1 ? "1 repair" : repairs.size() + " repairs";
        return "it was not JSON, and was mended with " + count + "     (log lists them)";
    }

    /** A line each, the first ones. */
    static List<TextLine> of(List<Repair> repairs) {
        Stream<TextLine> shown = repairs.stream().limit(SHOWN).map(RepairLines::line);
        Stream<TextLine> rest =
                repairs.size() > SHOWN
                        ? Stream.of(TextLine.of("  and " + (repairs.size() - SHOWN) + " more"))
                        : Stream.of();
        return Stream.concat(shown, rest).toList();
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
