package dev.bbsh.shell.terminal.completion;

import dev.bbsh.shell.contract.Parameter;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.shell.line.LineReading;
import dev.bbsh.shell.line.OutputSigns;
import dev.bbsh.shell.line.WordRole;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The position of the cursor among the words of a command.
 *
 * @param signature of the command
 * @param wanted the parameters that the word at the cursor can be, besides an option
 * @param lead the part of the word before the value: {@code --in=}, or nothing
 * @param prefix the value as far as it is typed
 * @param given the options and arguments that the line already has, by their names
 * @param optionsFit false behind {@code --}, and where the value of an option is wanted
 */
record ArgumentCursor(
        Signature signature,
        List<Parameter> wanted,
        String lead,
        String prefix,
        Map<String, String> given,
        boolean optionsFit) {

    /**
     * Finds the position of the cursor.
     *
     * @param words the words after the command's name up to the cursor; the last one is the one to
     *     complete
     */
    static ArgumentCursor of(Signature signature, List<String> words) {
        return of(signature, words, OutputSigns.NONE);
    }

    /**
     * Finds the position of the cursor.
     *
     * @param signs those of the words
     */
    static ArgumentCursor of(Signature signature, List<String> words, OutputSigns signs) {
        LineReading line = LineReading.of(signature, words, signs);
        String word = words.getLast();
        int value = word.indexOf('=') + 1;
        return switch (line.roles().getLast()) {
            case WordRole.OptionValue(Parameter option) -> at(line, List.of(option), "", false);
            case WordRole.NamedValue(Parameter option) ->
                    at(line, List.of(option), word.substring(0, value), false);
            case WordRole.FlagWithValue _ -> at(line, List.of(), word.substring(0, value), false);
            case WordRole.UnknownOption _ ->
                    at(line, List.of(), word.substring(0, value), value == 0);
            case WordRole.ProgramWord _ -> at(line, List.of(), "", false);
            case WordRole.OptionName _,
                    WordRole.Separator _,
                    WordRole.FileSign _,
                    WordRole.PipeSign _ ->
                    at(line, List.of(), "", true);
            case WordRole.ArgumentValue _, WordRole.Surplus _ ->
                    at(line, arguments(line), "", !isClosed(line));
        };
    }

    private static ArgumentCursor at(
            LineReading line, List<Parameter> wanted, String lead, boolean fits) {
        String prefix = line.words().getLast().substring(lead.length());
        return new ArgumentCursor(line.signature(), wanted, lead, prefix, given(line), fits);
    }

    /** The arguments that the word at the cursor can be, with the options that are given. */
    private static List<Parameter> arguments(LineReading line) {
        Set<String> given = given(line).keySet();
        return line.signature().argumentsAt(argumentsBefore(line)).stream()
                .filter((each) -> line.signature().fits(each, given))
                .toList();
    }

    /** The number of arguments before the word at the cursor. */
    private static int argumentsBefore(LineReading line) {
        return (int) line.roles().stream().filter(ArgumentCursor::isPlain).count() - 1;
    }

    private static boolean isPlain(WordRole role) {
        return role instanceof WordRole.ArgumentValue || role instanceof WordRole.Surplus;
    }

    /** True behind {@code --}. */
    private static boolean isClosed(LineReading line) {
        return line.roles().stream().anyMatch(WordRole.Separator.class::isInstance);
    }

    private static Map<String, String> given(LineReading line) {
        Map<String, String> given = new HashMap<>();
        for (int at = 0; at < line.words().size() - 1; at++) {
            String word = line.words().get(at);
            switch (line.roles().get(at)) {
                case WordRole.OptionName(Parameter option) -> given.put(option.name(), "");
                case WordRole.FlagWithValue(Parameter flag) -> given.put(flag.name(), "");
                case WordRole.OptionValue(Parameter option) -> given.put(option.name(), word);
                case WordRole.NamedValue(Parameter option) ->
                        given.put(option.name(), word.substring(word.indexOf('=') + 1));
                case WordRole.ArgumentValue(Parameter argument) -> given.put(argument.name(), word);
                case WordRole.Separator _,
                        WordRole.UnknownOption _,
                        WordRole.Surplus _,
                        WordRole.FileSign _,
                        WordRole.PipeSign _,
                        WordRole.ProgramWord _ -> {}
            }
        }
        return Map.copyOf(given);
    }

    /** The options that can still be given. */
    List<Parameter> optionsLeft() {
        return signature.allOptions().stream()
                .filter((option) -> option.many() || !given.containsKey(option.name()))
                .filter((option) -> signature.fits(option, given.keySet()))
                .toList();
    }
}
