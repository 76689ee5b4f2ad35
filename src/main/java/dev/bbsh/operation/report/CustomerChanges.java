package dev.bbsh.operation.report;

import dev.bbsh.backbone.FileKind;
import dev.bbsh.report.Chapter;
import dev.bbsh.session.SessionProof;
import dev.bbsh.session.SessionProof.Subject.Cleaned;
import dev.bbsh.session.SessionProof.Subject.Divided;
import dev.bbsh.session.SessionProof.Subject.Prepared;
import dev.bbsh.session.SessionProof.Subject.Resynced;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentEdit;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.List;

/** The changes in the customer's words, and how they were checked. */
record CustomerChanges(Workspace workspace) {

    private static final String KEPT = "comments or attachments";

    private static final String AGAIN =
            ". The data was changed afterwards, so we compare it again before you use it.";

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
        List<Chapter.Part> parts = new ArrayList<>();
        if (points.isEmpty()) {
            parts.add(new Chapter.Part.Text("Nothing was changed in your files."));
        } else {
            parts.add(
                    new Chapter.Part.Text(
                            "Your files themselves are as you sent them. In our copies:"));
            parts.add(new Chapter.Part.Points(points));
        }
        List<String> proofs = proofs();
        if (!proofs.isEmpty()) {
            parts.add(new Chapter.Part.Subtitle("How we checked it"));
            parts.add(new Chapter.Part.Points(proofs));
        }
        return parts;
    }

    /** A sentence on each proof, of several about the same document on the best. */
    private List<String> proofs() {
        List<SessionProof> all = workspace.results().proofs().last();
        return all.stream()
                .filter((each) -> all.stream().noneMatch((other) -> isBetter(other, each, all)))
                .map((each) -> compared(each) + (isCurrent(each) ? told(each) : AGAIN))
                .distinct()
                .toList();
    }

    /**
     * True for a proof about the same document that says more: one that is current, has more
     * mappings, or was made later.
     */
    private boolean isBetter(SessionProof other, SessionProof than, List<SessionProof> all) {
        if (other.equals(than) || !other.isOfSameDocument(than)) {
            return false;
        }
        if (isCurrent(other) != isCurrent(than)) {
            return isCurrent(other);
        }
        int more = Integer.compare(other.basis().mappings().size(), than.basis().mappings().size());
        return more > 0 || (more == 0 && all.indexOf(other) > all.indexOf(than));
    }

    private boolean isCurrent(SessionProof proof) {
        return proof.outdated(workspace).isEmpty();
    }

    private static String compared(SessionProof proof) {
        return switch (proof.subject()) {
            case Prepared _ ->
                    "We compared the data that has the new IDs with the data that it was made from";
            case Resynced _ ->
                    "We compared the new synchronization with the file that was uploaded";
            case Divided divided ->
                    "We divided the data into "
                            + Plurals.of(divided.parts(), "file")
                            + ", and compared them with it";
            case Cleaned cleaned ->
                    "We removed "
                            + Plurals.of(cleaned.characters(), "character")
                            + " that an import refuses from the backup, and compared the result"
                            + " with the original";
        };
    }

    private static String told(SessionProof proof) {
        return switch (proof.subject()) {
            case Prepared prepared -> told(prepared);
            case Resynced resynced -> told(resynced, proof.verdict());
            case Divided _ -> ": every record is in one of them, unchanged.";
            case Cleaned _ -> ": nothing else is different.";
        };
    }

    private static String told(Prepared prepared) {
        if (prepared.differences() > 0) {
            return ": "
                    + Plurals.of(prepared.differences(), "difference")
                    + " must not be there. Please don't use this data yet.";
        }
        return " ("
                + Plurals.of(prepared.records(), "record")
                + "): only the IDs of comments and attachments are different."
                + (prepared.kept() == 0
                        ? ""
                        : " We don't know the new ID of "
                                + Plurals.of(prepared.kept(), "comment or attachment", KEPT)
                                + " yet.");
    }

    private static String told(Resynced resynced, SessionProof.Verdict verdict) {
        return switch (verdict) {
            case PROVEN -> ": they agree, and no message is pending.";
            case UNDECIDED ->
                    ". We found no fault, but the files don't tell everything. Please keep the old"
                            + " synchronization.";
            case REFUTED ->
                    ". They don't agree yet: "
                            + String.join("; ", resynced.faults())
                            + ". Please keep the old synchronization.";
        };
    }

    private static void made(OpenDocument open, List<String> points) {
        switch (open.origin()) {
            case DocumentOrigin.Merged merged ->
                    points.add(
                            "We put both files into one, "
                                    + merged.staying()
                                    + " first."
                                    + checked("every record is unchanged.", open));
            case DocumentOrigin.Prepared prepared -> {
                List<String> projects =
                        prepared.sides().stream().map((each) -> each.project()).toList();
                points.add(
                        "We replaced the IDs of comments and attachments of "
                                + String.join(" and ", projects)
                                + " by their new IDs in Cloud."
                                + checked("nothing else is different.", open));
            }
            case DocumentOrigin.Swapped _ -> points.add("We changed the order of the two sides.");
            case DocumentOrigin.Split split -> {
                if (split.number() == 1) {
                    points.add(
                            "We divided the data into "
                                    + Plurals.of(split.of(), "part")
                                    + "."
                                    + checked("every record is in one of them, unchanged.", open));
                }
            }
            case DocumentOrigin.Partial partial -> {
                if (partial.isRest()) {
                    points.add(
                            "We left some issues out of the data, and kept them for later."
                                    + checked("all others are unchanged.", open));
                }
            }
            case DocumentOrigin.Loaded _, DocumentOrigin.Joined _, DocumentOrigin.Queried _ -> {}
        }
    }

    private static String checked(String proven, OpenDocument open) {
        return (open.changed() ? " Before our corrections we checked that " : " We checked that ")
                + proven;
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
