package dev.bbsh.json.tape;

import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.json.syntax.JsonNumbers;
import dev.bbsh.json.syntax.JsonStrings;
import dev.bbsh.work.Progress;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * An immutable piece of valid JSON, at most 1 GiB, with its index. One value is the root, node 0.
 *
 * <p>A value is identified by its <em>node</em>, a member's name by its <em>key</em>: both are
 * indexes into an {@code int} tape. A scalar or a key is one entry, its byte offset. A container is
 * four: its offset, marked by the sign bit, the tape index after its last child, the number of its
 * children, which identifies the set of its names, too, where that is known, and the offset of its
 * closing bracket; its children follow. The value of a member is right behind its key. The byte at
 * the offset tells the kind of a node.
 */
public final class Segment {

    /** The maximum number of bytes of a segment. */
    public static final int LIMIT = 1 << 30;

    /**
     * The number of zero bytes that a buffer must have behind the text: the parser looks at eight
     * bytes at a time.
     */
    public static final int PADDING = 16;

    static final int CONTAINER = 4;

    /** The mark of a container's offset, so that an iteration over values need not look at them. */
    static final int CONTAINER_MARK = 1 << 31;

    static final int OFFSET = ~CONTAINER_MARK;

    /** The mark of a size that includes a shape. */
    private static final int SHAPED = 1 << 31;

    /**
     * The number of bits of a size with a shape: an object that has a shape has few members, see
     * {@link KeyShapes}.
     */
    private static final int SIZE_BITS = 16;

    private static final int SHAPED_SIZE = (1 << SIZE_BITS) - 1;

    private final byte[] bytes;
    private final int from;
    private final int to;
    private final int[] tape;
    private final DuplicateKeys duplicates;
    private volatile @Nullable SegmentIndexes indexes;

    Segment(TapeParser parsed) {
        this.bytes = parsed.text();
        this.from = parsed.from;
        this.to = parsed.textEnd;
        this.tape = parsed.tape;
        this.duplicates = parsed.shapes.duplicates(parsed.tape.length);
    }

    /**
     * Parses text that may be kept: the caller must not change it afterwards.
     *
     * @param utf8 the text, with nothing but the document in it
     * @throws dev.bbsh.json.syntax.JsonSyntaxException when it is not JSON by RFC 8259
     */
    public static Segment of(byte[] utf8) {
        return parse(Arrays.copyOf(utf8, utf8.length + PADDING), 0, utf8.length, Progress.NONE);
    }

    /** Parses text given as a string. */
    public static Segment of(String json) {
        return of(json.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Parses a part of a buffer, which is kept.
     *
     * @param buffer the text between {@code from} and {@code to}, then at least {@link #PADDING}
     *     zero bytes
     * @throws dev.bbsh.json.syntax.JsonSyntaxException when it is not JSON by RFC 8259
     */
    public static Segment parse(byte[] buffer, int from, int to, Progress progress) {
        return new TapeParser(buffer, from, to, progress).parse();
    }

    /**
     * Parses a text that is still being read: bytes that have not arrived are zero. When this
     * fails, the text may be correct nevertheless; parse it again once it has arrived.
     *
     * @param to the largest possible end of the text
     */
    public static Segment parse(byte[] buffer, int to, Progress progress, ReadProgress arrival) {
        return new TapeParser(buffer, 0, to, progress, arrival).parse();
    }

    /** The buffer, to read only; the text is between {@link #from} and {@link #to}. */
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

    public JsonKind kind(int node) {
        return JsonKind.startingWith(bytes[textStart(node)]);
    }

    /** The first byte of a value, which tells its kind. */
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

    /** The tape entry for the size of a container, with the shape of an object that has one. */
    static int sizeOf(int size, int shape) {
        return shape == 0 || shape == KeyShapes.OWN ? size : SHAPED | shape << SIZE_BITS | size;
    }

    /** The number of children of a value, 0 for a scalar. */
    public int size(int node) {
        if (!isContainer(node)) {
            return 0;
        }
        int size = tape[node + 2];
        return size < 0 ? size & SHAPED_SIZE : size;
    }

    /**
     * A number that identifies the names of an object: objects of this segment with the same number
     * have the same names, each once, in the same order. 0 when that is not known.
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
            case '"' -> JsonStrings.end(bytes, at);
            case 't', 'n' -> at + 4;
            case 'f' -> at + 5;
            default -> JsonNumbers.end(bytes, at);
        };
    }

    /** The byte offset behind the last child of a container that is not empty. */
    public int childrenEnd(int container) {
        int end = tape[container + 3];
        while (bytes[end - 1] <= ' ' && bytes[end - 1] >= 0) {
            end--;
        }
        return end;
    }

    /** True when a key, or a string value, decodes to this text. */
    public boolean stringEquals(int node, byte[] utf8) {
        return JsonStrings.equal(bytes, textStart(node), utf8);
    }

    /** The decoded text of a key, or of a string value; an escaped lone surrogate stays one. */
    public String string(int node) {
        return JsonStrings.decode(bytes, textStart(node));
    }

    /** The decoded text of a string whose opening quote is at an offset. */
    public String stringAt(int quote) {
        return JsonStrings.decode(bytes, quote);
    }

    /** The number of digits at an offset. */
    public int digitsAt(int offset) {
        return JsonNumbers.digits(bytes, offset) - offset;
    }

    /**
     * The value of the digits at an offset.
     *
     * @param count 1 to 18
     */
    public long naturalAt(int offset, int count) {
        return JsonNumbers.value(bytes, offset, count);
    }

    /** The JSON text of a value or key, as it is in the file. */
    public String text(int node) {
        int start = textStart(node);
        return new String(bytes, start, textEnd(node) - start, StandardCharsets.UTF_8);
    }

    /** The names that occur more than once in one object. */
    public DuplicateKeys duplicates() {
        return duplicates;
    }

    /** The index over one name, which the first call builds in about the time of a scan. */
    public MemberIndex index(String name, Progress progress) {
        return indexes().byName(this, name, progress);
    }

    /** True when an index over one name exists, or this was asked before. */
    public boolean isWorthIndexing(String name) {
        return isIndexed(name) || !indexes().addScanned(name);
    }

    /** True when {@link #index} has been called with a name. */
    public boolean isIndexed(String name) {
        SegmentIndexes known = indexes;
        return known != null && known.isIndexed(name);
    }

    /**
     * The milestones of the children of one container, from one of them on: an element, or a key.
     */
    public ChildIndex milestones(int first, boolean keyed) {
        return indexes().milestones(this, first, keyed);
    }

    /** The positions of members that searches by name have found. */
    public MemberPositions memberPositions() {
        return indexes().memberPositions();
    }

    private SegmentIndexes indexes() {
        SegmentIndexes known = indexes;
        return known == null ? firstIndexes() : known;
    }

    private synchronized SegmentIndexes firstIndexes() {
        SegmentIndexes known = indexes;
        if (known == null) {
            known = new SegmentIndexes();
            indexes = known;
        }
        return known;
    }

    /** The memory that this segment takes, in bytes. */
    public long footprint() {
        return bytes.length + 4L * tape.length;
    }
}
