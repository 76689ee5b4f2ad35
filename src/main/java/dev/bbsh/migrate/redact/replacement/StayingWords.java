package dev.bbsh.migrate.redact.replacement;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words that stay: those of the formats of Backbone and Jira, of JQL and of bbsh, and names
 * that every new Jira has, such as Bug or In Progress. They are listed in {@code words.txt}.
 */
public final class StayingWords {

    /** The places between the words of a name such as localIssueKey or customFieldID. */
    private static final Pattern HUMPS =
            Pattern.compile("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private static final String LETTERS = "[A-Za-z]+";

    private final Set<String> words;

    private StayingWords(Set<String> words) {
        this.words = words;
    }

    /** The words that the program knows. */
    public static StayingWords known() {
        try (InputStream in =
                Objects.requireNonNull(StayingWords.class.getResourceAsStream("words.txt"))) {
            Set<String> words = new HashSet<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter((line) -> !line.startsWith("#"))
                    .forEach((line) -> words.addAll(Set.of(distinct(line))));
            return new StayingWords(words);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String[] distinct(String line) {
        return Pattern.compile(" ").splitAsStream(line).distinct().toArray(String[]::new);
    }

    /**
     * True for a word that stays, in any case; also for one that is made of such words, such as
     * localIssueKey, and for a single letter of an alphabet. A single Chinese, Japanese or Korean
     * character can be a name.
     *
     * @param word letters only
     */
    public boolean has(String word) {
        if (word.length() < 2) {
            return word.isEmpty() || !isName(word.charAt(0));
        }
        if (!word.matches(LETTERS)) {
            return false;
        }
        if (words.contains(word.toLowerCase(Locale.ROOT))) {
            return true;
        }
        List<String> parts = HUMPS.splitAsStream(word).toList();
        for (String part : parts) {
            if (part.length() > 1 && !words.contains(part.toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return parts.size() > 1;
    }

    private static boolean isName(char letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case HAN, HANGUL, HIRAGANA, KATAKANA -> true;
            default -> false;
        };
    }
}
