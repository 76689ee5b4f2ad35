package dev.bbsh.backbone.difference;

import dev.bbsh.backbone.data.Entries;
import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Member;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;

/**
 * Two versions of one side's record of an issue.
 *
 * @param before nothing for an added one
 * @param after nothing for a removed one
 */
public record RecordChange(Optional<SyncedIssue> before, Optional<SyncedIssue> after) {

    /** A change of a side that is not open, or has no record. */
    static final RecordChange NONE = new RecordChange(Optional.empty(), Optional.empty());

    /** True when both versions have the record. */
    public boolean isKept() {
        return before.isPresent() && after.isPresent();
    }

    /** True when only one version has the record. */
    public boolean isOneSided() {
        return before.isPresent() != after.isPresent();
    }

    /** The documented fields that differ; none when a version lacks the record. */
    public List<IssueField> fields() {
        return isKept()
                ? RecordComparison.fields(before.orElseThrow(), after.orElseThrow())
                : List.of();
    }

    /**
     * A change of fields that no documented file has, or that repeat the name of another one.
     *
     * @param name the name of the field
     */
    public record OtherField(String name, List<JsonValue> before, List<JsonValue> after) {}

    /** The changes besides those of the documented fields. */
    public List<OtherField> others() {
        if (!isKept() || RecordComparison.sameRest(before.orElseThrow(), after.orElseThrow())) {
            return List.of();
        }
        SequencedMap<String, List<JsonValue>> older = members(before.orElseThrow());
        SequencedMap<String, List<JsonValue>> newer = members(after.orElseThrow());
        SequencedSet<String> names = new LinkedHashSet<>(older.sequencedKeySet());
        names.addAll(newer.sequencedKeySet());
        List<OtherField> found = new ArrayList<>();
        for (String name : names) {
            List<JsonValue> was = older.getOrDefault(name, List.of());
            List<JsonValue> now = newer.getOrDefault(name, List.of());
            boolean documented =
                    IssueField.named(name).isPresent() && was.size() < 2 && now.size() < 2;
            if (!documented && !texts(was).equals(texts(now))) {
                found.add(new OtherField(name, was, now));
            }
        }
        return List.copyOf(found);
    }

    private static SequencedMap<String, List<JsonValue>> members(SyncedIssue issue) {
        SequencedMap<String, List<JsonValue>> members = new LinkedHashMap<>();
        for (Member member : issue.record().members()) {
            members.computeIfAbsent(member.name(), (_) -> new ArrayList<>()).add(member.value());
        }
        return members;
    }

    private static List<String> texts(List<JsonValue> values) {
        return values.stream().map(UnorderedText::of).sorted().toList();
    }

    /** The changes of the comments or the attachments. */
    public List<EntryChange> entries(IssueField field) {
        return isKept() ? EntryChange.of(entries(before, field), entries(after, field)) : List.of();
    }

    private static Entries entries(Optional<SyncedIssue> issue, IssueField field) {
        return issue.orElseThrow().entries(field);
    }

    /** The record after; that before of a removed one. */
    public Optional<SyncedIssue> any() {
        return after.or(() -> before);
    }
}
