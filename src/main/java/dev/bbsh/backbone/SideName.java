package dev.bbsh.backbone;

import dev.bbsh.text.EnumWords;

import java.util.List;

/** The name of a side in a file. */
public enum SideName {
    FIRST("firstConnector"),
    SECOND("secondConnector");

    private static final EnumWords<SideName> WORDS = EnumWords.of(SideName.class);

    private final String key;

    SideName(String key) {
        this.key = key;
    }

    /** The words that are typed for the sides, {@code first} and {@code second}. */
    public static List<String> words() {
        return WORDS.all();
    }

    /** The side with this word, which must be one of {@link #words}. */
    public static SideName of(String word) {
        return WORDS.value(word);
    }

    /** The word that is typed for it. */
    public String word() {
        return EnumWords.word(this);
    }

    /** The name of the JSON member. */
    public String key() {
        return key;
    }

    public SideName other() {
        return this == FIRST ? SECOND : FIRST;
    }
}
