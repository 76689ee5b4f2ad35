package dev.bbsh.shell.terminal.completion;

import dev.bbsh.shell.contract.Signature;

import java.util.List;

/**
 * The completions of the word at the cursor.
 *
 * @param lead the part of the word before the values: {@code --in=}, or nothing
 * @param values of an argument, or of an option
 * @param options the options that the word can name
 * @param optionBegun true when the word begins like an option
 */
record Completions(
        String lead, List<Completion> values, List<Completion> options, boolean optionBegun) {

    /**
     * The completions by the signature of a command.
     *
     * @param words the words after the command's name up to the cursor; the last one is the one to
     *     complete
     */
    static Completions of(Signature signature, List<String> words, Completion.Source source) {
        return of(ArgumentCursor.of(signature, words), words, source);
    }

    /** The completions at a cursor, which is in the last of some words. */
    static Completions of(ArgumentCursor cursor, List<String> words, Completion.Source source) {
        List<Completion> values =
                cursor.wanted().stream()
                        .flatMap((parameter) -> source.of(parameter, cursor).stream())
                        .toList();
        List<Completion> options =
                cursor.optionsFit()
                        ? cursor.optionsLeft().stream()
                                .map(
                                        (each) ->
                                                Completion.of(
                                                        "--" + each.name(), each.description()))
                                .toList()
                        : List.of();
        return new Completions(cursor.lead(), values, options, cursor.prefix().startsWith("-"));
    }

    /**
     * The options to offer: where something else fits as well, only when the word begins like one.
     *
     * @param others true when something else fits
     */
    List<Completion> options(boolean others) {
        return optionBegun || !others ? options : List.of();
    }
}
