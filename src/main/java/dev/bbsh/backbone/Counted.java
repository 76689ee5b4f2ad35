package dev.bbsh.backbone;

/** Writes counts in the language of messages. */
public final class Counted {

    private static final int GROUP = 3;

    private Counted() {}

    /** Such as {@code 1,204}. */
    public static String of(long count) {
        StringBuilder digits = new StringBuilder().append(count);
        int first = count < 0 ? 1 : 0;
        for (int at = digits.length() - GROUP; at > first; at -= GROUP) {
            digits.insert(at, ',');
        }
        return digits.toString();
    }

    /** Such as {@code 1,204 issues} or {@code 1 issue}. */
    public static String of(long count, String noun) {
        return of(count, noun, noun + "s");
    }

    /** Such as {@code 2 copies}. */
    public static String of(long count, String one, String many) {
        return of(count) + " " + (count == 1 ? one : many);
    }
}
