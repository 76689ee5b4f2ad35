package dev.bbsh.check;

import dev.bbsh.text.EnumWords;

import java.util.List;

/** The severity of a finding, worst first. */
public enum Severity {
    /** It will go wrong. */
    ERROR,
    /** It may go wrong. */
    WARNING,
    /** Good to know; no script fails because of it. */
    INFO;

    private static final EnumWords<Severity> WORDS = EnumWords.of(Severity.class);

    /** The word for it, such as {@code warning}. */
    public String word() {
        return EnumWords.word(this);
    }

    /** The words of all severities, worst first. */
    public static List<String> words() {
        return WORDS.all();
    }

    /** The severity with this word, which must be one of {@link #words}. */
    public static Severity of(String word) {
        return WORDS.value(word);
    }

    /** True when this is as severe as the other one, or more severe. */
    public boolean atLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
