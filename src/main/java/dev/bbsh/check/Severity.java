package dev.bbsh.check;

import java.util.Locale;

/** The severity of a finding, worst first. */
public enum Severity {
    /** It will go wrong. */
    ERROR,
    /** It may go wrong. */
    WARNING,
    /** Good to know; no script fails because of it. */
    INFO;

    /** The word for it, such as {@code warning}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The severity with this word, see {@link #word}. */
    public static Severity named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** True when this is as severe as the other one, or more severe. */
    public boolean atLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
