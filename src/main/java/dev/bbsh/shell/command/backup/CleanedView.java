package dev.bbsh.shell.command.backup;

import dev.bbsh.backup.clean.CharacterChange;
import dev.bbsh.backup.clean.CleanReport;
import dev.bbsh.backup.clean.scan.ChangedPlace;
import dev.bbsh.file.Location;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.text.FirstFew;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The lines and the table about a cleaned backup. */
record CleanedView(CleanReport report, Location out) {

    private static final long SHOWN = 50;

    /** A forbidden character in one of the files. */
    private record Row(String file, CharacterChange change) {}

    /**
     * The changes, with what is proven as notes.
     *
     * @param limit the maximum number of changes
     */
    View view(OptionalLong limit) {
        long shown = limit.orElse(SHOWN);
        View text = count() > shown ? shortened(shown) : table(shown);
        return new View.Noted(
                new View.Either(text, table(limit.orElse(Long.MAX_VALUE))), this::summary);
    }

    private View shortened(long shown) {
        TextLine more =
                TextLine.of(FirstFew.more(count() - shown))
                        .and(Style.MUTED, "     (--limit N, or --output csv --to FILE)");
        return new View.Sections(
                List.of(
                        new View.Section(Column.of("changes").untitled(), table(shown)),
                        new View.Section(Column.of("more").untitled(), View.message(more))));
    }

    private Stream<Row> rows() {
        return report.parts().stream()
                .flatMap(
                        (part) ->
                                part.changes().stream().map((each) -> new Row(part.name(), each)));
    }

    private long count() {
        return report.parts().stream().mapToLong((part) -> part.changes().size()).sum();
    }

    private List<String> summary() {
        List<String> lines = new ArrayList<>();
        for (CleanReport.Part part : report.parts()) {
            lines.add(
                    part.name()
                            + "   "
                            + Plurals.of(part.rowCount(), "row")
                            + "   "
                            + characters(part));
        }
        if (report.copied() > 0) {
            lines.add(Plurals.of(report.copied(), "other file") + " copied without unpacking");
        }
        long letters = rows().map(Row::change).filter(CharacterChange::windows).count();
        if (letters > 0) {
            lines.add(
                    Plurals.of(
                                    letters,
                                    "change looks like a Windows-1252 character",
                                    "changes look like Windows-1252 characters")
                            + ": compare them with Jira before you import the result");
        }
        lines.add("wrote '" + out + "'; proven: well-formed, the same rows, " + difference());
        return lines;
    }

    /** The number of forbidden characters in all files. */
    long characters() {
        return report.parts().stream().mapToLong(CleanReport.Part::characters).sum();
    }

    /** The proof in a line. */
    String proof() {
        long rows = report.parts().stream().mapToLong(CleanReport.Part::rowCount).sum();
        return (characters() == 0
                        ? "no forbidden characters"
                        : Plurals.of(characters(), "forbidden character") + " removed or replaced")
                + "; well-formed, the same "
                + Plurals.of(rows, "row")
                + ", "
                + (characters() == 0 ? "identical to the original" : "nothing else differs");
    }

    private String difference() {
        return count() == 0 ? "identical to the original" : "nothing but the list differs";
    }

    private static String characters(CleanReport.Part part) {
        return part.changes().isEmpty()
                ? "no forbidden characters"
                : Plurals.of(part.characters(), "forbidden character");
    }

    private View.Table table(long most) {
        return new View.Table(
                List.of(
                        Column.of("file"),
                        Column.of("row"),
                        Column.count("number"),
                        Column.of("ID").named("id"),
                        Column.of("attribute"),
                        Column.count("byte"),
                        Column.of("found"),
                        Column.of("now")),
                () -> rows().limit(most).map(CleanedView::cells).iterator(),
                "no changes");
    }

    private static List<Cell> cells(Row row) {
        CharacterChange change = row.change();
        ChangedPlace place = change.place();
        String times = change.count() > 1 ? ", " + Plurals.of(change.count()) + " times" : "";
        return List.of(
                Cell.of(row.file()),
                Cell.of(place.entity()),
                Cell.of(place.number()),
                Cell.of(Style.NUMBER, place.id()),
                Cell.of(place.part()),
                Cell.of(change.offset()),
                Cell.of(Style.STRING, change.found() + times),
                Cell.of(change.became().isEmpty() ? "removed" : change.became()));
    }
}
