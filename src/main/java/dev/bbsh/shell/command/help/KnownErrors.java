package dev.bbsh.shell.command.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The errors that this program is known to tell, each with a line that leads to it and its advice.
 * A test collects them from the sessions of the tests, so the list has what the program says today.
 */
public final class KnownErrors {

    /** A value in quotes, or a word. */
    private static final Pattern PART = Pattern.compile("'([^']*)'|[\\p{L}]{2,}");

    private static final Pattern VALUE = Pattern.compile(".*[\\p{L}\\p{N}].*");

    /** The least share of the words of a text that a similar error has. */
    private static final double ALIKE = 0.75;

    /** The least share of the words of an error that a text has which contains it. */
    private static final double ALL = 0.9;

    /** The least weight of the words that both have. */
    private static final double TELLING = 3;

    private static final int FEW = 5;

    private final List<KnownError> all;

    /** The number of errors that have a word. */
    private final Map<String, Integer> users = new HashMap<>();

    private KnownErrors(List<KnownError> all) {
        this.all = List.copyOf(all);
        all.forEach((each) -> each.words().forEach((word) -> users.merge(word, 1, Integer::sum)));
    }

    /**
     * An error.
     *
     * @param message as the session showed it, without {@code error:}
     * @param line the line that led to it
     * @param advice the line to type instead; may be empty
     */
    public record KnownError(String message, String line, String advice) {

        private static final String BETWEEN = "\t";

        static KnownError of(String row) {
            String[] parts = row.split(BETWEEN, -1);
            return new KnownError(parts[0], parts[1], parts[2]);
        }

        /** The error as a row of the list. */
        public String row() {
            return String.join(BETWEEN, message, line, advice);
        }

        /** The words of the message that don't depend on the values in it. */
        public Set<String> words() {
            return KnownErrors.words(message);
        }
    }

    /** Reads the list. */
    static KnownErrors load() {
        try (InputStream in = KnownErrors.class.getResourceAsStream("errors.txt")) {
            if (in == null) {
                throw new IllegalStateException("no errors.txt");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new KnownErrors(text.lines().map(KnownError::of).toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The errors that a text is, or is a part of, best first; the values in it don't count. */
    List<KnownError> like(String text) {
        Set<String> wanted = words(text.replaceFirst("^\\s*error:\\s*", ""));
        return all.stream()
                .filter((each) -> isLike(wanted, each.words()))
                .sorted(Comparator.comparingDouble((each) -> -likeness(wanted, each.words())))
                .limit(FEW)
                .toList();
    }

    /** True when one has nearly all the words of the other, and they are telling ones. */
    private boolean isLike(Set<String> wanted, Set<String> known) {
        Set<String> shared = new LinkedHashSet<>(wanted);
        shared.retainAll(known);
        double both = weight(shared);
        return both >= TELLING && (both >= ALIKE * weight(wanted) || both >= ALL * weight(known));
    }

    /** The share of the words of either that both have: 1 for the same ones. */
    private double likeness(Set<String> wanted, Set<String> known) {
        Set<String> shared = new LinkedHashSet<>(wanted);
        shared.retainAll(known);
        double both = weight(shared);
        return both / (weight(wanted) + weight(known) - both);
    }

    /** The weight of words: a word that few errors have tells more than one that many have. */
    private double weight(Set<String> words) {
        return words.stream()
                .mapToDouble(
                        (word) -> Math.log((1.0 + all.size()) / (1 + users.getOrDefault(word, 0))))
                .sum();
    }

    private static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        Matcher parts = PART.matcher(text.toLowerCase(Locale.ROOT));
        while (parts.find()) {
            String value = parts.group(1);
            if (value == null) {
                words.add(parts.group());
            } else if (!VALUE.matcher(value).matches()) {
                words.add(value);
            }
        }
        return words;
    }
}
