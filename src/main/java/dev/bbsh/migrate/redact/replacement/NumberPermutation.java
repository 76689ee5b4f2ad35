package dev.bbsh.migrate.redact.replacement;

import org.jspecify.annotations.Nullable;

/**
 * A keyed permutation of the whole numbers below a limit, in which no number keeps its place: two
 * numbers are equal afterwards exactly when they were equal before.
 *
 * <p>An alternating Feistel network over SipHash-2-4: the upper half of a number, of which there
 * are as many as the limit needs, is moved round by the lower half, whose bits are turned by the
 * upper one. A result that is not below the limit, which is rare, is put in again. The numbers are
 * one cycle: the successor of a number is looked up in the order that the network gives them.
 */
final class NumberPermutation {

    private static final int ROUNDS = 6;

    /** The longest half, in bits, whose functions are kept: 2^15 numbers a round. */
    private static final int KEPT = 15;

    private final long limit;
    private final int low;
    private final long mask;
    private final long high;
    private final long k0;
    private final long k1;

    /** The results of the functions of all rounds, plus 1; 0 where one was not needed yet. */
    private final char @Nullable [] kept;

    /** The number of kept results of a round. */
    private final int stride;

    /**
     * A permutation of the numbers from 0.
     *
     * @param limit the first number that it does not have, at least 2, at most 10^18
     */
    NumberPermutation(SeedHash hash, long limit) {
        this.limit = limit;
        int bits = 64 - Long.numberOfLeadingZeros(limit - 1);
        this.low = bits / 2;
        this.mask = (1L << low) - 1;
        this.high = ((limit - 1) >>> low) + 1;
        this.k0 = hash.number("number 0 " + limit);
        this.k1 = hash.number("number 1 " + limit);
        this.stride = 1 << (bits - low);
        this.kept = bits <= 2 * KEPT ? new char[ROUNDS * stride] : null;
    }

    /** The number that stands for a number. */
    long apply(long number) {
        long next = position(number) + 1;
        return number(next == limit ? 0 : next);
    }

    /** The number that another one stands for. */
    long invert(long number) {
        long position = position(number);
        return number(position == 0 ? limit - 1 : position - 1);
    }

    private long position(long number) {
        long walked = number;
        do {
            walked = forth(walked);
        } while (walked >= limit);
        return walked;
    }

    private long number(long position) {
        long walked = position;
        do {
            walked = back(walked);
        } while (walked >= limit);
        return walked;
    }

    private long forth(long value) {
        long upper = value >>> low;
        long lower = value & mask;
        for (int round = 0; round < ROUNDS; round += 2) {
            upper += function(round, lower);
            upper -= upper < high ? 0 : high;
            lower ^= function(round + 1, upper);
        }
        return (upper << low) | lower;
    }

    private long back(long value) {
        long upper = value >>> low;
        long lower = value & mask;
        for (int round = ROUNDS - 2; round >= 0; round -= 2) {
            lower ^= function(round + 1, upper);
            upper -= function(round, lower);
            upper += upper < 0 ? high : 0;
        }
        return (upper << low) | lower;
    }

    /** The part that one half has in the other: below their number, or of their bits. */
    private long function(int round, long half) {
        if (kept == null) {
            return computed(round, half);
        }
        int at = round * stride + (int) half;
        int known = kept[at];
        if (known == 0) {
            known = 1 + (int) computed(round, half);
            kept[at] = (char) known;
        }
        return known - 1L;
    }

    private long computed(int round, long half) {
        long random = sip(half + ((long) round << 40));
        return (round & 1) == 0 ? (random >>> 1) % high : random & mask;
    }

    /** SipHash-2-4 of one block of eight bytes (Aumasson, Bernstein 2012). */
    private long sip(long block) {
        Sip state = new Sip(k0, k1);
        state.add(block);
        state.add(8L << 56);
        return state.end();
    }

    private static final class Sip {

        private long v0;
        private long v1;
        private long v2;
        private long v3;

        Sip(long k0, long k1) {
            v0 = k0 ^ 0x736f6d6570736575L;
            v1 = k1 ^ 0x646f72616e646f6dL;
            v2 = k0 ^ 0x6c7967656e657261L;
            v3 = k1 ^ 0x7465646279746573L;
        }

        void add(long block) {
            v3 ^= block;
            round();
            round();
            v0 ^= block;
        }

        long end() {
            v2 ^= 0xff;
            for (int i = 0; i < 4; i++) {
                round();
            }
            return v0 ^ v1 ^ v2 ^ v3;
        }

        private void round() {
            v0 += v1;
            v2 += v3;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 = Long.rotateLeft(v0, 32);
            v2 += v1;
            v0 += v3;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 = Long.rotateLeft(v2, 32);
        }
    }
}
