package dev.bbsh.migrate.redact.content;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words that stay in scripts: those of commands, options, their choices, and rules. They are
 * listed in {@code script-words.txt}.
 */
public final class ScriptWords {

    /** The member to which the lines of a script belong. */
    static final String MEMBER = "\u0000script";

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private @Nullable Set<String> words;

    /** True for a word in small letters that scripts of bbsh have. */
    public boolean has(String word) {
        Set<String> known = words;
        if (known == null) {
            known = read();
            words = known;
        }
        return known.contains(word);
    }

    private static Set<String> read() {
        try (InputStream in =
                Objects.requireNonNull(ScriptWords.class.getResourceAsStream("script-words.txt"))) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new HashSet<>(BLANKS.splitAsStream(all).toList());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
