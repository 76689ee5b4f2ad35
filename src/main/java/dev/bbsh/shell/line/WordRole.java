package dev.bbsh.shell.line;

import dev.bbsh.shell.contract.Parameter;

/** The role of a word that follows a command's name. */
public sealed interface WordRole {

    /** The {@code --} after which no word is an option. */
    record Separator() implements WordRole {}

    /** A flag, or an option whose value is the next word: {@code --name}. */
    record OptionName(Parameter option) implements WordRole {}

    /** The word after the name of an option. */
    record OptionValue(Parameter option) implements WordRole {}

    /** An option with its value: {@code --name=VALUE}. */
    record NamedValue(Parameter option) implements WordRole {}

    /** A word without a name, found by its position. */
    record ArgumentValue(Parameter argument) implements WordRole {}

    /** A sign before the file to which the output is written: {@code >} or {@code >>}. */
    record FileSign() implements WordRole {}

    /** The sign before a program that reads the output: {@code |}. */
    record PipeSign() implements WordRole {}

    /** A word of that program's line. */
    record ProgramWord() implements WordRole {}

    /** A flag with a value, which no flag takes. */
    record FlagWithValue(Parameter flag) implements WordRole {}

    /**
     * An option that the command does not have.
     *
     * @param name without its dashes
     */
    record UnknownOption(String name) implements WordRole {}

    /** A word for which the command has no argument. */
    record Surplus() implements WordRole {}
}
