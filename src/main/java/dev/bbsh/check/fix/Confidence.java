package dev.bbsh.check.fix;

import dev.bbsh.text.EnumWords;

/** The confidence in a suggestion, highest first. */
public enum Confidence {
    /** Suggested by a rule that is rarely wrong, and nothing contradicts it. */
    HIGH,
    /** Likely; the user should verify it. */
    MEDIUM,
    /** A hint. */
    LOW;

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
