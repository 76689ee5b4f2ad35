package dev.bbsh.migrate.redact.content;

/** Receives the tokens of a text, one after the other, and everything between them. */
public interface TokenSink {

    /** Receives characters that stay: punctuation, escapes, dates, colours. */
    void other(char[] text, int from, int to);

    /** Receives a word: letters only, without escapes. */
    void word(String word);

    /** Receives a number of five digits or more that is neither a time nor a count. */
    void number(char[] text, int from, int to);

    /** Receives a token of letters and digits of eight characters or more, such as a UUID. */
    void token(String token);

    /** Receives a shorter token in which letters and digits alternate. */
    void shortToken(String token);

    /** Receives an IPv4 address. */
    void address(String address);

    /** True when times and dates are to be handed over; else they are other characters. */
    boolean movesTimes();

    /** Receives a time in epoch milliseconds. */
    void time(String millis);

    /** Receives a date in the form of ISO 8601, without the time of the day. */
    void date(String date);

    /** Receives a telephone number: a plus sign, digits, and blanks or other signs between them. */
    void phone(String number);
}
