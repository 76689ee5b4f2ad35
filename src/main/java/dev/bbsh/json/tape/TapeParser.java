package dev.bbsh.json.tape;

import dev.bbsh.json.syntax.SyntaxMistake;
import dev.bbsh.json.syntax.TextPosition;
import dev.bbsh.json.syntax.TokenScanner;
import dev.bbsh.json.syntax.Utf8;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes the tape of one text in one strict pass. The text is followed by zero bytes, which end
 * every inner loop.
 */
final class TapeParser {

    static final int NESTING = 500;

    /**
     * The depth down to which a file is cut: records of an export are children of an array in an
     * object, so the cut is between two of them, or higher up.
     */
    private static final int CUT_DEPTH = 2;

    /**
     * The maximum distance from the end of a chunk at which the end becomes visible: in an escape,
     * a literal or a character of several bytes.
     */
    private static final int CUT_MARGIN = 8;

    private static final int TICK = 1 << 16;

    /** The number of bytes behind a value's beginning that must have arrived before it is read. */
    private static final int AHEAD = 1 << 16;

    final byte[] bytes;
    final int from;
    final int to;
    final KeyShapes shapes;

    /** The end of the text, which can be before the expected one while it is still being read. */
    int textEnd;

    int[] tape;
    private final TokenScanner scanner;
    private final Progress progress;
    private final ReadProgress arrival;
    private int cut = -1;
    private int cutUsed;
    private int cutDepth;
    private int cutOpen;
    private int cutSize;
    private final int[] parents;
    private final int[] parentSizes;
    private final int[] parentShapes;

    TapeParser(byte[] buffer, int from, int to, Progress progress) {
        this(buffer, from, to, progress, (_) -> to);
    }

    TapeParser(byte[] buffer, int from, int to, Progress progress, ReadProgress arrival) {
        this.bytes = buffer;
        this.from = from;
        this.to = to;
        this.textEnd = to;
        this.progress = progress;
        this.arrival = arrival;
        this.shapes = isScalar() ? KeyShapes.NONE : new KeyShapes(buffer);
        this.scanner = new TokenScanner(buffer);
        // A table has values that are computed, one of a few bytes in each row.
        int levels = Math.min(NESTING, to - from) + 1;
        this.parents = new int[levels];
        this.parentSizes = new int[levels];
        this.parentShapes = new int[levels];
        this.tape = new int[Math.min(1 << 16, (to - from) * 2 + 16)];
    }

    /** True for the text of a new value that has no members: there are thousands of them. */
    private boolean isScalar() {
        return from < to && bytes[from] != '{' && bytes[from] != '[' && bytes[from] > ' ';
    }

    Segment parse() {
        try {
            return index();
        } catch (SyntaxMistake mistake) {
            throw mistake.in(TextPosition.TextPart.whole(bytes, from, to));
        }
    }

    private Segment index() {
        ready(from);
        int used = values(start());
        // Slack of an eighth is cheaper than the copy that would remove it.
        if (used < tape.length - tape.length / 8) {
            tape = Arrays.copyOf(tape, used);
        }
        return new Segment(this);
    }

    /**
     * Parses the longest part of a text that ends at a possible cut: the last comma between
     * records; open containers are closed instead.
     */
    Chunk parseChunk() {
        try {
            values(start());
            throw new SyntaxMistake(to, "more text");
        } catch (SyntaxMistake mistake) {
            if (cut < 0 || mistake.at() <= to - CUT_MARGIN) {
                throw mistake.in(TextPosition.TextPart.whole(bytes, from, to));
            }
            return closeAtCut();
        }
    }

    /** The root value's offset, behind a byte order mark and white space. */
    private int start() {
        return scanner.blanks(Utf8.behindMark(bytes, from, to));
    }

    private Chunk closeAtCut() {
        byte[] rest = Arrays.copyOfRange(bytes, cut, to);
        List<Integer> open = new ArrayList<>();
        int container = cutOpen;
        int size = cutSize;
        for (int level = cutDepth; level > 0; level--) {
            int closing = cut + cutDepth - level;
            tape[container + 1] = cutUsed;
            tape[container + 2] = size;
            tape[container + 3] = closing;
            bytes[closing] = (byte) (bytes[tape[container] & Segment.OFFSET] == '{' ? '}' : ']');
            open.addFirst(container);
            container = parents[level - 1];
            size = parentSizes[level - 1];
        }
        tape = Arrays.copyOf(tape, cutUsed);
        return new Chunk(new Segment(this), open, rest);
    }

    /** Parses by the grammar, without recursion; the result is the used length of the tape. */
    private int values(int start) {
        byte[] text = bytes;
        int pos = start;
        int used = 0;
        int depth = 0;
        int open = -1;
        int size = 0;
        int shape = 0;
        boolean inObject = false;
        int tick = pos + TICK;
        int ready = ready(pos);
        while (true) {
            if (pos > ready) {
                ready = ready(pos);
            }
            if (used + Segment.CONTAINER + 1 > tape.length) {
                grow(used, pos);
            }
            byte first = text[pos];
            tape[used] = pos;
            if (first == '"') {
                used++;
                pos = scanner.string(pos);
            } else if (first == '{' || first == '[') {
                if (depth == NESTING) {
                    throw new SyntaxMistake(pos, "at most " + NESTING + " levels of nesting");
                }
                parents[depth] = open;
                parentSizes[depth] = size;
                parentShapes[depth] = shape;
                depth++;
                tape[used] = pos | Segment.CONTAINER_MARK;
                open = used;
                inObject = first == '{';
                size = 0;
                shape = 0;
                used += Segment.CONTAINER;
                pos++;
            } else if ((first >= '0' && first <= '9') || first == '-') {
                used++;
                pos = scanner.number(pos);
            } else {
                int value = scanner.blanks(pos);
                if (value != pos) {
                    // A known text can be followed by white space that it did not have before.
                    pos = value;
                    continue;
                }
                used++;
                pos = scanner.literal(pos);
            }
            // From behind a value, or behind an opening bracket, to the next value.
            while (true) {
                if (open < 0) {
                    end(pos);
                    return used;
                }
                if (inObject) {
                    int way = shapes.way(shape, pos, to);
                    if (way >= 0) {
                        size++;
                        tape[used++] = pos + shapes.keyAfter[way];
                        pos += shapes.valueAfter[way];
                        shape = shapes.following[way];
                        break;
                    }
                }
                int gap = pos;
                pos = scanner.blanks(pos);
                byte next = text[pos];
                if (next == (inObject ? '}' : ']')) {
                    tape[open + 1] = used;
                    tape[open + 2] = Segment.sizeOf(size, shape);
                    tape[open + 3] = pos++;
                    if (shape == KeyShapes.OWN) {
                        shapes.close(open);
                    }
                    depth--;
                    open = parents[depth];
                    size = parentSizes[depth];
                    shape = parentShapes[depth];
                    inObject = open >= 0 && text[tape[open] & Segment.OFFSET] == '{';
                    continue;
                }
                if (size > 0) {
                    if (next != ',') {
                        throw new SyntaxMistake(pos, inObject ? "',' or '}'" : "',' or ']'");
                    }
                    if (depth <= CUT_DEPTH) {
                        cut = pos;
                        cutUsed = used;
                        cutDepth = depth;
                        cutOpen = open;
                        cutSize = size;
                    }
                    pos = scanner.blanks(pos + 1);
                    if (pos > tick) {
                        progress.advance(TICK + (pos - tick));
                        tick = pos + TICK;
                    }
                }
                size++;
                if (inObject) {
                    int name = pos;
                    pos = scanner.value(name);
                    tape[used] = name;
                    int following = shapes.next(shape, open, used++, name);
                    shapes.learn(shape, following, new KeyShapes.TextBetween(gap, name, pos));
                    shape = following;
                    if (used + Segment.CONTAINER + 1 > tape.length) {
                        grow(used, pos);
                    }
                }
                break;
            }
        }
    }

    /** Waits for text; the result is the offset up to which values can begin. */
    private int ready(int pos) {
        int position = (int) Math.min(to - 1L, (long) pos + AHEAD);
        int arrived = arrival.awaitBehind(position);
        if (arrived > position && arrived < to) {
            return arrived - AHEAD;
        }
        textEnd = Math.min(arrived, to);
        return Integer.MAX_VALUE;
    }

    /** The buffer to keep: much that was left free behind the text is given back. */
    byte[] text() {
        return textEnd < to - to / 8 ? Arrays.copyOf(bytes, textEnd + Segment.PADDING) : bytes;
    }

    private void end(int pos) {
        int end = scanner.blanks(pos);
        if (end != textEnd) {
            throw new SyntaxMistake(end, "the end");
        }
        progress.advance(0);
    }

    private void grow(int used, int pos) {
        double density = (double) used / Math.max(1, pos - from);
        long guess = (long) (density * (to - from) * 1.03) + 64;
        long size = Math.max(guess, tape.length + (tape.length >> 2) + 64L);
        tape = Arrays.copyOf(tape, (int) Math.min(size, Integer.MAX_VALUE - 8));
    }
}
