package dev.bbsh.shell.command.replace;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedEntry;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.backbone.index.KeyIndex;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.Progress;

import java.util.List;

/** Tells IDs that came with the new export from those that the old one had already. */
record NewIds(List<OpenDocument> old, Progress progress) {

    /** The words behind a number of IDs that the mapping lacks. */
    String words(Outcome.Count count) {
        List<Outcome.CountedId> added =
                count.ids().stream().filter((each) -> !isInOld(each)).toList();
        if (added.isEmpty()) {
            return count.ids().isEmpty() ? "" : " (as before)";
        }
        String what =
                added.size() == count.count()
                        ? "new " + kinds(added)
                        : Plurals.of(added.size()) + " of them new";
        return " (" + what + ": ask for a new mapping report)";
    }

    private static String kinds(List<Outcome.CountedId> ids) {
        List<String> kinds = ids.stream().map(Outcome.CountedId::kind).distinct().toList();
        return kinds.size() > 1
                ? "comments and attachments"
                : ids.size() == 1 ? kinds.getFirst() : kinds.getFirst() + "s";
    }

    private boolean isInOld(Outcome.CountedId id) {
        progress.advance(0);
        return old.stream()
                .flatMap((each) -> each.analysis().sides().stream())
                .anyMatch((side) -> has(side, id));
    }

    private boolean has(Side side, Outcome.CountedId id) {
        IssueRecords records = IssueRecords.of(side, progress);
        KeyIndex keys = KeyIndex.of(records, IssueField.LOCAL_ISSUE_KEY, progress);
        IssueRecords.Reader reader = records.reader();
        for (int at = keys.find(id.issue()); at != KeyIndex.NONE; at = keys.another(at)) {
            SyncedIssue issue = reader.read(at);
            for (SyncedEntry each :
                    id.kind().equals("comment") ? issue.comments() : issue.attachments()) {
                if (each.localText().equals(id.id()) || each.remoteText().equals(id.id())) {
                    return true;
                }
            }
        }
        return false;
    }
}
