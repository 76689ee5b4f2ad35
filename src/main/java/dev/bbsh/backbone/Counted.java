package dev.bbsh.backbone;

import java.util.Locale;

/** Writes counts in the language of messages. */
public final class Counted {

    private Counted() {}

    /** Such as {@code 1,204}. */
    public static String of(long count) {
        return String.format(Locale.ROOT, "%,d", count);
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
