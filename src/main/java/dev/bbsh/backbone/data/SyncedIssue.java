package dev.bbsh.backbone.data;

import dev.bbsh.json.Member;
import dev.bbsh.json.Span;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.json.tape.TokenComparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One side's record of one issue. Tolerant: a member that is missing or of a wrong type reads as
 * nothing; the last of several members with one name counts.
 */
public final class SyncedIssue {

    private final int[] slots;
    private Segment segment;
    private int node;
    private long ordinal;
    private int unknown;

    SyncedIssue(Segment segment, int node, int[] slots, long ordinal, int unknown) {
        this.segment = segment;
        this.node = node;
        this.slots = slots;
        this.ordinal = ordinal;
        this.unknown = unknown;
    }

    /**
     * Makes this the view of another record, whose slots are known already: only for one that its
     * reader lends, see {@link IssueReader#readCurrent}.
     */
    void moveTo(Segment segment, int node, long ordinal, int unknown) {
        this.segment = segment;
        this.node = node;
        this.ordinal = ordinal;
        this.unknown = unknown;
    }

    /** The number of this record on its side, from 0. */
    public long ordinal() {
        return ordinal;
    }

    /** The record itself. */
    public Span record() {
        return new Span(segment, node);
    }

    /** False for an element that is not an object. */
    public boolean isRecord() {
        return segment.first(node) == '{';
    }

    /** The number of unknown fields. */
    public int unknownMembers() {
        return unknown;
    }

    /** The unknown fields, in their order. */
    public List<Member> unknown() {
        List<Member> unknown = new ArrayList<>(unknownMembers());
        for (Member member : record().members()) {
            if (IssueField.named(member.name()).isEmpty()) {
                unknown.add(member);
            }
        }
        return unknown;
    }

    public boolean has(IssueField field) {
        return slots[field.slot()] != 0;
    }

    /** True when a member is of the type that all known files have, or is missing. */
    public boolean fits(IssueField field) {
        int slot = slots[field.slot()];
        if (slot == 0) {
            return true;
        }
        byte first = segment.first(slot);
        return switch (field.shape()) {
            case NUMBER, TIME -> first != '"' && ScalarReader.isInteger(segment, slot);
            case TEXT -> first == '"';
            case FLAG -> first == 't' || first == 'f';
            case ENTRIES -> first == '[';
        };
    }

    /** The value of a member, of any type. */
    public Optional<Span> value(IssueField field) {
        int slot = slots[field.slot()];
        return slot == 0 ? Optional.empty() : Optional.of(new Span(segment, slot));
    }

    /** The text of a member that is a string. */
    public Optional<String> text(IssueField field) {
        int slot = string(field);
        return slot == 0 ? Optional.empty() : Optional.of(segment.string(slot));
    }

    /** The number of a member that is an integer. */
    public OptionalLong number(IssueField field) {
        int slot = slots[field.slot()];
        return slot == 0 ? OptionalLong.empty() : ScalarReader.integer(segment, slot);
    }

    /** The number of a member that is an integer, or the given default. */
    public long number(IssueField field, long otherwise) {
        int slot = slots[field.slot()];
        return slot == 0 ? otherwise : ScalarReader.integer(segment, slot, otherwise);
    }

    public Optional<String> connectorKey() {
        return text(IssueField.CONNECTOR_KEY);
    }

    public Optional<String> localIssueKey() {
        return text(IssueField.LOCAL_ISSUE_KEY);
    }

    public Optional<String> remoteIssueKey() {
        return text(IssueField.REMOTE_ISSUE_KEY);
    }

    /** True when its connector has this key; the empty key stands for a record without one. */
    public boolean belongsTo(String connector) {
        return connector.isEmpty()
                ? string(IssueField.CONNECTOR_KEY) == 0
                : says(IssueField.CONNECTOR_KEY, connector);
    }

    /** True when a member is a string with this text. */
    public boolean says(IssueField field, String text) {
        int slot = string(field);
        return slot != 0 && ScalarReader.says(segment, slot, text);
    }

    /** True when a member is not a string, or is an issue key as Jira writes it. */
    public boolean mayBeKey(IssueField field) {
        int slot = string(field);
        return slot == 0 || ScalarReader.isIssueKey(segment, slot);
    }

    /** True when a member is the key of an issue in this project, unless it is empty. */
    public boolean isKeyIn(IssueField field, String project) {
        int slot = string(field);
        return slot != 0 && ScalarReader.isKeyIn(segment, slot, project);
    }

    /** True when the key of the issue begins with this prefix. */
    public boolean localKeyStartsWith(String prefix) {
        int slot = string(IssueField.LOCAL_ISSUE_KEY);
        return slot != 0 && ScalarReader.startsWith(segment, slot, prefix);
    }

    /** The name of the issue for people: its key on this side, or the number of its record. */
    public String name() {
        return localIssueKey().orElseGet(() -> "record " + ordinal);
    }

    /** The number of the last message that was sent. */
    public OptionalLong outgoing() {
        return number(IssueField.OUTGOING_MESSAGE_SEQUENCE_ID);
    }

    /** The number of the last message that was applied. */
    public OptionalLong incoming() {
        return number(IssueField.INCOMING_MESSAGE_SEQUENCE_ID);
    }

    /** The last time at which something was sent or applied, in epoch milliseconds UTC. */
    public OptionalLong lastSync() {
        OptionalLong sent = number(IssueField.LAST_OUTGOING_CHANGE);
        OptionalLong applied = number(IssueField.LAST_INCOMING_CHANGE);
        if (sent.isEmpty() || applied.isEmpty()) {
            return sent.isEmpty() ? applied : sent;
        }
        return sent.getAsLong() > applied.getAsLong() ? sent : applied;
    }

    public boolean ignoresIncomingChanges() {
        int slot = slots[IssueField.INCOMING_CHANGES_IGNORED.slot()];
        return slot != 0 && segment.first(slot) == 't';
    }

    public Entries comments() {
        return entries(IssueField.COMMENTS);
    }

    public Entries attachments() {
        return entries(IssueField.ATTACHMENTS);
    }

    /** The number of entries of a member that is an array; 0 for any other. */
    public int count(IssueField field) {
        int array = array(field);
        return array == 0 ? 0 : segment.size(array);
    }

    /** The entries of a member that is an array; none for any other. */
    public Entries entries(IssueField field) {
        int array = array(field);
        return array == 0 ? Entries.NONE : new Entries(segment, array);
    }

    /** The node of a member that is an array, 0 when there is none. */
    int array(IssueField field) {
        int slot = slots[field.slot()];
        return slot != 0 && segment.first(slot) == '[' ? slot : 0;
    }

    public Segment segment() {
        return segment;
    }

    public int node() {
        return node;
    }

    /** The node of a member that is a string, 0 when there is none. */
    public int string(IssueField field) {
        int slot = slots[field.slot()];
        return slot != 0 && ScalarReader.isString(segment, slot) ? slot : 0;
    }

    /** True when a member of two records, which both must have it, has the same tokens. */
    public boolean sameTokens(IssueField field, SyncedIssue other) {
        int slot = field.slot();
        return new TokenComparison()
                .areSame(segment, slots[slot], other.segment, other.slots[slot]);
    }

    /** True when two members are strings with the same text. */
    public boolean sameText(IssueField field, SyncedIssue other, IssueField otherField) {
        int mine = string(field);
        int its = other.string(otherField);
        return mine != 0 && its != 0 && ScalarReader.equal(segment, mine, other.segment, its);
    }
}
