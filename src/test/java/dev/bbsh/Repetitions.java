package dev.bbsh;

/**
 * How often tests repeat what they do at random. Each build repeats a quarter of it; all of it with
 * {@code -Dtests.repetitions=all}, as the checks of a change do.
 */
public final class Repetitions {

    private static final boolean ALL = "all".equals(System.getProperty("tests.repetitions"));

    private Repetitions() {}

    /** The number of repetitions now; the first ones are always the same. */
    public static int of(int all) {
        return ALL ? all : Math.max(1, all / 4);
    }
}
