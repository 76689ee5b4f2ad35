package dev.bbsh.shell.terminal.completion;

import dev.bbsh.shell.contract.Parameter;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.Signature;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        return new WordScanner(signature).to(words);
    }

    /** The options that can still be given. */
    List<Parameter> optionsLeft() {
        return signature.allOptions().stream()
                .filter((option) -> option.many() || !given.containsKey(option.name()))
                .toList();
    }

    private static final class WordScanner {

        private final Signature signature;

        private final Map<String, String> given = new HashMap<>();

        private Optional<Parameter> pending = Optional.empty();

        private boolean options = true;

        private int arguments;

        WordScanner(Signature signature) {
            this.signature = signature;
        }

        ArgumentCursor to(List<String> words) {
            words.subList(0, words.size() - 1).forEach(this::pass);
            String word = words.getLast();
            int equals = word.indexOf('=');
            if (pending.isPresent()) {
                return at(pending.stream().toList(), "", word, false);
            }
            if (options && word.startsWith("--") && equals > 0) {
                String lead = word.substring(0, equals + 1);
                return at(option(word).stream().toList(), lead, word.substring(equals + 1), false);
            }
            if (options && word.startsWith("--")) {
                return at(List.of(), "", word, true);
            }
            return at(signature.argumentsAt(arguments), "", word, options);
        }

        private void pass(String word) {
            if (pending.isPresent()) {
                given.put(pending.get().name(), word);
                pending = Optional.empty();
            } else if (options && word.equals("--")) {
                options = false;
            } else if (options && word.startsWith("--")) {
                Optional<Parameter> option = option(word);
                option.ifPresent((o) -> given.put(o.name(), word.substring(word.indexOf('=') + 1)));
                pending =
                        option.filter(
                                (o) -> o.kind() != ParameterType.FLAG && word.indexOf('=') < 0);
            } else {
                signature.argument(arguments++).ifPresent((a) -> given.put(a.name(), word));
            }
        }

        private Optional<Parameter> option(String word) {
            int equals = word.indexOf('=');
            return signature.option(word.substring(2, equals < 0 ? word.length() : equals));
        }

        private ArgumentCursor at(
                List<Parameter> wanted, String lead, String prefix, boolean fits) {
            return new ArgumentCursor(signature, wanted, lead, prefix, Map.copyOf(given), fits);
        }
    }
}
