package dev.bbsh.render;

/**
 * Where a view is shown.
 *
 * @param terminal whether a person looks at it: then long cells are cut and JSON is indented
 * @param width in cells; only used for a terminal
 * @param times how moments are written
 */
public record Screen(boolean terminal, int width, Times times) {

    /** A file or a pipe. */
    public static Screen none(Times times) {
        return new Screen(false, Integer.MAX_VALUE, times);
    }

    /** A terminal of this width; 80 when it does not know its own. */
    public static Screen terminal(int width, Times times) {
        return new Screen(true, width > 0 ? width : 80, times);
    }
}
