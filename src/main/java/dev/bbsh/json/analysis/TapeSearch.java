package dev.bbsh.json.analysis;

import dev.bbsh.json.syntax.Utf8;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.work.Progress;

import java.util.Arrays;

/**
 * Searches for a text along the tape of segments, without descending into containers.
 *
 * @param words true when parts of strings count
 */
@SuppressWarnings("ArrayRecordComponent")
record TapeSearch(byte[] utf8, boolean words, Progress progress) {

    private static final int TICK = 1 << 14;

    /** Tape indexes of matches, in their order. */
    static final class Hits {

        private int[] nodes = new int[16];
        private int count;

        private void add(int node) {
            if (count == nodes.length) {
                nodes = Arrays.copyOf(nodes, 2 * count);
            }
            nodes[count++] = node;
        }

        int count() {
            return count;
        }

        /** True when one is between two tape indexes. */
        boolean isIn(int from, int to) {
            int at = Arrays.binarySearch(nodes, 0, count, from);
            int next = at >= 0 ? at : -at - 1;
            return next < count && nodes[next] < to;
        }
    }

    Hits in(Segment segment, int from, int to) {
        Hits hits = new Hits();
        int told = from;
        int at = from;
        while (at < to) {
            if (at - told >= TICK) {
                progress.advance(bytes(segment, told, at));
                told = at;
            }
            if (segment.isContainer(at)) {
                at = segment.firstChild(at);
            } else {
                if (isWhole(segment, at) || (words && isPart(segment, at))) {
                    hits.add(at);
                }
                at++;
            }
        }
        progress.advance(bytes(segment, told, to));
        return hits;
    }

    /** The bytes of a piece of text, from the first tape index to the one behind its last. */
    static long bytes(Segment segment, int from, int to) {
        return from < to ? segment.textStart(to - 1) - segment.textStart(from) : 0;
    }

    boolean isText(String name) {
        return Arrays.equals(utf8, Utf8.of(name));
    }

    /** True for a string with exactly this text, or a number written so. */
    boolean isWhole(Segment segment, int node) {
        byte first = segment.first(node);
        if (first == '"') {
            byte next = segment.bytes()[segment.textStart(node) + 1];
            return (next == utf8[0] || next == '\\') && segment.stringEquals(node, utf8);
        }
        return first == utf8[0]
                && Arrays.equals(
                        segment.bytes(),
                        segment.textStart(node),
                        segment.textEnd(node),
                        utf8,
                        0,
                        utf8.length);
    }

    private boolean isPart(Segment segment, int node) {
        if (segment.first(node) != '"') {
            return false;
        }
        byte[] bytes = segment.bytes();
        int last = segment.textEnd(node) - 1 - utf8.length;
        for (int at = segment.textStart(node) + 1; at <= last; at++) {
            boolean found =
                    bytes[at] == utf8[0]
                            && Arrays.equals(bytes, at, at + utf8.length, utf8, 0, utf8.length)
                            && !isLetterOrDigit(bytes[at - 1])
                            && !isLetterOrDigit(bytes[at + utf8.length]);
            if (found) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLetterOrDigit(byte each) {
        return each < 0
                || (each >= '0' && each <= '9')
                || (each >= 'a' && each <= 'z')
                || (each >= 'A' && each <= 'Z');
    }
}
