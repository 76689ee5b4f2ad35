package dev.bbsh.shell.contract;

import dev.bbsh.text.NearestNames;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Assigns the words of a line to the parameters of a signature: {@code --name VALUE} and {@code
 * --name=VALUE} anywhere, {@code --} before words that look like options.
 */
final class ArgumentsParser {

    private final Signature signature;

    private final KeyNormalizer keys;

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private final List<String> read = new ArrayList<>();

    /** The positions of the words that belong to no option. */
    private final List<Integer> plain = new ArrayList<>();

    ArgumentsParser(Signature signature, KeyNormalizer keys) {
        this.signature = signature;
        this.keys = keys;
    }

    Arguments parse(List<String> words) {
        boolean options = true;
        for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
            String word = rest.next();
            read.add(word);
            if (options && word.equals("--")) {
                options = false;
            } else if (options && word.startsWith("--")) {
                option(word, rest);
            } else {
                plain.add(read.size() - 1);
            }
        }
        assign();
        signature.arguments().stream()
                .filter((argument) -> argument.required() && !values.containsKey(argument.name()))
                .findFirst()
                .ifPresent(this::missing);
        return new Arguments(values, read);
    }

    /**
     * Assigns words to arguments; an optional argument is left out when there are too few words for
     * the others.
     */
    private void assign() {
        int index = 0;
        for (int used = 0; used < plain.size(); used++) {
            while (needsWords(index, plain.size() - used)) {
                index++;
            }
            int at = plain.get(used);
            String word = read.get(at);
            Parameter argument = signature.argument(index++).orElseThrow(() -> tooMany(word));
            read.set(at, add(argument, word));
        }
    }

    private boolean needsWords(int index, int left) {
        List<Parameter> arguments = signature.arguments();
        return index < arguments.size()
                && !arguments.get(index).required()
                && arguments.stream().skip(index).filter(Parameter::required).count() >= left;
    }

    private void option(String word, Iterator<String> rest) {
        int equals = word.indexOf('=');
        String name = word.substring(2, equals < 0 ? word.length() : equals);
        Parameter option = signature.option(name).orElseThrow(() -> unknown(name));
        if (option.kind() == ParameterType.FLAG) {
            if (equals >= 0) {
                throw misused("--" + name + " takes no value");
            }
            add(option, "true");
        } else if (equals >= 0) {
            String value = add(option, word.substring(equals + 1));
            read.set(read.size() - 1, word.substring(0, equals + 1) + value);
        } else if (rest.hasNext()) {
            read.add(add(option, rest.next()));
        } else {
            throw misused("--" + name + " needs " + wanted(option));
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
        return misused("unexpected '" + word + "': too many arguments for " + signature.name());
    }

    private BbshException unknown(String name) {
        List<String> names = signature.allOptions().stream().map(Parameter::name).toList();
        List<String> near = NearestNames.to(name, names).stream().map((n) -> "--" + n).toList();
        String meant =
                near.isEmpty() ? "" : "     (did you mean " + String.join(" or ", near) + "?)";
        return new BbshException(
                signature.name() + " has no option --" + name, "help " + signature.name() + meant);
    }

    private BbshException misused(String message) {
        return new BbshException(message, signature.synopsis());
    }
}
