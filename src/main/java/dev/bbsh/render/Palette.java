package dev.bbsh.render;

/** The appearance of styles on a terminal. */
public enum Palette {
    /** No colours. */
    NONE,
    /** The sixteen colours that every terminal has, as configured by its user. */
    ANSI;

    private static final String ESCAPE = "\u001b[";

    /** The control sequence that begins a style; empty when the style looks like plain text. */
    public String on(Style style) {
        String code = this == NONE ? "" : code(style);
        return code.isEmpty() ? "" : ESCAPE + code + "m";
    }

    /** The control sequence that ends a style; empty when the style looks like plain text. */
    public String off(Style style) {
        return on(style).isEmpty() ? "" : ESCAPE + "0m";
    }

    private static String code(Style style) {
        return switch (style) {
            case PLAIN -> "";
            case HEADING, NAME -> "1";
            case COMMAND, KEY -> "36";
            case STRING, ADDED -> "32";
            case NUMBER, LITERAL -> "35";
            case PATH -> "34";
            case MUTED -> "2";
            case REMOVED, ERROR -> "31";
            case WARNING -> "33";
        };
    }
}
