package dev.bbsh.repair.token;

import java.util.List;

/** The kind of a token in the grammar. */
public enum Symbol {
    OPEN_OBJECT("{"),
    CLOSE_OBJECT("}"),
    OPEN_ARRAY("["),
    CLOSE_ARRAY("]"),
    COLON(":"),
    COMMA(","),
    STRING(""),
    /** A number, true, false or null. */
    SCALAR(""),
    /** Letters without quotes. */
    WORD(""),
    /** Bytes that cannot be part of JSON. */
    NOISE(""),
    END("");

    /** The tokens that a repair may add, take out or exchange. */
    public static final List<Symbol> STRUCTURAL =
            List.of(OPEN_OBJECT, CLOSE_OBJECT, OPEN_ARRAY, CLOSE_ARRAY, COLON, COMMA);

    private final String text;

    Symbol(String text) {
        this.text = text;
    }

    /** The token as JSON writes it, empty for a token that is not structural. */
    public String text() {
        return text;
    }

    /** A number that distinguishes structures token by token. */
    public long identity() {
        return text.isEmpty() ? 1 : text.charAt(0);
    }

    public boolean structural() {
        return !text.isEmpty();
    }

    public boolean opens() {
        return this == OPEN_OBJECT || this == OPEN_ARRAY;
    }

    public boolean closes() {
        return this == CLOSE_OBJECT || this == CLOSE_ARRAY;
    }

    /** True for two similar tokens, one of which is often typed for the other. */
    public boolean isConfusedWith(Symbol other) {
        return this != other
                && structural()
                && other.structural()
                && opens() == other.opens()
                && closes() == other.closes();
    }

    /** The structural token that a byte is, or NOISE. */
    public static Symbol of(int character) {
        return switch (character) {
            case '{' -> OPEN_OBJECT;
            case '}' -> CLOSE_OBJECT;
            case '[' -> OPEN_ARRAY;
            case ']' -> CLOSE_ARRAY;
            case ':' -> COLON;
            case ',' -> COMMA;
            default -> NOISE;
        };
    }
}
