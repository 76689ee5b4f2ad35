package dev.bbsh.json.repair.search;

/** What a token is to the grammar. */
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
    /** Letters that no quotes surround. */
    WORD(""),
    /** Bytes that can not be part of JSON. */
    NOISE(""),
    END("");

    /** The tokens that a repair may add, take out or exchange. */
    static final Symbol[] STRUCTURAL = {
        OPEN_OBJECT, CLOSE_OBJECT, OPEN_ARRAY, CLOSE_ARRAY, COLON, COMMA
    };

    private final String text;

    Symbol(String text) {
        this.text = text;
    }

    /** The token as JSON writes it, empty for what is not structural. */
    public String text() {
        return text;
    }

    /** Tells structures apart that are told token by token. */
    long identity() {
        return text.isEmpty() ? 1 : text.charAt(0);
    }

    boolean structural() {
        return !text.isEmpty();
    }

    boolean opens() {
        return this == OPEN_OBJECT || this == OPEN_ARRAY;
    }

    boolean closes() {
        return this == CLOSE_OBJECT || this == CLOSE_ARRAY;
    }

    /** True for two tokens of a kind, one of which people type for the other. */
    boolean mistakenFor(Symbol other) {
        return this != other
                && structural()
                && other.structural()
                && opens() == other.opens()
                && closes() == other.closes();
    }

    /** The structural token that a byte is, or NOISE. */
    static Symbol of(int character) {
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
