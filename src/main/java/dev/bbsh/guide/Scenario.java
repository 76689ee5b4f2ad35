package dev.bbsh.guide;

import dev.bbsh.work.BbshException;
import dev.bbsh.work.Nearest;

import java.util.Arrays;
import java.util.List;

/** A migration that is documented, or known not to be. */
public enum Scenario {
    S1("S1"),
    S1B("S1b"),
    S2("S2"),
    S3("S3"),
    S4("S4"),
    S5("S5"),
    S6("S6"),
    S7("S7"),
    SITE_IMPORT("site-import"),
    BOTH_SIDES_MOVE("both-sides-move");

    private final String word;

    Scenario(String word) {
        this.word = word;
    }

    /** How it is typed. */
    public String word() {
        return word;
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Scenario::word).toList();
    }

    /** Whether it speaks of one side that moves and one that stays. */
    public boolean needsMover() {
        return switch (this) {
            case S1, S1B, S2, S3, S4, S5 -> true;
            case S6, S7, SITE_IMPORT, BOTH_SIDES_MOVE -> false;
        };
    }

    /** Whether a scenario is typed so; capitals do not matter. */
    public static boolean isOne(String word) {
        return words().stream().anyMatch(word::equalsIgnoreCase);
    }

    /**
     * The scenario that is typed so; capitals do not matter.
     *
     * @throws BbshException when there is none
     */
    public static Scenario of(String word) {
        return Arrays.stream(values())
                .filter((each) -> each.word.equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(
                        () ->
                                new BbshException(
                                        "no scenario is called '" + word + "'",
                                        "guide "
                                                + String.join("|", words())
                                                + Nearest.advice(word, words())));
    }
}
