package dev.bbsh.shell.line;

import dev.bbsh.script.CommandLine;
import dev.bbsh.shell.contract.Arguments;
import dev.bbsh.shell.contract.Parameter;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.Signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The words of a line by the signature of its command, with the role of each: {@code --name VALUE}
 * and {@code --name=VALUE} anywhere, {@code --} before words that look like options. A word that
 * fits nothing has a role too: the parser refuses it, the highlighter underlines it.
 *
 * @param words after the command's name
 * @param roles of the words, one each
 */
public record LineReading(Signature signature, List<String> words, List<WordRole> roles) {

    public LineReading {
        words = List.copyOf(words);
        roles = List.copyOf(roles);
    }

    /** Reads the words after the command's name. */
    public static LineReading of(Signature signature, List<String> words) {
        return new LineReading(signature, words, new Scanner(signature).roles(words));
    }

    /**
     * The values of the line.
     *
     * @throws dev.bbsh.work.BbshException when a word fits nothing, or one is missing
     */
    public ParsedLine parse(KeyNormalizer keys) {
        return new ArgumentsParser(this, keys).parse();
    }

    /** The name of an option, between its dashes and its equals sign. */
    public static String optionName(String word) {
        int equals = word.indexOf('=');
        return word.substring(2, equals < 0 ? word.length() : equals);
    }

    /**
     * A line whose words have all found a parameter.
     *
     * @param signature of the command
     * @param arguments the values
     * @param words after the command's name, with keys as Jira writes them
     */
    public record ParsedLine(Signature signature, Arguments arguments, List<String> words) {

        public ParsedLine {
            words = List.copyOf(words);
        }

        /** The values of its words, with the command's name as the signature writes it. */
        public List<String> allWords() {
            List<String> all = new ArrayList<>(signature.nameWords());
            all.addAll(words);
            return all;
        }

        /** The line, quoted where necessary. */
        public String text() {
            return String.join(" ", allWords().stream().map(CommandLine::quote).toList());
        }
    }

    /** Goes through the words once for the options, then through those left for the arguments. */
    private static final class Scanner {

        private final Signature signature;

        private final List<WordRole> roles = new ArrayList<>();

        /** The positions of the words that belong to no option. */
        private final List<Integer> plain = new ArrayList<>();

        private Optional<Parameter> awaited = Optional.empty();

        private boolean options = true;

        Scanner(Signature signature) {
            this.signature = signature;
        }

        List<WordRole> roles(List<String> words) {
            words.forEach(this::pass);
            assign();
            return roles;
        }

        private void pass(String word) {
            if (awaited.isPresent()) {
                roles.add(new WordRole.OptionValue(awaited.get()));
                awaited = Optional.empty();
            } else if (options && word.equals("--")) {
                roles.add(new WordRole.Separator());
                options = false;
            } else if (options && word.startsWith("--")) {
                roles.add(option(word));
            } else {
                plain.add(roles.size());
                roles.add(new WordRole.Surplus());
            }
        }

        private WordRole option(String word) {
            Optional<Parameter> option = signature.option(optionName(word));
            if (option.isEmpty()) {
                return new WordRole.UnknownOption(optionName(word));
            }
            boolean flag = option.get().kind() == ParameterType.FLAG;
            if (word.indexOf('=') >= 0) {
                return flag
                        ? new WordRole.FlagWithValue(option.get())
                        : new WordRole.NamedValue(option.get());
            }
            awaited = option.filter((_) -> !flag);
            return new WordRole.OptionName(option.get());
        }

        /**
         * Assigns words to arguments; an optional argument is left out when there are too few words
         * for the others.
         */
        private void assign() {
            int index = 0;
            for (int used = 0; used < plain.size(); used++) {
                while (needsWords(index, plain.size() - used)) {
                    index++;
                }
                Optional<Parameter> argument = signature.argument(index++);
                if (argument.isPresent()) {
                    roles.set(plain.get(used), new WordRole.ArgumentValue(argument.get()));
                }
            }
        }

        private boolean needsWords(int index, int left) {
            List<Parameter> arguments = signature.arguments();
            return index < arguments.size()
                    && !arguments.get(index).required()
                    && arguments.stream().skip(index).filter(Parameter::required).count() >= left;
        }
    }
}
