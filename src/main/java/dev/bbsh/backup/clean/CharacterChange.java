package dev.bbsh.backup.clean;

import dev.bbsh.backup.clean.scan.ChangedPlace;

import java.nio.charset.StandardCharsets;

/**
 * Forbidden text that was removed or replaced: a character, or several equal ones in a row.
 *
 * @param offset its offset in the original, in bytes
 * @param length the number of bytes in the original
 * @param count the number of equal characters, at least 1
 * @param found the character in words
 * @param place its row and attribute
 * @param became the text that replaces each of them; empty when they were removed
 * @param windows true when it looks like a character of Windows-1252
 */
public record CharacterChange(
        long offset,
        int length,
        int count,
        String found,
        ChangedPlace place,
        String became,
        boolean windows) {

    /** The bytes that are in the result instead. */
    byte[] replacement() {
        return became.repeat(count).getBytes(StandardCharsets.UTF_8);
    }

    /** The first byte after it in the original. */
    long end() {
        return offset + length;
    }

    /** True when another one continues this one. */
    boolean isContinuedBy(CharacterChange next) {
        return next.offset == end()
                && next.found.equals(found)
                && next.became.equals(became)
                && next.place.equals(place);
    }

    /** This one and the one that continues it. */
    CharacterChange and(CharacterChange next) {
        return new CharacterChange(
                offset, length + next.length, count + next.count, found, place, became, windows);
    }
}
