package dev.bbsh.check.data.rule;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedEntry;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.json.Place;

/**
 * A comment or an attachment of an issue.
 *
 * @param field the member of the issue that holds it
 * @param position its index in that member, from 0
 */
public record IssueEntry(
        CheckedSide side, SyncedIssue issue, IssueField field, int position, SyncedEntry entry) {

    /** The kind of entry in a word: {@code comment} or {@code attachment}. */
    public String word() {
        return field == IssueField.COMMENTS ? "comment" : "attachment";
    }

    /** The place of the entry in its document. */
    public Place place() {
        return side.place(issue).child(field.key()).child((long) position);
    }
}
