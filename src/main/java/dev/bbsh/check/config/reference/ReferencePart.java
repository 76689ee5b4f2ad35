package dev.bbsh.check.config.reference;

import dev.bbsh.text.EnumWords;

/** The part of a JSON document that contains a reference. */
public enum ReferencePart {
    /** It is the whole value at the place, a string or a number. */
    VALUE,
    /** It is the name of the member at the place. */
    KEY,
    /** It is a part of the string at the place. */
    TEXT;

    /** The word for it, such as {@code value}. */
    public String word() {
        return EnumWords.word(this);
    }
}
