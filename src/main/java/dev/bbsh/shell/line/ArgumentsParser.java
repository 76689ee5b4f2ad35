package dev.bbsh.shell.line;

import dev.bbsh.shell.contract.Arguments;
import dev.bbsh.shell.contract.Parameter;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.text.NearestNames;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives the words of a line to the parameters of its command; refuses those that fit none. */
final class ArgumentsParser {

    private final LineReading line;

    private final Signature signature;

    private final KeyNormalizer keys;

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private final List<String> read;

    ArgumentsParser(LineReading line, KeyNormalizer keys) {
        this.line = line;
        this.signature = line.signature();
        this.keys = keys;
        this.read = new ArrayList<>(line.words());
    }

    /** The values; mistakes in options are told before those in arguments. */
    LineReading.ParsedLine parse() {
        for (int at = 0; at < read.size(); at++) {
            option(at);
        }
        for (int at = 0; at < read.size(); at++) {
            argument(at);
        }
        signature.arguments().stream()
                .filter(Parameter::required)
                .filter((each) -> !each.proposed() && !values.containsKey(each.name()))
                .findFirst()
                .ifPresent(this::missing);
        return new LineReading.ParsedLine(
                signature, new Arguments(values), withoutProgram(), line.program());
    }

    private List<String> withoutProgram() {
        int pipe = line.roles().indexOf(new WordRole.PipeSign());
        List<String> words = new ArrayList<>(pipe < 0 ? read : read.subList(0, pipe));
        if (values.containsKey(Signature.APPEND.parameter().name())
                && !words.contains("--" + Signature.APPEND.parameter().name())) {
            words.add("--" + Signature.APPEND.parameter().name());
        }
        return words;
    }

    private void option(int at) {
        String word = read.get(at);
        switch (line.roles().get(at)) {
            case WordRole.UnknownOption(String name) -> throw unknown(name);
            case WordRole.FlagWithValue(Parameter flag) ->
                    throw misused("--" + flag.name() + " takes no value");
            case WordRole.OptionName(Parameter option) -> named(option, at);
            case WordRole.OptionValue(Parameter option) -> read.set(at, add(option, word));
            case WordRole.NamedValue(Parameter option) -> {
                int value = word.indexOf('=') + 1;
                read.set(at, word.substring(0, value) + add(option, word.substring(value)));
            }
            case WordRole.FileSign _ -> sign(at);
            case WordRole.PipeSign _ -> pipe();
            case WordRole.Separator _,
                    WordRole.ArgumentValue _,
                    WordRole.Surplus _,
                    WordRole.ProgramWord _ -> {}
        }
    }

    /** Reads {@code >} as {@code --to}, and {@code >>} as the same with {@code --append}. */
    private void sign(int at) {
        String word = read.get(at);
        if (at == read.size() - 1) {
            throw new BbshException(
                    "'" + word + "' needs a file", signature.shortest() + " --to FILE");
        }
        if (word.equals(OutputSigns.APPEND)) {
            add(Signature.APPEND.parameter(), "true");
        }
        read.set(at, "--" + Signature.TO.parameter().name());
    }

    private void pipe() {
        if (line.program().filter((program) -> !program.isEmpty()).isEmpty()) {
            throw new BbshException(
                    "'|' needs a program that reads the output", signature.shortest() + " | less");
        }
        if (values.containsKey(Signature.TO.parameter().name())) {
            throw new BbshException(
                    "output goes to a file or to a program, not to both",
                    signature.shortest() + " | less");
        }
    }

    private void named(Parameter option, int at) {
        if (option.kind() == ParameterType.FLAG) {
            add(option, "true");
        } else if (at == read.size() - 1) {
            throw misused("--" + option.name() + " needs " + wanted(option));
        }
    }

    private void argument(int at) {
        String word = read.get(at);
        switch (line.roles().get(at)) {
            case WordRole.ArgumentValue(Parameter argument) -> read.set(at, add(argument, word));
            case WordRole.Surplus _ -> throw tooMany(word);
            case WordRole.Separator _,
                    WordRole.OptionName _,
                    WordRole.OptionValue _,
                    WordRole.NamedValue _,
                    WordRole.FileSign _,
                    WordRole.PipeSign _,
                    WordRole.ProgramWord _,
                    WordRole.FlagWithValue _,
                    WordRole.UnknownOption _ -> {}
        }
    }

    private String add(Parameter parameter, String word) {
        String value = keys.value(parameter, word);
        List<String> all = values.computeIfAbsent(parameter.name(), (_) -> new ArrayList<>());
        if (!parameter.many() && !all.isEmpty()) {
            throw misused("--" + parameter.name() + " was given more than once");
        }
        if (parameter.kind() == ParameterType.NUMBER && !value.matches("[0-9]{1,18}")) {
            throw misused(isNot(parameter, "a whole number", value));
        }
        all.add(parameter.kind() == ParameterType.CHOICE ? choice(parameter, value) : value);
        return value;
    }

    /** The choice that a value means; case is ignored. */
    private String choice(Parameter parameter, String value) {
        return parameter.choices().stream()
                .filter(value::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> misused(isNot(parameter, wanted(parameter), value)));
    }

    private static String isNot(Parameter parameter, String wanted, String value) {
        return parameter.name() + " must be " + wanted + " (not '" + value + "')";
    }

    private static String wanted(Parameter parameter) {
        return parameter.choices().isEmpty()
                ? parameter.kind().description()
                : "one of " + String.join(", ", parameter.choices());
    }

    private void missing(Parameter argument) {
        throw misused(signature.name() + " needs " + argument.description());
    }

    private BbshException tooMany(String word) {
        if (!signature.data() && List.of(">", ">>", "|").contains(word)) {
            return new BbshException(
                    "'"
                            + word
                            + "' goes after a command that answers data, which "
                            + signature.name()
                            + " doesn't",
                    "help " + signature.name());
        }
        return misused("unexpected '" + word + "': too many arguments for " + signature.name());
    }

    private BbshException unknown(String name) {
        List<String> names = signature.allOptions().stream().map(Parameter::name).toList();
        List<String> near = NearestNames.to(name, names).stream().map((n) -> "--" + n).toList();
        if (signature.name().equals("help")) {
            return new BbshException("help takes words without dashes", "help " + name);
        }
        String meant =
                near.isEmpty() ? "" : "     (did you mean " + String.join(" or ", near) + "?)";
        return new BbshException(
                signature.name() + " has no option --" + name, "help " + signature.name() + meant);
    }

    private BbshException misused(String message) {
        return new BbshException(message, signature.synopsis());
    }
}
