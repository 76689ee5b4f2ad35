package dev.bbsh.json.tape;

import dev.bbsh.work.Progress;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An immutable piece of valid JSON, at most 1 GiB, with its index. One value is the root, node 0.
 *
 * <p>A value is named by its <em>node</em>, a member's name by its <em>key</em>: both are indexes
 * into an {@code int} tape. A scalar or a key is one entry, its byte offset. A container is four:
 * its offset, marked by the sign bit, the tape index after its last child, the number of its
 * children, which is that of its names, too, where that is known, and the offset of its closing
 * bracket; its children follow. The value of a member stands right behind its key. The byte at the
 * offset says what a node is.
 */
public final class Segment {

    /** The most bytes that a segment holds. */
    public static final int LIMIT = 1 << 30;

    /**
     * How many bytes behind the text a buffer must have, all zero: the parser looks at eight bytes
     * at once.
     */
    public static final int PADDING = 16;

    static final int CONTAINER = 4;

    /** What marks the offset of a container, so that a walk over values need not look at them. */
    static final int CONTAINER_MARK = 1 << 31;

    static final int OFFSET = ~CONTAINER_MARK;

    /** What marks a size that a shape stands beside. */
    private static final int SHAPED = 1 << 31;

    /** An object that has a shape has few members: see {@link KeyShapes}. */
    private static final int SIZE_BITS = 16;

    private static final int SHAPED_SIZE = (1 << SIZE_BITS) - 1;

    private final byte[] bytes;
    private final int from;
    private final int to;
    private final int[] tape;
    private final DuplicateKeys duplicates;
    private final Map<String, MemberIndex> indexes = new ConcurrentHashMap<>();
    private final Map<Integer, Milestones> milestones = new ConcurrentHashMap<>();
    private final Set<String> scanned = ConcurrentHashMap.newKeySet();
    private final Derived derived = new Derived();

    Segment(TapeParser parsed) {
        this.bytes = parsed.bytes;
        this.from = parsed.from;
        this.to = parsed.to;
        this.tape = parsed.tape;
        this.duplicates = parsed.shapes.duplicates(parsed.tape.length);
    }

    /**
     * Parses text that may be kept: the caller never changes it again.
     *
     * @param utf8 the text, with nothing but the document in it
     * @throws JsonSyntaxException when it is not JSON as RFC 8259 has it
     */
    public static Segment of(byte[] utf8) {
        return parse(Arrays.copyOf(utf8, utf8.length + PADDING), 0, utf8.length, Progress.NONE);
    }

    /** The same for text in Java's form. */
    public static Segment of(String json) {
        return of(json.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Parses a part of a buffer, which is kept.
     *
     * @param buffer the text between {@code from} and {@code to}, then at least {@link #PADDING}
     *     zero bytes
     * @throws JsonSyntaxException when it is not JSON as RFC 8259 has it
     */
    public static Segment parse(byte[] buffer, int from, int to, Progress progress) {
        return new TapeParser(buffer, from, to, progress).parse();
    }

    /**
     * The same for a text that is still being read: what is not there yet is zero. When this fails,
     * the text may be right nevertheless; parse it again once it is there.
     */
    public static Segment parse(byte[] buffer, int to, Progress progress, Arrival arrival) {
        return new TapeParser(buffer, 0, to, progress, arrival).parse();
    }

    /** The buffer, to read only; the text stands between {@link #from} and {@link #to}. */
    @SuppressWarnings("EI_EXPOSE_REP")
    public byte[] bytes() {
        return bytes;
    }

    /** The offset of the text's first byte, a byte order mark or white space included. */
    public int from() {
        return from;
    }

    /** The offset behind the text's last byte, white space included. */
    public int to() {
        return to;
    }

    public Kind kind(int node) {
        return Kind.startingWith(bytes[textStart(node)]);
    }

    /** The byte that a value begins with, which says what it is. */
    public byte first(int node) {
        return bytes[textStart(node)];
    }

    public boolean isContainer(int node) {
        return tape[node] < 0;
    }

    /**
     * The tape index after a value: its next sibling, or its next sibling's key, or the end of its
     * parent.
     */
    public int next(int node) {
        return isContainer(node) ? tape[node + 1] : node + 1;
    }

    /** What the tape has for the size of a container, with the shape of an object that has one. */
    static int sizeOf(int size, int shape) {
        return shape == 0 || shape == KeyShapes.OWN ? size : SHAPED | shape << SIZE_BITS | size;
    }

    /** How many children a value has, 0 for a scalar. */
    public int size(int node) {
        if (!isContainer(node)) {
            return 0;
        }
        int size = tape[node + 2];
        return size < 0 ? size & SHAPED_SIZE : size;
    }

    /**
     * A number for the names of an object: those of this segment that have the same number have the
     * same names, each once, in the same order. 0 when that is not known.
     */
    public int shape(int object) {
        int size = isContainer(object) ? tape[object + 2] : 0;
        return size < 0 ? (size & ~SHAPED) >>> SIZE_BITS : 0;
    }

    /**
     * The first element of an array, or the key of an object's first member; {@link #next} when
     * there is none.
     */
    public int firstChild(int container) {
        return container + CONTAINER;
    }

    /** The byte offset of a value's or key's first byte. */
    public int textStart(int node) {
        return tape[node] & OFFSET;
    }

    /** The byte offset behind a value's or key's last byte. */
    public int textEnd(int node) {
        int at = textStart(node);
        return switch (bytes[at]) {
            case '{', '[' -> tape[node + 3] + 1;
            case '"' -> Strings.end(bytes, at);
            case 't', 'n' -> at + 4;
            case 'f' -> at + 5;
            default -> Numbers.end(bytes, at);
        };
    }

    /** The byte offset behind the last child of a container that has some. */
    public int childrenEnd(int container) {
        int end = tape[container + 3];
        while (bytes[end - 1] <= ' ' && bytes[end - 1] >= 0) {
            end--;
        }
        return end;
    }

    /** Whether a key, or a string value, decodes to this text. */
    public boolean stringEquals(int node, byte[] utf8) {
        return Strings.equal(bytes, textStart(node), utf8);
    }

    /** What a key, or a string value, says; an escaped lone surrogate stays one. */
    public String string(int node) {
        return Strings.decode(bytes, textStart(node));
    }

    /** What a string says whose opening quote stands at an offset. */
    public String stringAt(int quote) {
        return Strings.decode(bytes, quote);
    }

    /** How many digits stand at an offset. */
    public int digitsAt(int offset) {
        return Numbers.digits(bytes, offset) - offset;
    }

    /**
     * What the digits at an offset say.
     *
     * @param count 1 to 18
     */
    public long naturalAt(int offset, int count) {
        return Numbers.value(bytes, offset, count);
    }

    /** The JSON text of a value or key, as the file has it. */
    public String text(int node) {
        int start = textStart(node);
        return new String(bytes, start, textEnd(node) - start, StandardCharsets.UTF_8);
    }

    /** The names that stand more than once in one object. */
    public DuplicateKeys duplicates() {
        return duplicates;
    }

    /** The index over one name, which the first call builds in about the time of a scan. */
    public MemberIndex index(String name, Progress progress) {
        return indexes.computeIfAbsent(name, (each) -> new MemberIndex(this, each, progress));
    }

    /** Whether an index over one name is there, or somebody has asked this before. */
    public boolean isWorthIndexing(String name) {
        return isIndexed(name) || !scanned.add(name);
    }

    /** Whether {@link #index} has been called with a name. */
    public boolean isIndexed(String name) {
        return indexes.containsKey(name);
    }

    /** The way along the children of one container from one of them on: an element, or a key. */
    public Milestones milestones(int first, boolean keyed) {
        return milestones.computeIfAbsent(first, (from) -> new Milestones(this, from, keyed));
    }

    /** What was worked out of values of this segment, by their nodes. */
    public Derived derived() {
        return derived;
    }

    /** What this segment takes in memory, in bytes. */
    public long footprint() {
        return bytes.length + 4L * tape.length;
    }
}
