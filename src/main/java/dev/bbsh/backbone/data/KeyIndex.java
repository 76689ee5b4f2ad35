package dev.bbsh.backbone.data;

import dev.bbsh.json.JsonText;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.work.Progress;

import java.util.Arrays;

/**
 * Finds the records of a side by one of their keys: an open-addressing table of their numbers and
 * their keys' hashes and places, twelve bytes a slot, at most half full.
 */
public final class KeyIndex {

    /** No record. */
    public static final int NONE = -1;

    private final IssueField key;
    private final IssueRecords records;
    private final IssueRecords.Reader reader;
    private final int mask;
    private final int[] hashes;

    /** The number of a record plus one, 0 where none is. */
    private final int[] slots;

    /** Where the key of each stands in its segment; -1 where the record was edited. */
    private final int[] texts;

    /** The record with the same key that comes behind each; empty when all keys differ. */
    private int[] repeats = new int[0];

    private long repeated;
    private int firstRepeated = NONE;

    private KeyIndex(IssueRecords records, IssueField key) {
        int capacity = Integer.highestOneBit(Math.max(2, records.size())) << 2;
        this.key = key;
        this.records = records;
        this.reader = records.reader();
        this.mask = capacity - 1;
        this.hashes = new int[capacity];
        this.slots = new int[capacity];
        this.texts = new int[capacity];
    }

    public static KeyIndex of(IssueRecords records, IssueField key, Progress progress) {
        KeyIndex index = new KeyIndex(records, key);
        IssueRecords.Reader each = records.reader();
        for (int ordinal = 0; ordinal < records.size(); ordinal++) {
            if ((ordinal & 1023) == 0) {
                progress.advance(0);
            }
            index.add(each.readKeys(ordinal), ordinal);
        }
        return index;
    }

    private void add(SyncedIssue issue, int ordinal) {
        int text = issue.string(key);
        if (text == 0) {
            return;
        }
        int hash = (int) Texts.hash(issue.segment(), text);
        int slot = slot(issue.segment(), text, hash);
        if (slots[slot] == 0) {
            hashes[slot] = hash;
            slots[slot] = ordinal + 1;
            texts[slot] = reader.isUntouched(ordinal) ? text : -1;
        } else {
            repeat(slots[slot] - 1, ordinal);
        }
    }

    private void repeat(int first, int ordinal) {
        if (repeats.length == 0) {
            repeats = new int[records.size()];
            Arrays.fill(repeats, NONE);
        }
        firstRepeated = repeated++ == 0 ? first : firstRepeated;
        // Behind the first one, so that adding many with one key does not walk all of them.
        repeats[ordinal] = repeats[first];
        repeats[first] = ordinal;
    }

    private int slot(Segment segment, int text, int hash) {
        int slot = hash & mask;
        while (slots[slot] != 0 && !(hashes[slot] == hash && says(slot, segment, text))) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private boolean says(int slot, Segment segment, int text) {
        int ordinal = slots[slot] - 1;
        if (texts[slot] >= 0) {
            return Texts.equal(reader.segment(ordinal), texts[slot], segment, text);
        }
        SyncedIssue there = reader.read(ordinal);
        return Texts.equal(there.segment(), there.string(key), segment, text);
    }

    /** How many records have the key of one before them. */
    public long repeated() {
        return repeated;
    }

    /** The first record whose key another one has too, or {@link #NONE}. */
    public int firstRepeated() {
        return firstRepeated;
    }

    public IssueRecords records() {
        return records;
    }

    /** The first record whose key says what a member of an issue says, or {@link #NONE}. */
    public int find(SyncedIssue issue, IssueField field) {
        int text = issue.string(field);
        return text == 0 ? NONE : find(issue.segment(), text);
    }

    /** The first record with a key, or {@link #NONE}. */
    public int find(String text) {
        return find(Segment.of(JsonText.quote(text)), 0);
    }

    private int find(Segment segment, int text) {
        return slots[slot(segment, text, (int) Texts.hash(segment, text))] - 1;
    }

    /** Another record with the key of this one, or {@link #NONE}; the first one leads to all. */
    public int another(int ordinal) {
        return repeats.length == 0 ? NONE : repeats[ordinal];
    }
}
