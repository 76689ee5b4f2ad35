package dev.bbsh.repair.result;

import dev.bbsh.work.Progress;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Counts the content of a document, as far as it can be read. */
public final class ContentCounter {

    private static final int STEP = 1 << 16;
    private static final int LONGEST_NAME = 60;

    private final byte[] text;
    private final ContentSummary tally = new ContentSummary();
    private byte[] open = new byte[16];
    private long[] children = new long[16];
    private String[] names = new String[16];
    private int depth;
    private int at;
    private int string = -1;

    private ContentCounter(byte[] text) {
        this.text = text;
        Arrays.fill(names, "");
    }

    /** Counts the content of a document before an offset; values still open there are left out. */
    public static ContentSummary of(byte[] text, int end, Progress progress) {
        ContentCounter census = new ContentCounter(text);
        while (census.at < end) {
            progress.advance(0);
            census.read(Math.min(end, census.at + STEP));
        }
        return census.tally.stoppedIn(
                Arrays.copyOf(census.names, census.depth + 1), census.children);
    }

    private void read(int end) {
        while (at < end) {
            switch (text[at]) {
                case '{', '[' -> open();
                case '}', ']' -> close();
                case '"' -> string();
                case ':' -> name();
                case ' ', '\t', '\r', '\n', ',' -> at++;
                default -> scalar();
            }
        }
    }

    private void open() {
        begin();
        depth++;
        if (depth == open.length) {
            open = Arrays.copyOf(open, depth * 2);
            children = Arrays.copyOf(children, depth * 2);
            names = Arrays.copyOf(names, depth * 2);
        }
        open[depth] = text[at++];
        children[depth] = 0;
        names[depth] = "";
        tally.deepest(depth);
    }

    private void begin() {
        string = -1;
        if (depth > 0 && open[depth] == '[') {
            children[depth]++;
        } else if (depth == 1) {
            tally.member(names[1]);
        }
    }

    private void close() {
        string = -1;
        at++;
        if (depth == 0) {
            return;
        }
        boolean array = open[depth] == '[';
        depth--;
        if (depth == 0) {
            tally.root(array, children[1]);
        } else if (array && open[depth] == '{') {
            tally.array(depth, names[depth], children[depth + 1]);
        }
    }

    private void string() {
        int start = at++;
        while (at < text.length && text[at] != '"') {
            at += text[at] == '\\' ? 2 : 1;
        }
        at = Math.min(text.length, at + 1);
        if (depth > 0 && open[depth] == '{') {
            string = start;
        } else {
            begin();
        }
    }

    private void name() {
        if (string >= 0 && at - string <= LONGEST_NAME) {
            int end = at;
            while (end > string && text[end - 1] != '"') {
                end--;
            }
            names[depth] =
                    new String(
                            text,
                            string + 1,
                            Math.max(0, end - string - 2),
                            StandardCharsets.UTF_8);
            if (depth == 1) {
                tally.member(names[1]);
            }
        }
        string = -1;
        at++;
    }

    private void scalar() {
        begin();
        while (at < text.length && " \t\r\n,]}\"{[:".indexOf(text[at]) < 0) {
            at++;
        }
    }
}
