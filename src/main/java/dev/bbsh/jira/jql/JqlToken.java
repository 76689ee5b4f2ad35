package dev.bbsh.jira.jql;

import java.util.Locale;

/**
 * A token of JQL.
 *
 * @param kind what it is
 * @param written as it stands, with its quotes
 * @param offset where it begins, in characters
 */
public record JqlToken(Kind kind, String written, int offset) {

    /** What a token can be. */
    public enum Kind {
        /** Without quotes. */
        WORD,
        /** In single or double quotes, be the last one missing. */
        QUOTED,
        /** Such as {@code !=}. */
        OPERATOR,
        OPEN,
        CLOSE,
        COMMA
    }

    /** What it says, without quotes and their escapes. */
    public String text() {
        if (kind != Kind.QUOTED) {
            return written;
        }
        char quote = written.charAt(0);
        boolean closed = written.length() > 1 && written.charAt(written.length() - 1) == quote;
        String inner = written.substring(1, closed ? written.length() - 1 : written.length());
        return inner.replaceAll("\\\\(.)", "$1");
    }

    /** Whether it is this word, in whatever case. */
    boolean is(String word) {
        return kind == Kind.WORD && written.equalsIgnoreCase(word);
    }

    /** Whether it names or means something, rather than joining others. */
    boolean isOperand() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    /** In small letters. */
    String small() {
        return written.toLowerCase(Locale.ROOT);
    }
}
