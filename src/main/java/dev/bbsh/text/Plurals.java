package dev.bbsh.text;

/** Counts as messages show them: with thousands separators and the noun in the right number. */
public final class Plurals {

    private static final int GROUP = 3;

    private Plurals() {}

    /** The count with thousands separators, such as {@code 1,204}. */
    public static String of(long count) {
        StringBuilder digits = new StringBuilder().append(count);
        int first = count < 0 ? 1 : 0;
        for (int at = digits.length() - GROUP; at > first; at -= GROUP) {
            digits.insert(at, ',');
        }
        return digits.toString();
    }

    /** The count with its noun, such as {@code 1,204 issues} or {@code 1 issue}. */
    public static String of(long count, String noun) {
        return of(count, noun, noun + "s");
    }

    /** The count with its singular or plural, such as {@code 2 copies}. */
    public static String of(long count, String one, String many) {
        return of(count) + " " + (count == 1 ? one : many);
    }
}
