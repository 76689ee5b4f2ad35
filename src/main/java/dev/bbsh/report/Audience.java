package dev.bbsh.report;

import dev.bbsh.text.EnumWords;

import java.util.List;

/** The reader of a report. */
public enum Audience {
    /** An engineer who reads the support ticket. */
    TICKET,
    /** The customer: no codes, and only names that the customer knows. */
    CUSTOMER;

    private static final EnumWords<Audience> WORDS = EnumWords.of(Audience.class);

    /** The word for it, as it is typed. */
    public String word() {
        return EnumWords.word(this);
    }

    /** The words of all. */
    public static List<String> words() {
        return WORDS.all();
    }

    /** The reader with this word, which must be one of {@link #words}. */
    public static Audience of(String word) {
        return WORDS.value(word);
    }
}
