package dev.bbsh.check.config.rule;

import dev.bbsh.backbone.SideName;
import dev.bbsh.text.EnumWords;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.Optional;

/** The word for a side, relative to its position in the config. */
public enum SideWord {
    FIRST,
    SECOND,
    /** The side that it is on. */
    OWN,
    /** The other side. */
    OTHER,
    /** No side: the name has nothing to do with sides. */
    NONE;

    private static final Optional<SideName> FIRST_SIDE = Optional.of(SideName.FIRST);

    private static final Optional<SideName> SECOND_SIDE = Optional.of(SideName.SECOND);

    private static final EnumWords<SideWord> WORDS = EnumWords.of(SideWord.class);

    /** The words for all of them, as they are typed. */
    static List<String> words() {
        return WORDS.all();
    }

    /**
     * Parses a word for a side.
     *
     * @throws BbshException when the word is not one
     */
    static SideWord of(String word) {
        return WORDS.find(word)
                .orElseThrow(
                        () ->
                                new BbshException(
                                        "'" + word + "' is not a side", WORDS.joined("   ")));
    }

    /** True when it means the same side wherever it is. */
    public boolean isAbsolute() {
        return this == FIRST || this == SECOND;
    }

    /** The side that the word means on this side, or outside both. */
    public Optional<SideName> from(Optional<SideName> here) {
        return switch (this) {
            case FIRST -> FIRST_SIDE;
            case SECOND -> SECOND_SIDE;
            case OWN, NONE -> here;
            case OTHER -> here.map(SideName::other);
        };
    }

    /**
     * The side that the word means on this side; outside both, the own side counts as the first and
     * the other as the second, which is only an assumption.
     */
    public Optional<SideName> outside(Optional<SideName> here) {
        return switch (this) {
            case FIRST, SECOND -> from(here);
            case OWN -> here.or(() -> FIRST_SIDE);
            case OTHER -> Optional.of(here.map(SideName::other).orElse(SideName.SECOND));
            case NONE -> here;
        };
    }
}
