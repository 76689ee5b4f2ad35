package dev.bbsh.check.data;

import dev.bbsh.backbone.data.EntryIndex;
import dev.bbsh.backbone.data.IssueField;

import java.util.HashMap;
import java.util.Map;

/** The local ids of the entries of each side, as far as they were looked at. */
final class SeenEntries {

    private record Where(CheckedSide side, IssueField field) {}

    private final Map<Where, EntryIndex> indexes = new HashMap<>();

    EntryIndex of(CheckedSide side, IssueField field) {
        return indexes.computeIfAbsent(new Where(side, field), (where) -> new EntryIndex());
    }
}
