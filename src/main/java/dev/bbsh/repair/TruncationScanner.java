package dev.bbsh.repair;

import dev.bbsh.json.syntax.Utf8;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The containers that are open while a text is read, and at its end. */
final class TruncationScanner {

    private static final int LONGEST_NAME = 200;

    /** Arrays of records are the root or members of it; deeper ones are parts of a record. */
    private static final int DEEPEST = 2;

    private final byte[] text;
    private final List<FileTruncation.RecordArray> complete = new ArrayList<>();
    private byte[] kinds = new byte[16];
    private long[] values = new long[16];

    /** By container: the offset behind the last complete value. */
    private int[] ends = new int[16];

    /** By container: true when its values are objects. */
    private boolean[] records = new boolean[16];

    /** By container: the offset of the name before the value; -1 without one. */
    private int[] names = new int[16];

    /** By container: true when the value of a member comes next. */
    private boolean[] named = new boolean[16];

    private int depth;
    private int at;
    private int string = -1;
    private boolean inValue;

    TruncationScanner(byte[] text) {
        this.text = text;
        this.at = Utf8.behindMark(text, 0, text.length);
        Arrays.fill(names, -1);
    }

    boolean isAtEnd() {
        return at >= text.length;
    }

    void readOn(int bytes) {
        int to = (int) Math.min(text.length, (long) at + bytes);
        while (at < to) {
            switch (text[at]) {
                case '{', '[' -> open();
                case '}', ']' -> close();
                case '"' -> string();
                case ':' -> name();
                case ',', ' ', '\t', '\r', '\n' -> between();
                default -> scalar();
            }
        }
    }

    private void open() {
        if (depth + 2 > kinds.length) {
            grow();
        }
        records[depth] = text[at] == '{';
        depth++;
        kinds[depth] = text[at++];
        values[depth] = 0;
        ends[depth] = at;
        names[depth] = -1;
        named[depth] = false;
        records[depth] = false;
        string = -1;
    }

    private void grow() {
        int size = kinds.length * 2;
        kinds = Arrays.copyOf(kinds, size);
        values = Arrays.copyOf(values, size);
        ends = Arrays.copyOf(ends, size);
        records = Arrays.copyOf(records, size);
        names = Arrays.copyOf(names, size);
        named = Arrays.copyOf(named, size);
    }

    private void close() {
        endScalar();
        if (depth > 0) {
            boolean array = kinds[depth] == '[' && records[depth];
            long count = values[depth];
            depth--;
            if (array && depth == 1 && kinds[1] == '{') {
                complete.add(new FileTruncation.RecordArray(name(1), count));
            }
        }
        at++;
        completed(at);
    }

    private void completed(int end) {
        values[depth]++;
        ends[depth] = end;
        named[depth] = false;
        string = -1;
    }

    private void string() {
        int from = at++;
        while (at < text.length && text[at] != '"') {
            at += text[at] == '\\' ? 2 : 1;
        }
        boolean ended = at < text.length;
        at = Math.min(text.length, at + 1);
        string = ended ? from : -1;
        if (ended && (kinds[depth] == '[' || named[depth])) {
            completed(at);
        }
    }

    /** Records the string before a colon as a name: only the colon shows that it is one. */
    private void name() {
        names[depth] = string;
        named[depth] = true;
        string = -1;
        at++;
    }

    private void between() {
        endScalar();
        at++;
    }

    private void scalar() {
        inValue = true;
        at++;
    }

    /** Completes a number or word once something follows it. */
    private void endScalar() {
        if (inValue) {
            inValue = false;
            completed(at);
        }
    }

    private String name(int level) {
        int from = names[level];
        if (from < 0) {
            return "";
        }
        int to = from + 1;
        while (to < text.length && text[to] != '"' && to - from < LONGEST_NAME) {
            to++;
        }
        return new String(text, from + 1, to - from - 1, StandardCharsets.UTF_8);
    }

    /** The cut, when records before it are complete. */
    Optional<FileTruncation> cutOff(long line) {
        if (depth == 0) {
            return Optional.empty();
        }
        for (int level = 1; level <= Math.min(depth, DEEPEST); level++) {
            if (kinds[level] == '[' && records[level]) {
                List<FileTruncation.RecordArray> arrays = new ArrayList<>(complete);
                arrays.add(new FileTruncation.RecordArray(name(level - 1), values[level]));
                return Optional.of(cutOff(line, arrays, level, depth > level));
            }
        }
        boolean behind = !complete.isEmpty() && kinds[1] == '{';
        return behind ? Optional.of(cutOff(line, complete, 1, false)) : Optional.empty();
    }

    private FileTruncation cutOff(
            long line, List<FileTruncation.RecordArray> arrays, int level, boolean inRecord) {
        StringBuilder closing = new StringBuilder();
        for (int open = level; open > 0; open--) {
            closing.append(kinds[open] == '[' ? ']' : '}');
        }
        boolean inArray = kinds[level] == '[';
        return new FileTruncation(
                line, text.length, arrays, inRecord, inArray, ends[level], closing.toString());
    }
}
