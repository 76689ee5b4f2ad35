package dev.bbsh.guide;

import dev.bbsh.text.EnumWords;
import dev.bbsh.text.NearestNames;
import dev.bbsh.work.BbshException;

import java.util.List;

/** A migration scenario that is documented, or known to be undocumented. */
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
    APP_MIGRATION("app-migration"),
    BOTH_SIDES_MOVE("both-sides-move"),
    ROLLBACK("rollback");

    private static final EnumWords<Scenario> WORDS = EnumWords.of(Scenario.class, Scenario::word);

    private final String word;

    Scenario(String word) {
        this.word = word;
    }

    /** The word that is typed for it. */
    public String word() {
        return word;
    }

    public static List<String> words() {
        return WORDS.all();
    }

    /** True when the scenario distinguishes a side that moves from one that stays. */
    public boolean needsMover() {
        return switch (this) {
            case S1, S1B, S2, S3, S4, S5 -> true;
            case S6, S7, SITE_IMPORT, APP_MIGRATION, BOTH_SIDES_MOVE, ROLLBACK -> false;
        };
    }

    /** True for a guide that is read in between, and is not the scenario of a sync. */
    public boolean isAside() {
        return this == ROLLBACK;
    }

    /** True when a word names a scenario, in upper or lower case. */
    public static boolean isOne(String word) {
        return WORDS.findInAnyCase(word).isPresent();
    }

    /**
     * The scenario with this word, in upper or lower case.
     *
     * @throws BbshException when there is none
     */
    public static Scenario of(String word) {
        return WORDS.findInAnyCase(word)
                .orElseThrow(
                        () ->
                                new BbshException(
                                        "'" + word + "' is not a scenario",
                                        "guide "
                                                + WORDS.joined("|")
                                                + NearestNames.didYouMean(word, words())));
    }
}
