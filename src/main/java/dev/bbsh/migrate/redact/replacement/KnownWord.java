package dev.bbsh.migrate.redact.replacement;

import java.nio.charset.StandardCharsets;

/** A word with the one that stands for it. */
public final class KnownWord {

    private final String word;
    private final byte[] text;
    private final byte[] replacement;
    private final boolean replaced;
    private final boolean marked;
    private final boolean capital;

    KnownWord(byte[] text, Replacements replacements) {
        this.text = text;
        this.word = new String(text, StandardCharsets.US_ASCII);
        String next = replacements.word(word);
        this.replacement = next.getBytes(StandardCharsets.UTF_8);
        this.replaced = !next.equals(word);
        this.marked = replacements.isMarked(word);
        this.capital = Character.isUpperCase(word.charAt(word.length() - 1));
    }

    /** The bytes of the word. */
    byte[] text() {
        return text;
    }

    public String word() {
        return word;
    }

    /** The bytes of the word that stands for it. */
    public byte[] replacement() {
        return replacement;
    }

    /** True when it does not stay. */
    public boolean isReplaced() {
        return replaced;
    }

    /** True when it begins with the mark of replaced words. */
    public boolean isMarked() {
        return marked;
    }

    /** True when it ends with a capital letter, as a project's key does. */
    public boolean endsCapital() {
        return capital;
    }
}
