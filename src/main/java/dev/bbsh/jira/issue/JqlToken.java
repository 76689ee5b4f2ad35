package dev.bbsh.jira.issue;

import java.util.Locale;

/**
 * A token of JQL.
 *
 * @param kind the kind of the token
 * @param written its text in the query, with its quotes
 * @param offset the offset of its beginning, in characters
 */
public record JqlToken(Kind kind, String written, int offset) {

    /** The kind of a token. */
    public enum Kind {
        /** A word without quotes. */
        WORD,
        /** A text in single or double quotes; the last one may be missing. */
        QUOTED,
        /** An operator, such as {@code !=}. */
        OPERATOR,
        OPEN,
        CLOSE,
        COMMA
    }

    /** The text, without quotes and their escapes. */
    public String text() {
        if (kind != Kind.QUOTED) {
            return written;
        }
        char quote = written.charAt(0);
        boolean closed = written.length() > 1 && written.charAt(written.length() - 1) == quote;
        String inner = written.substring(1, closed ? written.length() - 1 : written.length());
        return inner.replaceAll("\\\\(.)", "$1");
    }

    /** True when it is this word, in upper or lower case. */
    boolean is(String word) {
        return kind == Kind.WORD && written.equalsIgnoreCase(word);
    }

    /** True when it is a name or a value, rather than a connective. */
    boolean isOperand() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    /** The text in lower case. */
    String small() {
        return written.toLowerCase(Locale.ROOT);
    }
}
