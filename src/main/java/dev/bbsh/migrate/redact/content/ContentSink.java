package dev.bbsh.migrate.redact.content;

/** Receives the content of a file in its order, each character once. */
public interface ContentSink {

    /** Receives what stays: brackets, quotes, the names of XML elements. */
    void structure(char[] text, int from, int to);

    /**
     * Receives the name of a member of a JSON object or of a column, without quotes.
     *
     * @param name the same characters
     * @return true when the name stays as it is from here on: in the rest of the file it may be
     *     handed over as structure
     */
    boolean name(char[] text, int from, int to, String name);

    /**
     * Receives text.
     *
     * @param member the member or attribute that it belongs to; one without a name for none
     */
    void text(char[] text, int from, int to, KnownMember member);

    /** False when times in epoch milliseconds may be handed over as structure. */
    boolean movesTimes();
}
