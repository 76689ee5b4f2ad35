package dev.bbsh.backup.clean;

import dev.bbsh.backup.xml.XmlCharacters;
import dev.bbsh.work.BbshException;

import java.util.Locale;
import java.util.Optional;

/**
 * The text that takes the place of each forbidden character.
 *
 * @param text one character, or empty to remove them
 */
public record ReplacementCharacter(String text) {

    /** Forbidden characters are removed. */
    public static final ReplacementCharacter NONE = new ReplacementCharacter("");

    private static final String MARKUP = "<>&\"'-]";

    /**
     * The replacement that a user typed.
     *
     * @throws BbshException unless it is one character that XML allows everywhere as it is
     */
    public static ReplacementCharacter of(Optional<String> typed) {
        return typed.map(ReplacementCharacter::of).orElse(NONE);
    }

    private static ReplacementCharacter of(String typed) {
        String tryIt = "add --char ?     (without --char they are removed)";
        if (typed.codePointCount(0, typed.length()) != 1) {
            throw new BbshException("--char takes one character, not '" + typed + "'", tryIt);
        }
        int c = typed.codePointAt(0);
        if (!XmlCharacters.isLegal(c) || Character.isISOControl(c)) {
            String name = String.format(Locale.ROOT, "U+%04X", c);
            throw new BbshException("XML does not allow " + name + " as a replacement", tryIt);
        }
        if (MARKUP.indexOf(c) >= 0) {
            throw new BbshException("'" + typed + "' is markup in XML, so it can't replace", tryIt);
        }
        return new ReplacementCharacter(typed);
    }
}
