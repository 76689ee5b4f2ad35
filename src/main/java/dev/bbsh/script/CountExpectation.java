package dev.bbsh.script;

import dev.bbsh.work.BbshException;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What {@code expect count PATH = N} wants of the number of values that a path finds.
 *
 * @param comparison how the number found compares
 * @param wanted to what
 */
public record CountExpectation(Comparison comparison, long wanted) {

    /** How two numbers compare. */
    public enum Comparison {
        EQUAL("="),
        UNEQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">=");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        @Override
        public String toString() {
            return sign;
        }
    }

    /**
     * Reads the words behind the path.
     *
     * @throws BbshException when they are no comparison or no number
     */
    public static CountExpectation of(String sign, String number) {
        return new CountExpectation(comparison(sign), number(number));
    }

    /** Whether a number is as it is wanted. */
    public boolean isMetBy(long found) {
        return switch (comparison) {
            case EQUAL -> found == wanted;
            case UNEQUAL -> found != wanted;
            case LESS -> found < wanted;
            case AT_MOST -> found <= wanted;
            case MORE -> found > wanted;
            case AT_LEAST -> found >= wanted;
        };
    }

    /** As it is typed: {@code >= 3}. */
    @Override
    public String toString() {
        return comparison + " " + wanted;
    }

    private static Comparison comparison(String sign) {
        return Arrays.stream(Comparison.values())
                .filter((comparison) -> comparison.sign.equals(sign))
                .findFirst()
                .orElseThrow(
                        () ->
                                new BbshException(
                                        "'" + sign + "' is no comparison",
                                        "expect count PATH = N     (or one of " + signs() + ")"));
    }

    private static String signs() {
        return Arrays.stream(Comparison.values())
                .skip(1)
                .map(Comparison::toString)
                .collect(Collectors.joining("  "));
    }

    private static long number(String number) {
        try {
            return Long.parseLong(number);
        } catch (NumberFormatException e) {
            throw new BbshException("'" + number + "' is no whole number", "expect count PATH = 3");
        }
    }
}
