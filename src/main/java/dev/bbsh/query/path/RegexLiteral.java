package dev.bbsh.query.path;

import java.util.regex.Pattern;

/**
 * A pattern between slashes, in Java's notation.
 *
 * @param source the text between the slashes
 * @param flags the letters after them: {@code i}, {@code d}, {@code m}, {@code s}, {@code u},
 *     {@code x}, {@code U}
 * @param pattern both, compiled
 */
public record RegexLiteral(String source, String flags, Pattern pattern) {

    @Override
    public String toString() {
        return "/" + source + "/" + flags;
    }
}
