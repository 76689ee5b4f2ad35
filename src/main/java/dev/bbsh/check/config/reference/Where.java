package dev.bbsh.check.config.reference;

import java.util.Locale;

/** In which part of a document a reference stands. */
public enum Where {
    /** It is the whole value at the place, a string or a number. */
    VALUE,
    /** It is the name of the member at the place. */
    KEY,
    /** It is a part of the string at the place. */
    TEXT;

    /** Such as {@code value}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
