package dev.bbsh.check.data;

import dev.bbsh.backbone.data.EntryIndex;
import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.IssueRecords;

import java.util.HashMap;
import java.util.Map;

/** The local ids of the entries of each side, as far as they were looked at. */
final class SeenEntries {

    /** Those of one side. */
    private record OfSide(EntryIndex comments, EntryIndex attachments) {}

    private final Map<IssueRecords, OfSide> sides = new HashMap<>();

    /** Of comments or of attachments. */
    EntryIndex of(CheckedSide side, IssueField field) {
        OfSide seen =
                sides.computeIfAbsent(
                        side.records(), (_) -> new OfSide(new EntryIndex(), new EntryIndex()));
        return field == IssueField.COMMENTS ? seen.comments() : seen.attachments();
    }
}
