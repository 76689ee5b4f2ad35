package dev.bbsh.migrate.redact.utf8;

import dev.bbsh.migrate.redact.content.ContentSink;
import dev.bbsh.migrate.redact.content.KnownMember;
import dev.bbsh.migrate.redact.content.TokenSink;

/**
 * Receives the content of a file and its tokens, also as bytes: nearly all of any file, since they
 * need not be decoded then. Behind each range of bytes the array has room for eight more.
 */
public interface Utf8Sink extends ContentSink, TokenSink {

    /** Receives what stays: brackets, quotes, names that stay. */
    void structure(byte[] text, int from, int to);

    /**
     * Receives text.
     *
     * @param member the member that it belongs to; one without a name for none
     */
    void text(byte[] text, int from, int to, KnownMember member);

    /** Receives ASCII characters of a text that stay. */
    void other(byte[] text, int from, int to);

    /** Receives a word of ASCII letters. */
    void word(byte[] text, int from, int to);

    /**
     * Receives a number of five ASCII digits or more, no more than a queue of numbers takes, that
     * is neither a time nor a count.
     */
    void number(byte[] text, int from, int to);

    /** The bytes that were handed over may change from now on. */
    void settle();

    @Override
    boolean movesTimes();
}
