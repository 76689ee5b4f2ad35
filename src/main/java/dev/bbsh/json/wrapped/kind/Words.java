package dev.bbsh.json.wrapped.kind;

import java.util.Locale;

/** Numbers in the descriptions of wrappings. */
public final class Words {

    private Words() {}

    /** A number with its noun, such as {@code 1,204 lines}. */
    public static String counted(long number, String noun) {
        return String.format(Locale.ROOT, "%,d ", number) + noun + (number == 1 ? "" : "s");
    }
}
