package dev.bbsh.check.data.entry;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.index.EntryIndex;
import dev.bbsh.check.data.rule.CheckedSide;
import dev.bbsh.check.data.rule.PerSide;

/** The local IDs of the entries of each side that were read so far. */
public final class SeenEntryIds {

    private final PerSide<EntryIndex> comments =
            new PerSide<>((side) -> new EntryIndex(side.records().entries(IssueField.COMMENTS)));
    private final PerSide<EntryIndex> attachments =
            new PerSide<>((side) -> new EntryIndex(side.records().entries(IssueField.ATTACHMENTS)));

    /** The local IDs of comments or of attachments. */
    EntryIndex of(CheckedSide side, IssueField field) {
        return (field == IssueField.COMMENTS ? comments : attachments).of(side);
    }
}
