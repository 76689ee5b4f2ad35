package dev.bbsh.repair.wrapped;

import java.util.Locale;

/** Numbers in the descriptions of wrappings. */
public final class CountedNouns {

    private CountedNouns() {}

    /** A number with its noun, such as {@code 1,204 lines}. */
    public static String counted(long number, String noun) {
        return String.format(Locale.ROOT, "%,d ", number) + noun + (number == 1 ? "" : "s");
    }
}
