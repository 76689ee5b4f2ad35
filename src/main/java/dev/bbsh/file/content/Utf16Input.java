package dev.bbsh.file.content;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;

/**
 * A text in UTF-16 as UTF-8, by RFC 2781: a byte order mark is left out where the encoding asks for
 * one, half a surrogate pair is an error.
 *
 * <p>It goes from bytes to bytes in one loop, and takes ASCII four characters at a time: the
 * readers and encoders of the JDK go through characters, and take four times as long.
 */
final class Utf16Input extends RecodingInput {

    private static final int SIZE = 1 << 16;

    private static final int MARK = 0xFEFF;

    /** The mark in the wrong order, which is no character. */
    private static final int REVERSED_MARK = 0xFFFE;

    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final InputStream in;
    private final byte[] units = new byte[SIZE];
    private int held;

    /** The offset of the more significant byte in a unit. */
    private int high;

    private boolean mayBeMarked;

    /**
     * A text to recode.
     *
     * @param encoding UTF-16 with a byte order mark, or with a byte order
     */
    Utf16Input(InputStream in, Charset encoding) {
        super(SIZE / 2 * 3);
        this.in = in;
        this.high = encoding.equals(StandardCharsets.UTF_16LE) ? 1 : 0;
        this.mayBeMarked = encoding.equals(StandardCharsets.UTF_16);
    }

    @Override
    boolean make(ByteBuffer into) throws IOException {
        int read = in.read(units, held, units.length - held);
        boolean ended = read < 0;
        int to = held + Math.max(read, 0);
        int from = 0;
        if (mayBeMarked && to > 1) {
            mayBeMarked = false;
            high = unit(0) == REVERSED_MARK ? 1 : 0;
            from = unit(0) == MARK ? 2 : 0;
        }
        int behind = recode(from, to, into);
        held = to - behind;
        if (ended && held > 0) {
            throw new MalformedInputException(held);
        }
        System.arraycopy(units, behind, units, 0, held);
        return !ended;
    }

    /** Recodes whole characters; the result is the offset behind the last of them. */
    private int recode(int from, int to, ByteBuffer into) throws MalformedInputException {
        byte[] bytes = into.array();
        int low = 1 - high;
        int at = from;
        int out = into.arrayOffset();
        for (; at + 1 < to; at += 2) {
            int ascii = ascii(at, to, bytes, out);
            out += ascii;
            at += 2 * ascii;
            if (at + 1 >= to) {
                break;
            }
            byte least = units[at + low];
            if (units[at + high] == 0 && least >= 0) {
                bytes[out++] = least;
                continue;
            }
            int unit = unit(at);
            if (Character.isSurrogate((char) unit)) {
                if (at + 3 >= to) {
                    break;
                }
                unit = pair(unit, unit(at + 2));
                at += 2;
            }
            out = encode(unit, bytes, out);
        }
        into.position(out - into.arrayOffset());
        return at;
    }

    /**
     * Copies the ASCII characters up to another one, four at a time; the result is their number.
     */
    private int ascii(int from, int to, byte[] bytes, int out) {
        long others = high == 0 ? 0x80FF_80FF_80FF_80FFL : 0xFF80_FF80_FF80_FF80L;
        int shift = high == 0 ? 8 : 0;
        int at = from;
        int written = out;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            long four = (long) LONG.get(units, at);
            if ((four & others) != 0) {
                break;
            }
            long apart = four >>> shift;
            long pairs = (apart | apart >>> 8) & 0x0000_FFFF_0000_FFFFL;
            INT.set(bytes, written, (int) (pairs | pairs >>> 16));
            written += Integer.BYTES;
        }
        return written - out;
    }

    private int unit(int at) {
        return (units[at + high] & 0xFF) << 8 | (units[at + 1 - high] & 0xFF);
    }

    private static int pair(int one, int other) throws MalformedInputException {
        if (!Character.isSurrogatePair((char) one, (char) other)) {
            throw new MalformedInputException(2);
        }
        return Character.toCodePoint((char) one, (char) other);
    }

    /** Writes a character that is not ASCII; the result is the offset behind it. */
    private static int encode(int point, byte[] bytes, int at) throws MalformedInputException {
        int out = at;
        if (point == REVERSED_MARK) {
            throw new MalformedInputException(2);
        }
        if (point < 0x800) {
            bytes[out++] = (byte) (0xC0 | point >> 6);
        } else {
            if (point < 0x1_0000) {
                bytes[out++] = (byte) (0xE0 | point >> 12);
            } else {
                bytes[out++] = (byte) (0xF0 | point >> 18);
                bytes[out++] = (byte) (0x80 | (point >> 12 & 0x3F));
            }
            bytes[out++] = (byte) (0x80 | (point >> 6 & 0x3F));
        }
        bytes[out++] = (byte) (0x80 | (point & 0x3F));
        return out;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
