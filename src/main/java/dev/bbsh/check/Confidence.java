package dev.bbsh.check;

import java.util.Locale;

/** How much speaks for a suggestion; the most first. */
public enum Confidence {
    /** A rule that rarely errs says so, and nothing speaks against it. */
    HIGH,
    /** Likely, but somebody should look. */
    MEDIUM,
    /** A hint. */
    LOW;

    /** Such as {@code medium}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The lower one of both. */
    public Confidence atMost(Confidence limit) {
        return compareTo(limit) < 0 ? limit : this;
    }

    /** Whether it is as high as that, or higher. */
    public boolean atLeast(Confidence other) {
        return compareTo(other) <= 0;
    }
}
