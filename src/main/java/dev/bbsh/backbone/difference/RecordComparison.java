package dev.bbsh.backbone.difference;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Member;
import dev.bbsh.json.tape.Segment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares two records of an issue by their meaning. */
final class RecordComparison {

    private static final IssueField[] FIELDS = IssueField.values();

    private RecordComparison() {}

    /** The kinds of changes between two records, as bits. */
    static int kinds(SyncedIssue before, SyncedIssue after) {
        if (sameText(before.segment(), before.node(), after.segment(), after.node())) {
            return 0;
        }
        int kinds = 0;
        for (IssueField field : FIELDS) {
            kinds |= isSame(field, before, after) ? 0 : ChangeKind.of(field).bit();
        }
        return kinds | (sameRest(before, after) ? 0 : ChangeKind.OTHER.bit());
    }

    /** The documented fields that differ. */
    static List<IssueField> fields(SyncedIssue before, SyncedIssue after) {
        return Stream.of(FIELDS).filter((field) -> !isSame(field, before, after)).toList();
    }

    private static boolean sameText(Segment one, int node, Segment other, int otherNode) {
        return Arrays.equals(
                one.bytes(),
                one.textStart(node),
                one.textEnd(node),
                other.bytes(),
                other.textStart(otherNode),
                other.textEnd(otherNode));
    }

    private static boolean isSame(IssueField field, SyncedIssue before, SyncedIssue after) {
        if (!before.has(field) || !after.has(field)) {
            return before.has(field) == after.has(field);
        }
        if (before.sameTokens(field, after)) {
            return true;
        }
        return switch (field.shape()) {
            case NUMBER, TIME -> {
                long number = before.number(field, IssueRecords.MISSING);
                yield number == IssueRecords.MISSING
                        ? sameMeaning(before.value(field), after.value(field))
                        : number == after.number(field, IssueRecords.MISSING);
            }
            case TEXT ->
                    before.sameText(field, after, field)
                            || sameMeaning(before.value(field), after.value(field));
            case FLAG -> sameMeaning(before.value(field), after.value(field));
            case ENTRIES -> EntryComparison.areSame(field, before, after);
        };
    }

    /** True when two values are equal but for their order and format. */
    static boolean sameMeaning(
            Optional<? extends JsonValue> before, Optional<? extends JsonValue> after) {
        return before.map(UnorderedText::of).equals(after.map(UnorderedText::of));
    }

    /** True when the unknown fields are the same, and every name occurs as often. */
    static boolean sameRest(SyncedIssue before, SyncedIssue after) {
        if (!before.isRecord() || !after.isRecord() || repeats(before) || repeats(after)) {
            return UnorderedText.of(before.record()).equals(UnorderedText.of(after.record()));
        }
        return (before.unknownMembers() == 0 && after.unknownMembers() == 0)
                || rest(before).equals(rest(after));
    }

    private static boolean repeats(SyncedIssue issue) {
        int known = 0;
        for (IssueField field : FIELDS) {
            known += issue.has(field) ? 1 : 0;
        }
        return issue.segment().size(issue.node()) != known + issue.unknownMembers();
    }

    private static List<String> rest(SyncedIssue issue) {
        return issue.unknown().stream().map(RecordComparison::text).sorted().toList();
    }

    private static String text(Member member) {
        return member.name() + "\n" + UnorderedText.of(member.value());
    }
}
