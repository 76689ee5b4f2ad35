package dev.bbsh.shell.command.difference;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.difference.ChangeKind;
import dev.bbsh.backbone.difference.ChangedEntry;
import dev.bbsh.backbone.difference.PairChange;
import dev.bbsh.backbone.difference.RecordChange;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Span;
import dev.bbsh.render.TimeFormat;
import dev.bbsh.text.FirstFew;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The changes of a pair in words.
 *
 * @param one the name of the one side
 * @param other the name of the other side
 * @param most the number of comments, and of attachments, that are named
 */
record ChangeText(TimeFormat times, String one, String other, int most) {

    private static final String MISSING = "(missing)";

    /** The characters of a value that are shown. */
    private static final int LONGEST = 40;

    /** The fields of the last messages, which have a sentence of their own. */
    private static final Set<IssueField> MESSAGES =
            EnumSet.of(
                    IssueField.OUTGOING_MESSAGE_SEQUENCE_ID,
                    IssueField.INCOMING_MESSAGE_SEQUENCE_ID,
                    IssueField.LAST_OUTGOING_CHANGE,
                    IssueField.LAST_INCOMING_CHANGE,
                    IssueField.LAST_CHANGE_SEEN);

    /** The changes of a pair that both versions have, a sentence each. */
    List<String> lines(PairChange pair) {
        List<String> lines = new ArrayList<>();
        record(pair.one(), one).ifPresent(lines::add);
        record(pair.other(), other).ifPresent(lines::add);
        entries(pair, IssueField.COMMENTS, "comment", lines);
        entries(pair, IssueField.ATTACHMENTS, "file", lines);
        fields(pair.one(), one, lines);
        fields(pair.other(), other, lines);
        List<String> messages = new ArrayList<>(messages(pair.one(), one));
        messages.addAll(messages(pair.other(), other));
        String lead = lines.isEmpty() ? "only messages: " : "";
        for (String message : messages) {
            lines.add(lead + message);
            lead = "";
        }
        return lines;
    }

    private static Optional<String> record(RecordChange record, String side) {
        return record.isOneSided()
                ? Optional.of(
                        record.after()
                                .map((issue) -> side + " has a record now: " + issue.name())
                                .orElseGet(() -> side + " has no record any more"))
                : Optional.empty();
    }

    private void entries(PairChange pair, IssueField field, String noun, List<String> lines) {
        List<ChangedEntry> entries = pair.entries(field);
        entries.stream().limit(most).map((entry) -> entry(entry, noun)).forEach(lines::add);
        if (entries.size() > most) {
            lines.add(FirstFew.more(entries.size() - most, noun));
        }
    }

    private String entry(ChangedEntry entry, String noun) {
        String origin = entry.ofOne() ? one : other;
        String partner = entry.ofOne() ? other : one;
        String copy = entry.copy() + " of " + partner;
        String original = noun + " " + entry.id() + " of " + origin;
        return switch (entry.kind()) {
            case ADDED ->
                    original
                            + " added"
                            + (entry.copy().isEmpty()
                                    ? ""
                                    : ", copied to " + partner + " as " + entry.copy());
            case REMOVED ->
                    entry.copy().isEmpty()
                            ? original + " removed"
                            : "copy " + copy + " removed (" + original + ")";
            case RENUMBERED ->
                    (entry.id().isEmpty() ? "copied " + noun + " " + copy : original)
                            + " is now "
                            + entry.newId();
            case LINKED ->
                    noun
                            + " "
                            + copy
                            + (entry.id().isEmpty()
                                    ? " is no copy any more"
                                    : " is now a copy of " + entry.id());
        };
    }

    private void fields(RecordChange record, String side, List<String> lines) {
        for (IssueField field : record.fields()) {
            boolean told =
                    MESSAGES.contains(field)
                            || (field.shape() == IssueField.ValueType.ENTRIES
                                    && !record.entries(field).isEmpty());
            if (!told) {
                lines.add(field(record, field, side));
            }
        }
        for (RecordChange.OtherField each : record.others()) {
            lines.add(
                    "'"
                            + each.name()
                            + "' of "
                            + side
                            + " "
                            + excerpt(each.before())
                            + " -> "
                            + excerpt(each.after()));
        }
    }

    private static String excerpt(List<JsonValue> values) {
        if (values.isEmpty()) {
            return MISSING;
        }
        String text = values.stream().map(JsonValue::text).collect(Collectors.joining(" and "));
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }

    private String field(RecordChange record, IssueField field, String side) {
        return switch (field) {
            case LOCAL_ISSUE_KEY -> "key of " + side + " " + values(record, field);
            case REMOTE_ISSUE_KEY -> "partner according to " + side + " " + values(record, field);
            case INCOMING_CHANGES_IGNORED ->
                    record.after().filter(SyncedIssue::ignoresIncomingChanges).isPresent()
                            ? side + " ignores changes now"
                            : side + " doesn't ignore changes any more";
            case ID,
                    CONNECTOR_KEY,
                    FIRST_SYNC_DATE,
                    LAST_OUTGOING_CHANGE,
                    LAST_CHANGE_SEEN,
                    OUTGOING_MESSAGE_SEQUENCE_ID,
                    LAST_INCOMING_CHANGE,
                    INCOMING_MESSAGE_SEQUENCE_ID,
                    ATTACHMENTS,
                    COMMENTS ->
                    field.key() + " of " + side + " " + values(record, field);
        };
    }

    private String values(RecordChange record, IssueField field) {
        return value(record.before(), field) + " -> " + value(record.after(), field);
    }

    private String value(Optional<SyncedIssue> issue, IssueField field) {
        Optional<Span> value = issue.flatMap((each) -> each.value(field));
        OptionalLong time =
                field.shape() == IssueField.ValueType.TIME
                        ? issue.orElseThrow().number(field)
                        : OptionalLong.empty();
        return time.isPresent()
                ? times.date(time.getAsLong())
                : value.map((each) -> each.asString().orElseGet(each::text)).orElse(MISSING);
    }

    /** The last messages of a side: {@code ORBIT sent 14 -> 15, 2025-06-20 -> 2025-06-27}. */
    private List<String> messages(RecordChange record, String side) {
        List<IssueField> fields = new ArrayList<>(record.fields());
        fields.removeIf((field) -> ChangeKind.of(field) != ChangeKind.MESSAGES);
        List<String> parts = new ArrayList<>();
        way(
                        record,
                        fields,
                        IssueField.OUTGOING_MESSAGE_SEQUENCE_ID,
                        IssueField.LAST_OUTGOING_CHANGE)
                .ifPresent((change) -> parts.add(side + " sent " + change));
        way(
                        record,
                        fields,
                        IssueField.INCOMING_MESSAGE_SEQUENCE_ID,
                        IssueField.LAST_INCOMING_CHANGE)
                .ifPresent((change) -> parts.add(side + " applied " + change));
        if (parts.isEmpty() && fields.contains(IssueField.LAST_CHANGE_SEEN)) {
            parts.add(
                    "last change seen by "
                            + side
                            + " "
                            + days(record, IssueField.LAST_CHANGE_SEEN));
        }
        return parts;
    }

    private Optional<String> way(
            RecordChange record, List<IssueField> fields, IssueField number, IssueField time) {
        List<String> parts = new ArrayList<>();
        if (fields.contains(number)) {
            parts.add(values(record, number));
        }
        if (fields.contains(time)) {
            parts.add(days(record, time));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
    }

    /** Two days; two times of one day. */
    private String days(RecordChange record, IssueField field) {
        OptionalLong before = record.before().orElseThrow().number(field);
        OptionalLong after = record.after().orElseThrow().number(field);
        if (before.isEmpty() || after.isEmpty()) {
            return values(record, field);
        }
        String from = times.day(before.getAsLong());
        String to = times.day(after.getAsLong());
        return from.equals(to) ? values(record, field) : from + " -> " + to;
    }
}
