package dev.bbsh.render;

/**
 * The appearance of styles on a terminal. The colours are numbers of the 256 that terminals have in
 * common: the first sixteen look different on every terminal, and some can't be read on a white
 * one.
 */
public enum Palette {
    /** No colours. */
    NONE,
    /**
     * Colours that can be read on black and on white. Few of the 256 can (WCAG 2.2 asks for a
     * contrast of 4.5), so some styles share one.
     */
    ANY_BACKGROUND,
    /** Bright colours, for a dark background. */
    DARK,
    /** Dark colours, for a light background. */
    LIGHT;

    private static final String ESCAPE = "\u001b[";

    /** The control sequence that begins a style; empty when the style looks like plain text. */
    public String on(Style style) {
        if (this == NONE) {
            return "";
        }
        if (style == Style.HEADING || style == Style.NAME) {
            return ESCAPE + "1m";
        }
        int colour = colour(style);
        return colour < 0 ? "" : ESCAPE + "38;5;" + colour + "m";
    }

    /** The control sequence that ends a style; empty when the style looks like plain text. */
    public String off(Style style) {
        return on(style).isEmpty() ? "" : ESCAPE + "0m";
    }

    /** The number of a style's colour, from 16 to 255; -1 when it has none. */
    public int colour(Style style) {
        return switch (style) {
            case PLAIN, HEADING, NAME -> -1;
            case COMMAND, KEY -> one(63, 80, 23);
            case STRING, ADDED -> one(29, 114, 22);
            case NUMBER, LITERAL -> one(98, 177, 90);
            case PATH -> one(98, 111, 19);
            case MUTED -> one(243, 248, 240);
            case REMOVED, ERROR -> one(163, 210, 124);
            case WARNING -> one(131, 221, 94);
        };
    }

    private int one(int any, int dark, int light) {
        return switch (this) {
            case NONE -> -1;
            case ANY_BACKGROUND -> any;
            case DARK -> dark;
            case LIGHT -> light;
        };
    }
}
