package dev.bbsh.migrate.redact.replacement;

import java.util.Arrays;

/**
 * A keyed permutation of the tokens of one shape: a digit stays a digit, a letter of a to z a
 * letter in the same case, and everything else stays; the letters of a UUID stay hexadecimal. Two
 * tokens are equal afterwards exactly when they were equal before, also regardless of case.
 *
 * <p>A Feistel network over HMAC-SHA256, after NIST SP 800-38G (FF1): both halves are sequences of
 * digits to the bases 10 and 26. A token of more than 64 characters is permuted in parts of 64: its
 * cost grows with its length, not with the square of it.
 */
final class ShapePermutation {

    private static final int ROUNDS = 8;

    private static final int PART = 64;

    private final SeedHash hash;

    ShapePermutation(SeedHash hash) {
        this.hash = hash;
    }

    /** The token that stands for a token; only ASCII letters and digits are replaced. */
    String apply(String token) {
        return permuted(token, true);
    }

    /** The token that another one stands for. */
    String invert(String token) {
        return permuted(token, false);
    }

    private String permuted(String token, boolean forth) {
        if (token.length() <= PART) {
            return part(token, forth);
        }
        StringBuilder all = new StringBuilder(token.length());
        for (int from = 0; from < token.length(); from += PART) {
            int to = Math.min(token.length(), from + PART);
            all.append(part(token.substring(from, to), forth));
        }
        return all.toString();
    }

    private String part(String token, boolean forth) {
        int letters = isUuid(token) ? 6 : 26;
        int[] places = new int[token.length()];
        int[] bases = new int[token.length()];
        int[] digits = new int[token.length()];
        int count = 0;
        for (int at = 0; at < token.length(); at++) {
            int base = base(token.charAt(at), letters);
            if (base > 0) {
                places[count] = at;
                bases[count] = base;
                digits[count++] = digit(token.charAt(at));
            }
        }
        digits = Arrays.copyOf(digits, count);
        bases = Arrays.copyOf(bases, count);
        String shape = text(bases, 0, count);
        for (int i = 0; i < ROUNDS; i++) {
            round(digits, bases, shape, forth ? i : ROUNDS - 1 - i, forth);
        }
        StringBuilder result = new StringBuilder(token);
        for (int i = 0; i < count; i++) {
            result.setCharAt(places[i], character(token.charAt(places[i]), digits[i]));
        }
        return result.toString();
    }

    /** One half is changed by the other one, in turn. */
    private void round(int[] digits, int[] bases, String shape, int round, boolean forth) {
        int middle = digits.length / 2;
        boolean first = round % 2 == 0;
        String other = text(digits, first ? middle : 0, first ? digits.length : middle);
        String name = round + " " + shape + " " + other;
        int from = first ? 0 : middle;
        int to = first ? middle : digits.length;
        byte[] stream = new byte[0];
        for (int i = from; i < to; i++) {
            int at = (i - from) % 16;
            if (at == 0) {
                stream = hash.of("shape " + (i - from) / 16 + " " + name);
            }
            int part = ((stream[2 * at] & 0xff) << 8) | (stream[2 * at + 1] & 0xff);
            digits[i] = Math.floorMod(forth ? digits[i] + part : digits[i] - part, bases[i]);
        }
    }

    /** Numbers from 0 to 26 as one character each. */
    private static String text(int[] numbers, int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            text.append((char) ('A' + numbers[i]));
        }
        return text.toString();
    }

    private static boolean isUuid(String token) {
        return token.length() == 36 && token.charAt(8) == '-';
    }

    private static int base(char each, int letters) {
        if (each >= '0' && each <= '9') {
            return 10;
        }
        char lower = (char) (each | 0x20);
        return lower >= 'a' && lower <= 'z' && each < 128 ? letters : 0;
    }

    private static int digit(char each) {
        return each <= '9' ? each - '0' : (each | 0x20) - 'a';
    }

    private static char character(char before, int digit) {
        if (before <= '9') {
            return (char) ('0' + digit);
        }
        return (char) ((before >= 'a' ? 'a' : 'A') + digit);
    }
}
