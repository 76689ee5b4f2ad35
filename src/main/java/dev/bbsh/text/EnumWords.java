package dev.bbsh.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The words that users type for the values of an enum.
 *
 * @param <E> the enum
 */
public final class EnumWords<E extends Enum<E>> {

    private final List<E> values;
    private final Function<E, String> words;

    private EnumWords(Class<E> type, Function<E, String> words) {
        values = List.of(type.getEnumConstants());
        this.words = words;
    }

    /** The names of the values, written as {@link #word} writes them. */
    public static <E extends Enum<E>> EnumWords<E> of(Class<E> type) {
        return of(type, EnumWords::word);
    }

    /** The words that a function gives for the values. */
    public static <E extends Enum<E>> EnumWords<E> of(Class<E> type, Function<E, String> words) {
        return new EnumWords<>(type, words);
    }

    /** The name of a value in lower case and with hyphens, such as {@code not-an-id}. */
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All words, in the order of the values. */
    public List<String> all() {
        return values.stream().map(words).toList();
    }

    /** All words in one text, such as {@code old|new}. */
    public String joined(String separator) {
        return String.join(separator, all());
    }

    /** The value with exactly this word. */
    public Optional<E> find(String word) {
        return first((each) -> each.equals(word));
    }

    /** The value with this word, in upper or lower case. */
    public Optional<E> findInAnyCase(String word) {
        return first((each) -> each.equalsIgnoreCase(word));
    }

    /**
     * The value with exactly this word, where only words of the list arrive.
     *
     * @throws IllegalArgumentException when there is none
     */
    public E value(String word) {
        return find(word)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "'" + word + "' is not one of " + joined("|")));
    }

    private Optional<E> first(Predicate<String> wanted) {
        return values.stream().filter((each) -> wanted.test(words.apply(each))).findFirst();
    }
}
