package dev.bbsh.render;

/**
 * Where a view is shown.
 *
 * @param terminal whether a person looks at it: then long cells are cut and JSON is indented
 * @param width in cells; only used for a terminal
 * @param breaks whether long lines are broken between words, which a terminal does not
 * @param times how moments are written
 */
public record Screen(boolean terminal, int width, boolean breaks, Times times) {

    /** A file or a pipe. */
    public static Screen none(Times times) {
        return new Screen(false, Integer.MAX_VALUE, false, times);
    }

    /** A terminal of this width; 80 when it does not know its own. */
    public static Screen terminal(int width, Times times) {
        return new Screen(true, width > 0 ? width : 80, true, times);
    }

    /** The same, with lines as long as they are. */
    public Screen unbroken() {
        return new Screen(terminal, width, false, times);
    }
}
