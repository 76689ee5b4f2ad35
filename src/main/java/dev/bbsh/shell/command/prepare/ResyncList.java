package dev.bbsh.shell.command.prepare;

import dev.bbsh.text.EnumWords;

import java.util.List;

/** The lists that a comparison after the resync has. */
enum ResyncList {
    NOT_PAIRED,
    NOT_RESYNCED,
    PENDING,
    ONE_SIDE,
    NEW_PAIR,
    NEW,
    MISSING,
    SENT_AGAIN;

    private static final EnumWords<ResyncList> WORDS = EnumWords.of(ResyncList.class);

    static List<String> words() {
        return WORDS.all();
    }

    static ResyncList of(String word) {
        return WORDS.find(word).orElseThrow();
    }

    /** True when its rows are comments and attachments, not pairs. */
    boolean hasItems() {
        return this == NEW || this == MISSING || this == SENT_AGAIN;
    }

    String word() {
        return EnumWords.word(this);
    }
}
