package dev.bbsh.backbone.index;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.ScalarReader;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.json.tape.JsonText;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.work.Progress;

import java.util.Arrays;

/**
 * Finds the records of a side by one of their keys: an open-addressing table of their numbers and
 * their keys' hashes, eight bytes a slot, at most half full.
 */
public final class KeyIndex {

    /** The answer when there is no record. */
    public static final int NONE = -1;

    private final IssueField key;
    private final IssueRecords records;
    private final IssueRecords.Reader reader;
    private final int mask;

    /** The hashes of the keys, by record. */
    private final int[] hashes;

    /** The number of a record plus one, 0 for an empty slot. */
    private final int[] slots;

    /** For each record the next one with the same key; empty when all keys differ. */
    private int[] repeats = new int[0];

    private long repeated;
    private int firstRepeated = NONE;

    private KeyIndex(KeyIndex same, IssueRecords records) {
        this.key = same.key;
        this.records = records;
        this.reader = records.reader();
        this.mask = same.mask;
        this.hashes = same.hashes;
        this.slots = same.slots;
        this.repeats = same.repeats;
        this.repeated = same.repeated;
        this.firstRepeated = same.firstRepeated;
    }

    /** The same index for another thread: one is for one thread at a time. */
    KeyIndex forAnotherThread() {
        return over(records);
    }

    /** The same index over records of the same value, which a side of another name may have. */
    KeyIndex over(IssueRecords same) {
        return new KeyIndex(this, same);
    }

    private KeyIndex(IssueRecords records, IssueField key) {
        int capacity = Integer.highestOneBit(Math.max(2, records.size())) << 2;
        this.key = key;
        this.records = records;
        this.reader = records.reader();
        this.mask = capacity - 1;
        this.hashes = records.hashes(key);
        this.slots = new int[capacity];
    }

    /**
     * The index of all records; the one by local keys is built only once.
     *
     * @param key the local or the remote key
     */
    public static KeyIndex of(IssueRecords records, IssueField key, Progress progress) {
        return key == IssueField.LOCAL_ISSUE_KEY
                ? records.side().analysis().localKeys(records, progress)
                : indexing(records, key, progress);
    }

    static KeyIndex ofLocalKeys(IssueRecords records, Progress progress) {
        return indexing(records, IssueField.LOCAL_ISSUE_KEY, progress);
    }

    private static KeyIndex indexing(IssueRecords records, IssueField key, Progress progress) {
        KeyIndex index = new KeyIndex(records, key);
        IssueRecords.Reader each = records.reader();
        for (int ordinal = 0; ordinal < records.size(); ordinal++) {
            if ((ordinal & 1023) == 0) {
                progress.advance(Math.min(1_024, records.size() - ordinal));
            }
            int quote = each.key(key, ordinal);
            if (quote != 0) {
                index.add(ordinal, each.segment(), quote);
            }
        }
        return index;
    }

    private void add(int ordinal, Segment segment, int quote) {
        int slot = slot(segment, quote, hashes[ordinal]);
        if (slots[slot] == 0) {
            slots[slot] = ordinal + 1;
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

    private int slot(Segment segment, int quote, int hash) {
        int slot = hash & mask;
        while (slots[slot] != 0 && !says(slots[slot] - 1, segment, quote, hash)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private boolean says(int ordinal, Segment segment, int quote, int hash) {
        if (hashes[ordinal] != hash) {
            return false;
        }
        int there = reader.key(key, ordinal);
        return ScalarReader.equalAt(reader.segment(), there, segment, quote);
    }

    /** The number of records whose key a record before them has too. */
    public long repeated() {
        return repeated;
    }

    /** The first record whose key is not unique, or {@link #NONE}. */
    public int firstRepeated() {
        return firstRepeated;
    }

    public IssueRecords records() {
        return records;
    }

    /** The first record whose key equals a member of an issue, or {@link #NONE}. */
    public int find(SyncedIssue issue, IssueField field) {
        int text = issue.string(field);
        return text == 0 ? NONE : find(issue.segment(), issue.segment().textStart(text));
    }

    /** The first record with a key, or {@link #NONE}. */
    public int find(String text) {
        return find(Segment.of(JsonText.quote(text)), 0);
    }

    private int find(Segment segment, int quote) {
        return find(segment, quote, (int) ScalarReader.hashAt(segment, quote));
    }

    /** The first record whose key equals a string with this hash, or {@link #NONE}. */
    int find(Segment segment, int quote, int hash) {
        return slots[slot(segment, quote, hash)] - 1;
    }

    /**
     * The first record whose key equals a string with this hash, or {@link #NONE}.
     *
     * @param likely the number of the record that is looked at first, if there is one
     */
    int find(Segment segment, int quote, int hash, int likely) {
        boolean unique = repeated == 0 && likely < hashes.length && !lacks(likely);
        return unique && says(likely, segment, quote, hash) ? likely : find(segment, quote, hash);
    }

    /** Another record with the same key, or {@link #NONE}; the first one leads to all. */
    public int another(int ordinal) {
        return repeats.length == 0 ? NONE : repeats[ordinal];
    }

    /** True when a record has no key. */
    boolean lacks(int ordinal) {
        return reader.key(key, ordinal) == 0;
    }

    /** True when no other record has the key of a record, or it has none. */
    boolean isUnique(int ordinal) {
        if (repeated == 0) {
            return true;
        }
        int quote = reader.key(key, ordinal);
        return quote == 0
                || (another(ordinal) == NONE
                        && find(reader.segment(), quote, hashes[ordinal]) == ordinal);
    }
}
