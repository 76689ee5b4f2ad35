package dev.bbsh.shell.contract;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * A typed option: {@code --name VALUE}, or {@code --name} for a flag, anywhere on the line.
 *
 * @param reading turns its words into the value
 */
public record Option<T>(Parameter parameter, Function<List<String>, T> reading) implements Key<T> {

    /** {@code --name VALUE}, at most once. */
    public static Option<Optional<String>> of(String name, ParameterType type, String description) {
        return once(Parameter.of(name, type, description, Parameter.Times.AT_MOST_ONCE));
    }

    /** {@code --name WORD}, where the word is one of the choices. */
    public static Option<Optional<String>> choice(
            String name, String description, List<String> choices) {
        return once(
                new Parameter(
                        name,
                        ParameterType.CHOICE,
                        description,
                        Parameter.Times.AT_MOST_ONCE,
                        choices));
    }

    /** {@code --name VALUE}, where the value is often one of some words. */
    public static Option<Optional<String>> often(
            String name, String description, List<String> often) {
        return once(
                new Parameter(
                        name,
                        ParameterType.VALUE,
                        description,
                        Parameter.Times.AT_MOST_ONCE,
                        often));
    }

    /** {@code --name WORD,WORD}, where each word is one of the choices. */
    public static Option<Optional<String>> columns(
            String name, String description, List<String> choices) {
        return once(
                new Parameter(
                        name,
                        ParameterType.LISTED_COLUMNS,
                        description,
                        Parameter.Times.AT_MOST_ONCE,
                        choices));
    }

    /** {@code --name N}: a whole number, not negative. */
    public static Option<OptionalLong> number(String name, String description) {
        return new Option<>(
                Parameter.of(name, ParameterType.NUMBER, description, Parameter.Times.AT_MOST_ONCE),
                (words) -> words.stream().mapToLong(Long::parseLong).findFirst());
    }

    /** {@code --name}: true when given. */
    public static Option<Boolean> flag(String name, String description) {
        return new Option<>(
                Parameter.of(name, ParameterType.FLAG, description, Parameter.Times.AT_MOST_ONCE),
                (words) -> !words.isEmpty());
    }

    /** {@code --name VALUE}, any number of times. */
    public static Option<List<String>> many(String name, ParameterType type, String description) {
        return new Option<>(
                Parameter.of(name, type, description, Parameter.Times.ANY), List::copyOf);
    }

    /** {@code --name WORD}, any number of times, where each word is one of the choices. */
    public static Option<List<String>> manyChoices(
            String name, String description, List<String> choices) {
        return new Option<>(
                new Parameter(
                        name, ParameterType.CHOICE, description, Parameter.Times.ANY, choices),
                List::copyOf);
    }

    private static Option<Optional<String>> once(Parameter parameter) {
        return new Option<>(parameter, (words) -> words.stream().findFirst());
    }

    /** The same option with a value of another type. */
    public <R> Option<R> map(Function<T, R> conversion) {
        return new Option<>(parameter, reading.andThen(conversion));
    }

    @Override
    public T value(List<String> words) {
        return reading.apply(words);
    }

    /** True for the same declaration; the parts of two aren't compared. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
