package dev.bbsh.json.syntax;

/** The kind of a JSON value. */
public enum JsonKind {
    OBJECT,
    ARRAY,
    STRING,
    NUMBER,
    TRUE,
    FALSE,
    NULL;

    /** True when values of this kind have children. */
    public boolean isContainer() {
        return this == OBJECT || this == ARRAY;
    }

    public static JsonKind startingWith(byte first) {
        return switch (first) {
            case '{' -> OBJECT;
            case '[' -> ARRAY;
            case '"' -> STRING;
            case 't' -> TRUE;
            case 'f' -> FALSE;
            case 'n' -> NULL;
            default -> NUMBER;
        };
    }
}
