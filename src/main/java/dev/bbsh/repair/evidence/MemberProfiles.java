package dev.bbsh.repair.evidence;

import dev.bbsh.repair.correction.TextSlices;
import dev.bbsh.work.Progress;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The member names of a text, and the patterns of their values; for a very long text those of its
 * first and last bytes.
 */
public final class MemberProfiles {

    private static final int MOST = 1 << 22;
    private static final int STEP = 1 << 16;
    private static final int LONGEST_NAME = 80;
    private static final int MOST_NAMES = 10_000;

    private final byte[] text;
    private final Map<String, ValuePatterns> names = new HashMap<>();
    private boolean shared;

    private MemberProfiles(byte[] text) {
        this.text = text;
    }

    /** Reads a text, damaged or not. */
    public static MemberProfiles of(byte[] text, Progress progress) {
        MemberProfiles vocabulary = new MemberProfiles(text);
        int head = Math.min(text.length, MOST);
        vocabulary.read(0, head, progress);
        vocabulary.read(Math.max(head, text.length - MOST), text.length, progress);
        return vocabulary;
    }

    /** Reads a range: a colon behind a quote ends a name, in spite of any other damage. */
    private void read(int from, int to, Progress progress) {
        for (int at = from; at < to; at++) {
            if (text[at] == ':') {
                name(at);
            }
            if (at % STEP == 0) {
                progress.advance(0);
            }
        }
    }

    private void name(int colon) {
        int end = colon - 1;
        while (end > 0 && (text[end] == ' ' || text[end] == '\t')) {
            end--;
        }
        if (end < 1 || text[end] != '"') {
            return;
        }
        int start = end;
        while (start > 0 && text[start - 1] != '"' && end - start <= LONGEST_NAME) {
            if (text[start - 1] >= 0 && text[start - 1] < ' ') {
                return;
            }
            start--;
        }
        if (start > 0 && text[start - 1] == '"' && names.size() < MOST_NAMES) {
            add(TextSlices.of(text, start, end), colon + 1);
        }
    }

    private void add(String name, int value) {
        ValuePatterns looks = names.computeIfAbsent(name, (_) -> new ValuePatterns());
        looks.add(ValuePatterns.at(text, value));
        shared |= looks.count() > 1;
    }

    /** The number of names. */
    public int size() {
        return names.size();
    }

    /** True when records of the text share names. */
    public boolean shared() {
        return shared;
    }

    /** True when the text has a member of this name. */
    public boolean has(String name) {
        return names.containsKey(name);
    }

    /** The number of members of this name. */
    public int count(String name) {
        ValuePatterns looks = names.get(name);
        return looks == null ? 0 : looks.count();
    }

    /** The patterns of the values of a name, when there are few. */
    public Optional<ValuePatterns> looks(String name) {
        return Optional.ofNullable(names.get(name)).filter(ValuePatterns::alike);
    }
}
