package dev.bbsh.migrate.redact.content;

/** Receives the content of a file in its order, each character once. */
public interface ContentSink {

    /** Receives what stays: brackets, quotes, the names of XML elements. */
    void structure(char[] text, int from, int to);

    /**
     * Receives the name of a member of a JSON object or of a column, without quotes.
     *
     * @param name the same characters
     */
    void name(char[] text, int from, int to, String name);

    /**
     * Receives text.
     *
     * @param member the name of the member or attribute that it belongs to; may be empty
     */
    void text(char[] text, int from, int to, String member);
}
