package dev.bbsh.backup.clean.scan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The part of an XML document that a scanner is in, with the bytes that it looks at there. */
enum ScanState {
    /** Between tags. */
    TEXT("<&"),
    /** In a start tag, outside the values of attributes. */
    TAG("\"'/>"),
    DOUBLE_QUOTED("\"&"),
    SINGLE_QUOTED("'&"),
    CDATA("]]"),
    COMMENT("--"),
    INSTRUCTION("??"),
    END_TAG(">>"),
    /** In a document type declaration. */
    DECLARATION("<>");

    private static final VarHandle EIGHT =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int BYTES = 256;

    /** One in each of eight bytes, and the highest bit of each. */
    private static final long ONES = 0x0101_0101_0101_0101L;

    private static final long HIGH = ONES << 7;
    private static final long BLANKS = ' ' * ONES;

    /** 1 for the bytes to look at: what may be forbidden, or may end this part. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final byte[] stops = new byte[BYTES];

    private final boolean shortRuns;
    private final long first;
    private final long second;

    ScanState(String ends) {
        for (int each = 0; each < BYTES; each++) {
            boolean blank = each == '\t' || each == '\n' || each == '\r';
            boolean suspicious = (each < ' ' && !blank) || each > 0x7F;
            stops[each] = (byte) (suspicious || ends.indexOf(each) >= 0 ? 1 : 0);
        }
        shortRuns = ends.length() > 2;
        first = ends.charAt(0) * ONES;
        second = ends.charAt(1) * ONES;
    }

    /** True in the value of an attribute. */
    boolean isValue() {
        return this == DOUBLE_QUOTED || this == SINGLE_QUOTED;
    }

    /** The first byte to look at; the limit when there is none. */
    int next(byte[] text, int from, int limit) {
        int i = from;
        if (!shortRuns) {
            while (i + Long.BYTES <= limit) {
                long hits = hits((long) EIGHT.get(text, i));
                i += hits == 0 ? Long.BYTES : Long.numberOfTrailingZeros(hits) >>> 3;
                if (hits != 0) {
                    if (stops[text[i] & 0xFF] != 0) {
                        return i;
                    }
                    i++;
                }
            }
        }
        while (i < limit && stops[text[i] & 0xFF] == 0) {
            i++;
        }
        return i;
    }

    /**
     * The highest bit of each of eight bytes to look at; line breaks and tabs are among them. Bits
     * above the lowest may be wrong.
     */
    private long hits(long eight) {
        long one = eight ^ first;
        long other = eight ^ second;
        long found = eight | ((eight - BLANKS) & ~eight);
        return (found | ((one - ONES) & ~one) | ((other - ONES) & ~other)) & HIGH;
    }
}
