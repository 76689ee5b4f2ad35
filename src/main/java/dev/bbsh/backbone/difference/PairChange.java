package dev.bbsh.backbone.difference;

import dev.bbsh.backbone.data.IssueField;

import java.util.List;

/** Two versions of an issue pair. */
public record PairChange(RecordChange one, RecordChange other) {

    /** The changes of the comments or the attachments; an original and its copy are one. */
    public List<ChangedEntry> entries(IssueField field) {
        return ChangedEntry.of(one.entries(field), other.entries(field));
    }
}
