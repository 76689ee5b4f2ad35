package dev.bbsh.repair.evidence;

/**
 * The depth of a place.
 *
 * @param brackets number of containers that are open there
 * @param braces number of objects among them
 */
public record Nesting(int brackets, int braces) {

    public static final Nesting NONE = new Nesting(0, 0);

    /** The nesting inside one more object or array. */
    public Nesting inner(boolean object) {
        return new Nesting(brackets + 1, braces + (object ? 1 : 0));
    }
}
