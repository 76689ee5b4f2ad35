package dev.bbsh.jira.live.http;

import dev.bbsh.work.BbshException;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * A token or password that is held in memory only. It shows itself nowhere: {@link #toString} hides
 * it, two secrets are never equal, and it can't be serialized.
 */
public final class Secret {

    /** The maximum length in characters; longer texts are files that were given by mistake. */
    private static final int LONGEST = 16_384;

    private char @Nullable [] characters;

    private Secret(char[] characters) {
        this.characters = characters;
    }

    /**
     * A secret from what was typed or read; blanks and line breaks around it are dropped.
     *
     * @throws BbshException without the secret, when it is empty, too long, or has a line break or
     *     another control character inside
     */
    public static Secret of(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            throw unusable("the token or password is empty");
        }
        if (stripped.length() > LONGEST) {
            throw unusable("the token or password is too long to be one");
        }
        if (stripped.chars().anyMatch(Character::isISOControl)) {
            throw unusable("the token or password has a line break or control character inside");
        }
        return new Secret(stripped.toCharArray());
    }

    private static BbshException unusable(String message) {
        return new BbshException(message, "help jira connect");
    }

    /**
     * The characters, for a header or a signature only.
     *
     * @throws IllegalStateException when it was cleared
     */
    public synchronized String reveal() {
        if (characters == null) {
            throw new IllegalStateException("the secret was cleared");
        }
        return new String(characters);
    }

    /** Overwrites the characters: the secret can't be used any more. */
    public synchronized void clear() {
        if (characters != null) {
            Arrays.fill(characters, '\0');
            characters = null;
        }
    }

    /** The words {@code (hidden)}. */
    @Override
    public String toString() {
        return "(hidden)";
    }
}
