package dev.bbsh.check.data;

import dev.bbsh.backbone.data.EntryIndex;
import dev.bbsh.backbone.data.IssueField;

/** The local IDs of the entries of each side that were read so far. */
final class SeenEntries {

    private final PerSide<EntryIndex> comments =
            new PerSide<>((side) -> new EntryIndex(side.records().entries(IssueField.COMMENTS)));
    private final PerSide<EntryIndex> attachments =
            new PerSide<>((side) -> new EntryIndex(side.records().entries(IssueField.ATTACHMENTS)));

    /** The local IDs of comments or of attachments. */
    EntryIndex of(CheckedSide side, IssueField field) {
        return (field == IssueField.COMMENTS ? comments : attachments).of(side);
    }
}
