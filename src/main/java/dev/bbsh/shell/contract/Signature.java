package dev.bbsh.shell.contract;

import dev.bbsh.script.CommandLine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The description of a command, known without running it. Parsing, completion, help, the manual and
 * the test that every command is shown derive from it.
 *
 * @param name one word or more: {@code merge}, {@code expect count}
 * @param description one line, without a full stop
 * @param group the heading in help
 * @param arguments in their order on the line
 * @param options in the order of help
 * @param exclusions parameters that no line has together
 * @param examples at least one
 * @param details the paragraphs that help prints below
 * @param aliases other names at the prompt, of one word each
 * @param data true when it answers data, to which {@code --output} and {@code --to} apply
 */
public record Signature(
        String name,
        String description,
        CommandGroup group,
        List<Parameter> arguments,
        List<Parameter> options,
        List<Exclusion> exclusions,
        List<Example> examples,
        List<String> details,
        List<String> aliases,
        boolean data) {

    /** The option for the output format, which every command that answers data has. */
    public static final Option<Optional<String>> OUTPUT =
            Option.choice("output", "output format", List.of("table", "json", "csv", "markdown"));

    /** The option for the output file, which every command that answers data has. */
    public static final Option<Optional<String>> TO =
            Option.of("to", ParameterType.TARGET, "write to this file instead of the screen");

    /** The option that keeps what the output file already has. */
    public static final Option<Boolean> APPEND =
            Option.flag("append", "with --to, add to the end of the file");

    public Signature {
        arguments = List.copyOf(arguments);
        options = List.copyOf(options);
        exclusions = List.copyOf(exclusions);
        examples = List.copyOf(examples);
        details = List.copyOf(details);
        aliases = List.copyOf(aliases);
    }

    /** Two parameters, by name, that a line can't have together. */
    public record Exclusion(String one, String other) {

        /** True when a line that has some parameters can't have this one, too. */
        boolean refuses(String name, Set<String> given) {
            return (name.equals(one) && given.contains(other))
                    || (name.equals(other) && given.contains(one));
        }
    }

    /** True when a line that has some parameters, by name, can have this one, too. */
    public boolean fits(Parameter parameter, Set<String> given) {
        return exclusions.stream().noneMatch((each) -> each.refuses(parameter.name(), given));
    }

    /** A line to type, and its effect. */
    public record Example(String line, String effect) {}

    /** The words of its name. */
    public List<String> nameWords() {
        return List.of(name.split(" ", -1));
    }

    /** Its own options, then the common ones of commands that answer data. */
    public List<Parameter> allOptions() {
        return data
                ? Stream.concat(
                                options.stream(),
                                Stream.of(OUTPUT, TO, APPEND).map(Option::parameter))
                        .toList()
                : options;
    }

    /** The arguments for the display of an answer: an own option {@code --to} is no output file. */
    public Arguments shown(Arguments arguments) {
        return data ? arguments : arguments.with(TO, List.of());
    }

    /** The option of that name, without its dashes. */
    public Optional<Parameter> option(String name) {
        return allOptions().stream().filter((option) -> option.name().equals(name)).findFirst();
    }

    /**
     * The argument for the word at {@code index} (from 0): the last one when it takes many; empty
     * for a surplus word.
     */
    public Optional<Parameter> argument(int index) {
        if (index < arguments.size()) {
            return Optional.of(arguments.get(index));
        }
        return arguments.isEmpty() || !arguments.getLast().many()
                ? Optional.empty()
                : Optional.of(arguments.getLast());
    }

    /**
     * The possible arguments for the word at {@code index} (from 0) while the line is being typed:
     * an optional one, and the one after it.
     */
    public List<Parameter> argumentsAt(int index) {
        boolean skips =
                index + 1 < arguments.size()
                        && !arguments.get(index).required()
                        && arguments.get(index + 1).required();
        return skips ? arguments.subList(index, index + 2) : argument(index).stream().toList();
    }

    /** Its arguments, then all of its options. */
    public List<Parameter> parameters() {
        return Stream.concat(arguments.stream(), allOptions().stream()).toList();
    }

    /** True when it takes several files. */
    public boolean takesFiles() {
        return arguments.stream()
                .filter(Parameter::many)
                .map(Parameter::kind)
                .anyMatch(
                        (kind) ->
                                kind == ParameterType.FILE
                                        || kind == ParameterType.DOCUMENT_OR_FILE);
    }

    /** True when this key's parameter was declared, with the same type and description. */
    boolean declares(Key<?> key) {
        Parameter wanted = key.parameter();
        return parameters().stream()
                .filter((parameter) -> parameter.name().equals(wanted.name()))
                .filter((parameter) -> parameter.kind() == wanted.kind())
                .anyMatch((one) -> one.description().equals(wanted.description()));
    }

    /** The command line that gives these values. */
    public String line(Arguments values) {
        List<String> words = new ArrayList<>();
        arguments.forEach((argument) -> words.addAll(values.all(argument.name())));
        boolean dashed = words.stream().anyMatch((word) -> word.startsWith("--"));
        List<String> line = new ArrayList<>(List.of(name));
        for (Parameter option : allOptions()) {
            for (String value : values.all(option.name())) {
                line.add("--" + option.name());
                if (option.kind() != ParameterType.FLAG) {
                    line.add(CommandLine.quote(value));
                }
            }
        }
        line.addAll(1, words.stream().map(CommandLine::quote).toList());
        if (dashed) {
            line.add(1, "--");
        }
        return String.join(" ", line);
    }

    /** The full syntax: {@code load FILE... [--as NAME]}. */
    public String synopsis() {
        List<String> words = new ArrayList<>(List.of(name));
        arguments.forEach((argument) -> words.add(bracketed(argument, argument.placeholder())));
        options.forEach((option) -> words.add("[" + typed(option) + "]"));
        return String.join(" ", words);
    }

    /** The shortest syntax: {@code load FILE...}. */
    public String shortest() {
        List<String> words = new ArrayList<>(List.of(name));
        arguments.stream()
                .filter(Parameter::required)
                .forEach((argument) -> words.add(bracketed(argument, argument.placeholder())));
        return String.join(" ", words);
    }

    /** The syntax of an option: {@code --as NAME}, {@code --count}. */
    public static String typed(Parameter option) {
        return "--"
                + option.name()
                + (option.kind() == ParameterType.FLAG ? "" : " " + option.placeholder())
                + (option.many() ? "..." : "");
    }

    private static String bracketed(Parameter argument, String placeholder) {
        String word = placeholder + (argument.many() ? "..." : "");
        return argument.required() ? word : "[" + word + "]";
    }
}
