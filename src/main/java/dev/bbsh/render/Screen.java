package dev.bbsh.render;

/**
 * The properties of the output that a view is shown on.
 *
 * @param terminal true when a person reads it on a terminal: long cells are cut, JSON is indented
 * @param width in cells; only used for a terminal
 * @param breaks true when long lines have to be wrapped between words, which a terminal doesn't do
 * @param spoken true when the text is read aloud: a line for each value, nothing side by side
 * @param times formats timestamps
 */
public record Screen(
        boolean terminal, int width, boolean breaks, boolean spoken, TimeFormat times) {

    /** The properties of a file or a pipe. */
    public static Screen none(TimeFormat times) {
        return new Screen(false, Integer.MAX_VALUE, false, false, times);
    }

    /**
     * The properties of a terminal with this width; 80 when the terminal doesn't know its width.
     */
    public static Screen terminal(int width, TimeFormat times) {
        return new Screen(true, width > 0 ? width : 80, true, false, times);
    }

    /** The same screen without wrapping of long lines. */
    public Screen withoutWrapping() {
        return new Screen(terminal, width, false, spoken, times);
    }

    /** The same screen for text that is read aloud; nothing is cut or wrapped. */
    public Screen readAloud() {
        return new Screen(false, Integer.MAX_VALUE, false, true, times);
    }
}
