package dev.bbsh.check.fix;

import dev.bbsh.text.EnumWords;

import java.util.List;

/** The confidence in a suggestion, highest first. */
public enum Confidence {
    /** Suggested by a rule that is rarely wrong, and nothing contradicts it. */
    HIGH,
    /** Likely; the user should verify it. */
    MEDIUM,
    /** A hint. */
    LOW;

    private static final EnumWords<Confidence> WORDS = EnumWords.of(Confidence.class);

    /** The confidence with this word, which must be one of {@link #words}. */
    public static Confidence of(String word) {
        return WORDS.value(word);
    }

    /** The words for all of them, as they are typed. */
    public static List<String> words() {
        return WORDS.all();
    }

    /** The word for it, such as {@code medium}. */
    public String word() {
        return EnumWords.word(this);
    }

    /** The lower of the two. */
    public Confidence atMost(Confidence limit) {
        return compareTo(limit) < 0 ? limit : this;
    }

    /** True when it is as high as the other one, or higher. */
    public boolean atLeast(Confidence other) {
        return compareTo(other) <= 0;
    }
}
