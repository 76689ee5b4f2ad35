package dev.bbsh.json.tape;

import dev.bbsh.work.Progress;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes the tape of one text in one strict pass. Behind the text stand zero bytes, which end every
 * inner loop.
 */
final class TapeParser {

    static final int NESTING = 500;

    /**
     * Records of an export are children of an array in an object: a file is cut between two of
     * them, or higher up.
     */
    private static final int CUT_DEPTH = 2;

    /**
     * The end of a chunk shows at most this far before it: in an escape, a literal or a character
     * of several bytes.
     */
    private static final int CUT_MARGIN = 8;

    private static final int TICK = 1 << 16;
    private static final long BLANKS = 0x2020202020202020L;

    final byte[] bytes;
    final int from;
    final int to;
    final KeyShapes shapes;
    int[] tape;
    private final Progress progress;
    private final boolean cuttable;
    private int cut = -1;
    private int cutUsed;
    private int cutDepth;
    private int cutOpen;
    private int cutSize;
    private final int[] parents = new int[NESTING + 1];
    private final int[] parentSizes = new int[NESTING + 1];
    private final int[] parentShapes = new int[NESTING + 1];

    TapeParser(byte[] buffer, int from, int to, Progress progress) {
        this(buffer, from, to, progress, false);
    }

    private TapeParser(byte[] buffer, int from, int to, Progress progress, boolean cuttable) {
        this.cuttable = cuttable;
        this.bytes = buffer;
        this.from = from;
        this.to = to;
        this.progress = progress;
        this.shapes = new KeyShapes(buffer);
        this.tape = new int[Math.min(1 << 16, (to - from) * 2 + 16)];
    }

    Segment parse() {
        int start = from;
        if (to - from >= 3
                && bytes[from] == (byte) 0xEF
                && bytes[from + 1] == (byte) 0xBB
                && bytes[from + 2] == (byte) 0xBF) {
            start += 3;
        }
        int used = values(blanks(start));
        // Slack of an eighth is cheaper than the copy that would remove it.
        if (used < tape.length - tape.length / 8) {
            tape = Arrays.copyOf(tape, used);
        }
        return new Segment(this);
    }

    /**
     * The beginning of a larger text up to the last comma between records; what is open there is
     * closed instead.
     */
    static Chunk parseChunk(byte[] buffer, int from, int to, Progress progress) {
        TapeParser parser = new TapeParser(buffer, from, to, progress, true);
        try {
            return Chunk.last(parser.parse());
        } catch (EndOfChunk _) {
            return parser.closeAtCut();
        }
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
            bytes[closing] = (byte) (bytes[tape[container]] == '{' ? '}' : ']');
            open.addFirst(container);
            container = parents[level - 1];
            size = parentSizes[level - 1];
        }
        tape = Arrays.copyOf(tape, cutUsed);
        return new Chunk(new Segment(this), open, rest);
    }

    /** The grammar, without recursion; answers how much of the tape is used. */
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
        while (true) {
            if (used + Segment.CONTAINER + 1 > tape.length) {
                grow(used, pos);
            }
            byte first = text[pos];
            tape[used] = pos;
            if (first == '"') {
                used++;
                pos = string(pos);
            } else if (first == '{' || first == '[') {
                if (depth == NESTING) {
                    throw failure(pos, "at most " + NESTING + " levels of nesting");
                }
                parents[depth] = open;
                parentSizes[depth] = size;
                parentShapes[depth] = shape;
                depth++;
                open = used;
                inObject = first == '{';
                size = 0;
                shape = 0;
                used += Segment.CONTAINER;
                pos++;
            } else if ((first >= '0' && first <= '9') || first == '-') {
                used++;
                pos = number(pos);
            } else {
                int value = blanks(pos);
                if (value != pos) {
                    // A known text can be followed by white space that it did not have before.
                    pos = value;
                    continue;
                }
                used++;
                pos = literal(pos);
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
                pos = blanks(pos);
                byte next = text[pos];
                if (next == (inObject ? '}' : ']')) {
                    tape[open + 1] = used;
                    tape[open + 2] = size;
                    tape[open + 3] = pos++;
                    if (shape == KeyShapes.OWN) {
                        shapes.close(open);
                    }
                    depth--;
                    open = parents[depth];
                    size = parentSizes[depth];
                    shape = parentShapes[depth];
                    inObject = open >= 0 && text[tape[open]] == '{';
                    continue;
                }
                if (size > 0) {
                    if (next != ',') {
                        throw failure(pos, inObject ? "',' or '}'" : "',' or ']'");
                    }
                    if (depth <= CUT_DEPTH) {
                        cut = pos;
                        cutUsed = used;
                        cutDepth = depth;
                        cutOpen = open;
                        cutSize = size;
                    }
                    pos = blanks(pos + 1);
                    if (pos > tick) {
                        progress.advance(TICK + (pos - tick));
                        tick = pos + TICK;
                    }
                }
                size++;
                if (inObject) {
                    int name = pos;
                    pos = value(name);
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

    /** From a name to the value behind it. */
    private int value(int name) {
        if (bytes[name] != '"') {
            throw failure(name, "a name in double quotes");
        }
        int colon = blanks(string(name));
        if (bytes[colon] != ':') {
            throw failure(colon, "':'");
        }
        return blanks(colon + 1);
    }

    private int blanks(int start) {
        byte[] text = bytes;
        int pos = start;
        while (true) {
            byte each = text[pos];
            if (each == '\n') {
                pos++;
                // Eight at once: most white space is the indentation of a pretty-printed line.
                long other = (long) Strings.LONG.get(text, pos) ^ BLANKS;
                while (other == 0) {
                    pos += 8;
                    other = (long) Strings.LONG.get(text, pos) ^ BLANKS;
                }
                pos += Long.numberOfTrailingZeros(other) >>> 3;
            } else if (each == ' ' || each == '\r' || each == '\t') {
                pos++;
            } else {
                return pos;
            }
        }
    }

    /** From the opening quote to behind the closing one, checking all between. */
    private int string(int quote) {
        byte[] text = bytes;
        int pos = quote + 1;
        while (true) {
            long special = Strings.special((long) Strings.LONG.get(text, pos));
            if (special == 0) {
                pos += 8;
                continue;
            }
            pos += Long.numberOfTrailingZeros(special) >>> 3;
            byte each = text[pos];
            if (each == '"') {
                return pos + 1;
            }
            pos = each == '\\' ? escape(pos) : character(pos);
        }
    }

    private int escape(int backslash) {
        int pos = backslash + 1;
        return switch (bytes[pos]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> pos + 1;
            case 'u' -> {
                if (Strings.hex(bytes, pos + 1) < 0) {
                    throw failure(backslash, "\\u and four hexadecimal digits");
                }
                yield pos + 5;
            }
            default -> throw failure(backslash, "an escape such as \\n, \\\\ or \\\"");
        };
    }

    private int character(int pos) {
        if (bytes[pos] >= 0) {
            throw failure(
                    pos,
                    pos >= to ? "the end of the string" : "no raw control character in a string");
        }
        int length = Utf8.length(bytes, pos);
        if (length == 0) {
            throw failure(pos, "UTF-8");
        }
        return pos + length;
    }

    private int number(int start) {
        byte[] text = bytes;
        int pos = text[start] == '-' ? start + 1 : start;
        int end = text[pos] == '0' ? pos + 1 : Numbers.digits(text, pos);
        if (end == pos) {
            throw failure(pos, "a digit");
        }
        if (text[end] == '.') {
            end = digits(end + 1);
        }
        if ((text[end] | 0x20) == 'e') {
            int sign = text[end + 1];
            end = digits(sign == '+' || sign == '-' ? end + 2 : end + 1);
        }
        return end;
    }

    private int digits(int pos) {
        int end = Numbers.digits(bytes, pos);
        if (end == pos) {
            throw failure(pos, "a digit");
        }
        return end;
    }

    private int literal(int pos) {
        String word =
                switch (bytes[pos]) {
                    case 't' -> "true";
                    case 'f' -> "false";
                    case 'n' -> "null";
                    default -> throw failure(pos, "a value");
                };
        for (int i = 1; i < word.length(); i++) {
            if (bytes[pos + i] != word.charAt(i)) {
                throw failure(pos, "a value");
            }
        }
        return pos + word.length();
    }

    private void end(int pos) {
        int end = blanks(pos);
        if (end != to || cuttable) {
            // More follows a chunk, be it only white space: the last one has to hold the end.
            throw failure(end, "nothing more");
        }
        progress.advance(0);
    }

    private void grow(int used, int pos) {
        double density = (double) used / Math.max(1, pos - from);
        long guess = (long) (density * (to - from) * 1.03) + 64;
        long size = Math.max(guess, tape.length + (tape.length >> 2) + 64L);
        tape = Arrays.copyOf(tape, (int) Math.min(size, Integer.MAX_VALUE - 8));
    }

    private RuntimeException failure(int pos, String expected) {
        if (cuttable && cut >= 0 && pos > to - CUT_MARGIN) {
            return new EndOfChunk();
        }
        return new JsonSyntaxException(
                TextPosition.of(bytes, from, to, Math.min(pos, to)), expected, found(pos));
    }

    private String found(int pos) {
        if (pos >= to) {
            return "the end of the file";
        }
        int first = bytes[pos] & 0xFF;
        if (first < ' ' || first == 0x7F) {
            return "the control character " + hexadecimal(first);
        }
        int length = first < 0x80 ? 1 : Utf8.length(bytes, pos);
        return length == 0
                ? "the byte " + hexadecimal(first)
                : "'" + new String(bytes, pos, length, StandardCharsets.UTF_8) + "'";
    }

    private static String hexadecimal(int each) {
        return "0x" + (each < 16 ? "0" : "") + Integer.toHexString(each);
    }

    private static final class EndOfChunk extends RuntimeException {

        private static final long serialVersionUID = 1L;

        EndOfChunk() {
            super("", null, false, false);
        }
    }
}
