package dev.bbsh.script;

/** How a part of a word is quoted. */
public enum Quote {
    /** Not at all: blanks end the word, a backslash takes the next character as it is. */
    BARE(""),
    /** {@code '...'}: everything stands for itself. */
    SINGLE("'"),
    /** {@code "..."}: variables are expanded, {@code \"} and {@code \\} are escapes. */
    DOUBLE("\""),
    /** {@code $'...'}: with the escapes {@code \n \r \t \' \\} and {@code \}{@code uXXXX}. */
    ESCAPES("$'");

    private final String opening;

    Quote(String opening) {
        this.opening = opening;
    }

    /** What is typed before the text; nothing for {@link #BARE}. */
    public String opening() {
        return opening;
    }

    /** What is typed after the text; nothing for {@link #BARE}. */
    public String closing() {
        return this == ESCAPES ? "'" : opening;
    }
}
