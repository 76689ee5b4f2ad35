package dev.bbsh.shell.command.difference;

import dev.bbsh.operation.issue.ComparedData;
import dev.bbsh.render.Cell;
import dev.bbsh.report.Chapter;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.text.FirstFew;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** The issue pairs that the session has edited in a document, for a report. */
public final class EditedIssues {

    /** The rows of a document that are listed. */
    private static final int LISTED = 50;

    private EditedIssues() {}

    /** The pairs that differ from the document as it was loaded; none when nothing was edited. */
    public static List<Chapter.Part> of(OpenDocument document, Invocation in) {
        return document.changed()
                ? ComparedData.of(document.loaded(), document)
                        .map((data) -> parts(document, new PairDifferences(data, in).list(false)))
                        .orElse(List.of())
                : List.of();
    }

    private static List<Chapter.Part> parts(OpenDocument document, DifferenceList list) {
        if (list.count() == 0) {
            return List.of();
        }
        List<Chapter.Part> parts = new ArrayList<>();
        parts.add(
                new Chapter.Part.Table(
                        "Issues edited in " + document.name(),
                        list.titles().stream()
                                .map((each) -> each.title().isEmpty() ? each.key() : each.title())
                                .toList(),
                        StreamSupport.stream(list.cells(LISTED).spliterator(), false)
                                .map((row) -> row.stream().map(EditedIssues::text).toList())
                                .toList()));
        if (list.count() > LISTED) {
            parts.add(
                    new Chapter.Part.Text(
                            FirstFew.more(list.count() - LISTED, "issue pair") + "."));
        }
        return parts;
    }

    private static String text(Cell cell) {
        return cell instanceof Cell.Text text ? text.text() : "";
    }
}
