package dev.bbsh.check;

import java.util.Locale;

/** How bad a finding is; the worst first. */
public enum Severity {
    /** It will go wrong. */
    ERROR,
    /** It may go wrong. */
    WARNING,
    /** Good to know; no script fails because of it. */
    INFO;

    /** Such as {@code warning}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The severity of such a word; one of {@link #word}. */
    public static Severity named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether this is as bad as that, or worse. */
    public boolean atLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
