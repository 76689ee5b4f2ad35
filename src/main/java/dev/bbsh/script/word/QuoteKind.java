package dev.bbsh.script.word;

/** The kind of quoting of a part of a word. */
public enum QuoteKind {
    /** Unquoted: a space ends the word, and a backslash escapes the next character. */
    BARE(""),
    /** Single quotes, {@code '...'}: every character is literal. */
    SINGLE("'"),
    /**
     * Double quotes, {@code "..."}: variables are expanded, {@code \"} and {@code \\} are escapes.
     */
    DOUBLE("\""),
    /** Quotes with escapes, {@code $'...'}: {@code \r \t \' \\} and {@code \}{@code uXXXX}. */
    ESCAPES("$'");

    private final String opening;

    QuoteKind(String opening) {
        this.opening = opening;
    }

    /** The opening quote; empty for {@link #BARE}. */
    public String opening() {
        return opening;
    }

    /** The closing quote; empty for {@link #BARE}. */
    public String closing() {
        return this == ESCAPES ? "'" : opening;
    }
}
