package dev.bbsh.script;

import dev.bbsh.text.EnumWords;
import dev.bbsh.work.BbshException;

import java.util.stream.Collectors;

/**
 * The condition of {@code expect count PATH = N} on the number of values that a path finds.
 *
 * @param comparison compares the number found
 * @param wanted the number to compare with
 */
public record CountExpectation(Comparison comparison, long wanted) {

    /** The comparisons of two numbers. */
    public enum Comparison {
        EQUAL("="),
        UNEQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">=");

        private static final EnumWords<Comparison> SIGNS =
                EnumWords.of(Comparison.class, Comparison::toString);

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
     * Reads the words after the path.
     *
     * @throws BbshException when they aren't a comparison and a number
     */
    public static CountExpectation of(String sign, String number) {
        return new CountExpectation(comparison(sign), number(number));
    }

    /** True when a number meets the expectation. */
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

    /** The expectation as it is typed: {@code >= 3}. */
    @Override
    public String toString() {
        return comparison + " " + wanted;
    }

    private static Comparison comparison(String sign) {
        return Comparison.SIGNS
                .find(sign)
                .orElseThrow(
                        () ->
                                new BbshException(
                                        "'" + sign + "' is not a comparison",
                                        "expect count PATH = N     (or one of " + signs() + ")"));
    }

    private static String signs() {
        return Comparison.SIGNS.all().stream().skip(1).collect(Collectors.joining("  "));
    }

    private static long number(String number) {
        try {
            return Long.parseLong(number);
        } catch (NumberFormatException e) {
            throw new BbshException(
                    "'" + number + "' is not a whole number", "expect count PATH = 3");
        }
    }
}
