package dev.bbsh.backup.media;

import dev.bbsh.text.UnseenCharacters;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The segments of a path, between its slashes. */
final class Segments {

    /** The maximum number of segments that are told apart; the last one has the rest. */
    private static final int MOST = 16;

    /** The maximum number of digits of a number. */
    private static final int DIGITS = 18;

    private static final byte PLAIN = 0;
    private static final byte SLASH = 1;
    private static final byte FOREIGN = 2;
    private static final byte BAD = 3;

    /** The class of each byte. */
    private static final byte[] CLASSES = classes();

    private final int[] starts = new int[MOST];
    private final int[] ends = new int[MOST];
    private byte[] bytes = {};
    private int from;
    private int to;
    private int count;
    private boolean unsafe;
    private boolean unreadable;
    private boolean foreign;

    private static byte[] classes() {
        byte[] classes = new byte[1 << Byte.SIZE];
        Arrays.fill(classes, 0, ' ', BAD);
        classes['\\'] = BAD;
        classes[0x7f] = BAD;
        classes['/'] = SLASH;
        Arrays.fill(classes, 0x80, classes.length, FOREIGN);
        return classes;
    }

    void of(byte[] all, int begin, int end) {
        bytes = all;
        from = begin;
        to = end;
        count = 0;
        unsafe = begin == end || all[begin] == '/' || isDrive();
        unreadable = false;
        foreign = false;
        int start = begin;
        for (int i = begin; i < end; i++) {
            byte kind = CLASSES[all[i] & 0xff];
            if (kind == SLASH) {
                add(start, i);
                start = i + 1;
            } else if (kind != PLAIN) {
                foreign |= kind == FOREIGN;
                unreadable |= kind == BAD;
            }
        }
        if (start < end) {
            add(start, end);
        }
    }

    private boolean isDrive() {
        return to - from > 1 && bytes[from + 1] == ':' && Character.isLetter(bytes[from] & 0x7f);
    }

    private void add(int start, int end) {
        int length = end - start;
        unsafe |= length == 2 && bytes[start] == '.' && bytes[start + 1] == '.';
        if (count < MOST) {
            starts[count] = start;
            ends[count++] = end;
        } else {
            ends[MOST - 1] = end;
        }
    }

    int count() {
        return count;
    }

    boolean endsWithSlash() {
        return to > from && bytes[to - 1] == '/';
    }

    boolean is(int segment, byte[] text) {
        return ends[segment] - starts[segment] == text.length && startsWith(segment, text);
    }

    boolean startsWith(int segment, byte[] text) {
        int start = starts[segment];
        return count > 0
                && ends[segment] - start >= text.length
                && Arrays.equals(bytes, start, start + text.length, text, 0, text.length);
    }

    /** True when a segment begins with another one and a hyphen. */
    boolean beginsWithSegment(int segment, int other) {
        int length = ends[other] - starts[other];
        int start = starts[segment];
        return ends[segment] - start > length
                && bytes[start + length] == '-'
                && Arrays.equals(bytes, start, start + length, bytes, starts[other], ends[other]);
    }

    /** The number that a segment is; -1 when it is none. */
    long number(int segment) {
        return number(starts[segment], ends[segment]);
    }

    /** The number behind the last hyphen of a segment; -1 when there is none. */
    long numberBehindKey(int segment) {
        int start = starts[segment];
        int at = ends[segment] - 1;
        while (at > start && bytes[at] != '-') {
            at--;
        }
        return at > start ? number(at + 1, ends[segment]) : -1;
    }

    private long number(int start, int end) {
        if (start == end || end - start > DIGITS) {
            return -1;
        }
        long number = 0;
        for (int i = start; i < end; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    String text(int segment) {
        return segment < 0 || segment >= count
                ? ""
                : new String(
                        bytes,
                        starts[segment],
                        ends[segment] - starts[segment],
                        StandardCharsets.UTF_8);
    }

    MediaPath.NameProblem problem() {
        if (unsafe) {
            return MediaPath.NameProblem.UNSAFE;
        }
        return unreadable || (foreign && !isReadable())
                ? MediaPath.NameProblem.UNREADABLE
                : MediaPath.NameProblem.NONE;
    }

    /** True for UTF-8 without invisible characters. */
    private boolean isReadable() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .codePoints()
                    .noneMatch(UnseenCharacters::isUnseen);
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
