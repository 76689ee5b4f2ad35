package dev.bbsh.jira.catalog;

/**
 * The fingerprint of a comment: the same for texts with the same letters and digits, whatever the
 * markup.
 */
public final class CommentFingerprint {

    private static final long PRIME = 0x100000001B3L;

    private CommentFingerprint() {}

    /** The fingerprint of a text. */
    public static String of(CharSequence text) {
        StringBuilder letters = new StringBuilder();
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        long hash = 1;
        for (int i = 0; i < letters.length(); i++) {
            hash = (hash ^ letters.charAt(i)) * PRIME;
        }
        return letters.length() + "." + Long.toHexString(hash);
    }
}
