package dev.bbsh.shell.contract;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * A typed argument: a word of the line without a name, found by its position.
 *
 * @param reading turns its words into the value
 */
public record Argument<T>(Parameter parameter, Function<List<String>, T> reading)
        implements Key<T> {

    /** Exactly one word. */
    public static Argument<String> required(String name, ParameterType type, String description) {
        return new Argument<>(
                Parameter.of(name, type, description, Parameter.Times.ONCE), List::getFirst);
    }

    /** Exactly one word of a kind, with the name and the description of that kind. */
    public static Argument<String> required(ParameterType type) {
        return required(type.word(), type, type.description());
    }

    /** Exactly one word, which is often one of some words. */
    public static Argument<String> often(String name, String description, List<String> often) {
        return new Argument<>(
                new Parameter(name, ParameterType.VALUE, description, Parameter.Times.ONCE, often),
                List::getFirst);
    }

    /** Exactly one word, which is one of the choices. */
    public static Argument<String> choice(String name, String description, List<String> choices) {
        return new Argument<>(
                new Parameter(
                        name, ParameterType.CHOICE, description, Parameter.Times.ONCE, choices),
                List::getFirst);
    }

    /** One word, which the command proposes when it is missing. */
    public static Argument<Optional<String>> proposed(
            String name, ParameterType type, String description) {
        return new Argument<>(
                Parameter.of(name, type, description, Parameter.Times.PROPOSED),
                (words) -> words.stream().findFirst());
    }

    /** One word or none. */
    public static Argument<Optional<String>> optional(
            String name, ParameterType type, String description) {
        return new Argument<>(
                Parameter.of(name, type, description, Parameter.Times.AT_MOST_ONCE),
                (words) -> words.stream().findFirst());
    }

    /** One word or none, where the word is often one of some words. */
    public static Argument<Optional<String>> optionalOften(
            String name, String description, List<String> often) {
        return new Argument<>(
                new Parameter(
                        name,
                        ParameterType.VALUE,
                        description,
                        Parameter.Times.AT_MOST_ONCE,
                        often),
                (words) -> words.stream().findFirst());
    }

    /** A whole number, not negative, or none. */
    public static Argument<OptionalLong> number(String name, String description) {
        return new Argument<>(
                Parameter.of(name, ParameterType.NUMBER, description, Parameter.Times.AT_MOST_ONCE),
                (words) -> words.stream().mapToLong(Long::parseLong).findFirst());
    }

    /** One word or none, which is one of the choices. */
    public static Argument<Optional<String>> optionalChoice(
            String name, String description, List<String> choices) {
        return new Argument<>(
                new Parameter(
                        name,
                        ParameterType.CHOICE,
                        description,
                        Parameter.Times.AT_MOST_ONCE,
                        choices),
                (words) -> words.stream().findFirst());
    }

    /** A document, which is the current one when left out. */
    public static Argument<Optional<String>> document() {
        return optional(
                ParameterType.DOCUMENT.word(),
                ParameterType.DOCUMENT,
                ParameterType.DOCUMENT.description());
    }

    /** One word or more; the last argument only. */
    public static Argument<List<String>> oneOrMore(
            String name, ParameterType type, String description) {
        return new Argument<>(
                Parameter.of(name, type, description, Parameter.Times.ONCE_OR_MORE), List::copyOf);
    }

    /** One word or more, often one of some words; the last argument only. */
    public static Argument<List<String>> oneOrMore(
            String name, String description, List<String> often) {
        return new Argument<>(
                new Parameter(
                        name,
                        ParameterType.VALUE,
                        description,
                        Parameter.Times.ONCE_OR_MORE,
                        often),
                List::copyOf);
    }

    /** Any number of words; the last argument only. */
    public static Argument<List<String>> any(String name, ParameterType type, String description) {
        return new Argument<>(
                Parameter.of(name, type, description, Parameter.Times.ANY), List::copyOf);
    }

    /** The same argument with a value of another type. */
    public <R> Argument<R> map(Function<T, R> conversion) {
        return new Argument<>(parameter, reading.andThen(conversion));
    }

    @Override
    public T value(List<String> words) {
        return reading.apply(words);
    }
}
