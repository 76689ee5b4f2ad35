package dev.bbsh.query.filter;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/**
 * A number as its JSON text. Two of them are compared digit by digit, so neither precision nor the
 * size of an exponent matters.
 *
 * @param bytes the buffer that contains the text; only read
 * @param from the offset of its first byte
 * @param to the offset after its last byte
 */
@SuppressWarnings("ArrayRecordComponent")
record Decimal(byte[] bytes, int from, int to) implements Comparable<Decimal> {

    /** The maximum number of digits that always fits 64 bits. */
    private static final int SHORT = 18;

    @Override
    public int compareTo(Decimal other) {
        return isShort() && other.isShort()
                ? Long.compare(shortValue(), other.shortValue())
                : Digits.of(this).compareTo(Digits.of(other));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Decimal decimal && compareTo(decimal) == 0;
    }

    @Override
    public int hashCode() {
        return Digits.of(this).hashCode();
    }

    /** The canonical text: the same for all notations of the same number. */
    String canonical() {
        Digits same = Digits.of(this);
        return same.sign + "." + same.digits + "e" + same.exponent;
    }

    @Override
    public String toString() {
        return new String(bytes, from, to - from, StandardCharsets.US_ASCII);
    }

    private boolean isShort() {
        if (to - from > SHORT) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (bytes[i] > '9' || (bytes[i] < '0' && bytes[i] != '-')) {
                return false;
            }
        }
        return true;
    }

    private long shortValue() {
        long value = 0;
        boolean negative = bytes[from] == '-';
        for (int i = negative ? from + 1 : from; i < to; i++) {
            value = value * 10 + bytes[i] - '0';
        }
        return negative ? -value : value;
    }

    private static final int EXPONENT = 1_000;

    /**
     * The number 0.digits times ten to the exponent, without zeros around the digits.
     *
     * @param sign -1, 0 or 1
     */
    private record Digits(int sign, String digits, BigInteger exponent)
            implements Comparable<Digits> {

        static Digits of(Decimal decimal) {
            String text = decimal.toString();
            boolean negative = text.startsWith("-");
            int e = Math.max(text.indexOf('e'), text.indexOf('E'));
            String mantissa = text.substring(negative ? 1 : 0, e < 0 ? text.length() : e);
            int point = mantissa.indexOf('.');
            String all = mantissa.replace(".", "");
            int first = skipZeros(all);
            if (first == all.length()) {
                return new Digits(0, "", BigInteger.ZERO);
            }
            BigInteger exponent = e < 0 ? BigInteger.ZERO : exponent(text.substring(e + 1));
            long whole = (point < 0 ? all.length() : point) - (long) first;
            return new Digits(
                    negative ? -1 : 1,
                    withoutTrailingZeros(all.substring(first)),
                    exponent.add(BigInteger.valueOf(whole)));
        }

        /**
         * The exponent, cut to a bounded length: longer ones are only written with malicious
         * intent.
         */
        private static BigInteger exponent(String text) {
            String end = text.startsWith("+") ? text.substring(1) : text;
            return new BigInteger(end.substring(0, Math.min(end.length(), EXPONENT)));
        }

        private static int skipZeros(String digits) {
            int first = 0;
            while (first < digits.length() && digits.charAt(first) == '0') {
                first++;
            }
            return first;
        }

        private static String withoutTrailingZeros(String digits) {
            int end = digits.length();
            while (digits.charAt(end - 1) == '0') {
                end--;
            }
            return digits.substring(0, end);
        }

        @Override
        public int compareTo(Digits other) {
            if (sign != other.sign || sign == 0) {
                return Integer.compare(sign, other.sign);
            }
            int larger = exponent.compareTo(other.exponent);
            return sign * (larger != 0 ? larger : digits.compareTo(other.digits));
        }
    }
}
