package dev.bbsh.shell.contract;

import java.util.List;

/**
 * A typed parameter of a command. It is declared once, as a constant of the command's class, and
 * the command reads its value by it: {@code in.get(LIMIT)}.
 *
 * @param <T> the type of the value
 */
public sealed interface Key<T> permits Argument, Option {

    /** The name, kind and description that help, completion and the parser use. */
    Parameter parameter();

    /**
     * The value of the words that a line gives it.
     *
     * @param words in the order of the line; none when it was left out
     * @throws dev.bbsh.work.BbshException when they cannot be read as one
     */
    T value(List<String> words);
}
