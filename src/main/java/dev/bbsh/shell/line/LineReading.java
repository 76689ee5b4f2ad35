package dev.bbsh.shell.line;

import dev.bbsh.file.Location;
import dev.bbsh.script.CommandLine;
import dev.bbsh.shell.contract.Arguments;
import dev.bbsh.shell.contract.Parameter;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.work.BbshException;

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
 * @param program the line of the program that reads the output
 */
public record LineReading(
        Signature signature, List<String> words, List<WordRole> roles, Optional<String> program) {

    public LineReading {
        words = List.copyOf(words);
        roles = List.copyOf(roles);
    }

    /** Reads the words after the command's name, of which none is a sign. */
    public static LineReading of(Signature signature, List<String> words) {
        return of(signature, words, OutputSigns.NONE);
    }

    /**
     * Reads the words after the command's name.
     *
     * @param signs those of the words, numbered from the first word
     */
    public static LineReading of(Signature signature, List<String> words, OutputSigns signs) {
        List<WordRole> roles = new Scanner(signature, signs).roles(words);
        int pipe = roles.indexOf(new WordRole.PipeSign());
        Optional<String> program = pipe < 0 ? Optional.empty() : Optional.of(signs.rest(pipe));
        return new LineReading(signature, words, roles, program);
    }

    /**
     * Requires that the output can go where the line says.
     *
     * @throws BbshException when the file after {@code >} exists, or {@code --append} has no file
     */
    public void requireTarget(Arguments values) {
        if (signature.data()
                && values.get(Signature.APPEND)
                && values.get(Signature.TO).isEmpty()) {
            throw new BbshException(
                    "--append goes with --to", signature.shortest() + " --to FILE --append");
        }
        newFile()
                .filter((file) -> Location.of(file).exists())
                .ifPresent(
                        (file) -> {
                            throw new BbshException(
                                    "'" + file + "' already exists",
                                    "choose another name, or overwrite it: --to "
                                            + CommandLine.quote(file));
                        });
    }

    private Optional<String> newFile() {
        int sign = roles.indexOf(new WordRole.FileSign());
        boolean writes = sign >= 0 && words.get(sign).equals(OutputSigns.WRITE);
        return writes && sign + 1 < words.size()
                ? Optional.of(words.get(sign + 1))
                : Optional.empty();
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
     * @param program the line of the program that reads the output
     */
    public record ParsedLine(
            Signature signature,
            Arguments arguments,
            List<String> words,
            Optional<String> program) {

        public ParsedLine {
            words = List.copyOf(words);
        }

        /** The values of its words, with the command's name as the signature writes it. */
        public List<String> allWords() {
            List<String> all = new ArrayList<>(signature.nameWords());
            all.addAll(words);
            return all;
        }

        /** The line without the program that reads its output, quoted where necessary. */
        public String text() {
            return String.join(" ", allWords().stream().map(CommandLine::quote).toList());
        }
    }

    /** Goes through the words once for the options, then through those left for the arguments. */
    private static final class Scanner {

        private final Signature signature;

        private final OutputSigns signs;

        private final List<WordRole> roles = new ArrayList<>();

        /** The positions of the words that belong to no option. */
        private final List<Integer> plain = new ArrayList<>();

        private Optional<Parameter> awaited = Optional.empty();

        private boolean options = true;

        Scanner(Signature signature, OutputSigns signs) {
            this.signature = signature;
            this.signs = signs;
        }

        List<WordRole> roles(List<String> words) {
            words.forEach(this::pass);
            assign();
            return roles;
        }

        private void pass(String word) {
            if (roles.contains(new WordRole.PipeSign())) {
                roles.add(new WordRole.ProgramWord());
            } else if (awaited.isPresent()) {
                roles.add(new WordRole.OptionValue(awaited.get()));
                awaited = Optional.empty();
            } else if (signature.data() && signs.has(roles.size())) {
                roles.add(sign(word));
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

        private WordRole sign(String word) {
            if (word.equals(OutputSigns.PIPE)) {
                return new WordRole.PipeSign();
            }
            awaited = Optional.of(Signature.TO.parameter());
            return new WordRole.FileSign();
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
                boolean misplaced =
                        signs.has(plain.get(used))
                                && argument.filter(Scanner::takesSigns).isEmpty();
                if (argument.isPresent() && !misplaced) {
                    roles.set(plain.get(used), new WordRole.ArgumentValue(argument.get()));
                }
            }
        }

        /** True for an argument that may be any text; a name or a file is never a sign. */
        private static boolean takesSigns(Parameter argument) {
            return argument.kind() == ParameterType.VALUE
                    || argument.kind() == ParameterType.CHOICE;
        }

        private boolean needsWords(int index, int left) {
            List<Parameter> arguments = signature.arguments();
            return index < arguments.size()
                    && !arguments.get(index).required()
                    && arguments.stream().skip(index).filter(Parameter::required).count() >= left;
        }
    }
}
