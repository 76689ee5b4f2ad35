package dev.bbsh.operation.report;

import dev.bbsh.backbone.FileKind;
import dev.bbsh.report.Chapter;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentEdit;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.List;

/** The changes in the customer's words, and how they were checked. */
record CustomerChanges(Workspace workspace) {

    List<Chapter.Part> parts() {
        List<String> points = new ArrayList<>();
        for (OpenDocument each : workspace.documents().all()) {
            made(each, points);
            edited(each, points);
            if (!each.origin().repairs().isEmpty()) {
                points.add(
                        "A file that you sent was damaged. We repaired it with "
                                + Plurals.of(each.origin().repairs().size(), "change")
                                + ". If the old synchronization still exists, please stop both"
                                + " sides and download the file again instead.");
            }
        }
        return points.isEmpty()
                ? List.of(new Chapter.Part.Text("Nothing was changed in your files."))
                : List.of(
                        new Chapter.Part.Text(
                                "Your files themselves are as you sent them. In our copies:"),
                        new Chapter.Part.Points(points));
    }

    private static void made(OpenDocument open, List<String> points) {
        switch (open.origin()) {
            case DocumentOrigin.Merged merged ->
                    points.add(
                            "We put both files into one, "
                                    + merged.staying()
                                    + " first. We checked that every record is unchanged.");
            case DocumentOrigin.Prepared prepared -> {
                List<String> projects =
                        prepared.sides().stream().map((each) -> each.project()).toList();
                points.add(
                        "We replaced the IDs of comments and attachments of "
                                + String.join(" and ", projects)
                                + " by their new IDs in Cloud. We checked that nothing else is"
                                + " different.");
            }
            case DocumentOrigin.Swapped _ -> points.add("We changed the order of the two sides.");
            case DocumentOrigin.Loaded _,
                    DocumentOrigin.Split _,
                    DocumentOrigin.Joined _,
                    DocumentOrigin.Partial _,
                    DocumentOrigin.Queried _ -> {}
        }
    }

    private static void edited(OpenDocument open, List<String> points) {
        if (!open.changed()) {
            return;
        }
        long changes = 0;
        for (DocumentEdit edit : open.edits()) {
            changes +=
                    switch (edit) {
                        case DocumentEdit.ByHand byHand -> byHand.edits().size();
                        case DocumentEdit.Fixed fixed -> fixed.findings().size();
                    };
        }
        points.add(
                "We made "
                        + Plurals.of(changes, "correction")
                        + (FileKind.of(open.content().root()) == FileKind.CONFIG
                                ? " in the configuration."
                                : " in the data."));
    }
}
