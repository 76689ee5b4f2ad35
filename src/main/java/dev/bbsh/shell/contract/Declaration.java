package dev.bbsh.shell.contract;

import dev.bbsh.render.View;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The declaration of a command, in one place:
 *
 * <pre>{@code
 * command("connectors", "List the connectors of a document")
 *         .argument(DOCUMENT)
 *         .example("connectors primary", "the connectors of the primary side's download")
 *         .answers((in) -> ConnectorTable.of(in.document()));
 * }</pre>
 */
public final class Declaration {

    private final String name;

    private final String description;

    private final List<Parameter> arguments = new ArrayList<>();

    private final List<Parameter> options = new ArrayList<>();

    private final List<Signature.Example> examples = new ArrayList<>();

    private final List<String> details = new ArrayList<>();

    private CommandGroup group = CommandGroup.LOOK;

    private boolean data;

    private Declaration(String name, String description) {
        this.name = name;
        this.description = description;
    }

    /** Begins a command with its name, of one word or more, and one line about it. */
    public static Declaration command(String name, String description) {
        return new Declaration(name, description);
    }

    /** Puts the command under a heading of help; {@link CommandGroup#LOOK} by default. */
    public Declaration in(CommandGroup group) {
        this.group = group;
        return this;
    }

    /** Takes one word of that kind; a document may be left out and defaults to the current one. */
    public Declaration argument(ParameterType kind) {
        Parameter.Times times =
                kind == ParameterType.DOCUMENT
                        ? Parameter.Times.AT_MOST_ONCE
                        : Parameter.Times.ONCE;
        return argument(Parameter.of(kind.word(), kind, kind.description(), times));
    }

    /** Takes exactly one word. */
    public Declaration argument(String name, ParameterType kind, String description) {
        return argument(Parameter.of(name, kind, description, Parameter.Times.ONCE));
    }

    /** Takes one word or none. */
    public Declaration optional(String name, ParameterType kind, String description) {
        return argument(Parameter.of(name, kind, description, Parameter.Times.AT_MOST_ONCE));
    }

    /** Takes one word or more; the last argument only. */
    public Declaration many(String name, ParameterType kind, String description) {
        return argument(Parameter.of(name, kind, description, Parameter.Times.ONCE_OR_MORE));
    }

    /** Takes any number of words; the last argument only. */
    public Declaration any(String name, ParameterType kind, String description) {
        return argument(Parameter.of(name, kind, description, Parameter.Times.ANY));
    }

    /** Takes an argument that the other methods cannot describe, such as one of a list. */
    public Declaration argument(Parameter argument) {
        arguments.add(argument);
        return this;
    }

    /** Accepts {@code --name VALUE}, at most once. */
    public Declaration option(String name, ParameterType kind, String description) {
        return option(Parameter.of(name, kind, description, Parameter.Times.AT_MOST_ONCE));
    }

    /** Accepts {@code --name}. */
    public Declaration flag(String name, String description) {
        return option(name, ParameterType.FLAG, description);
    }

    /** Accepts {@code --name WORD}, where the word is one of the choices. */
    public Declaration choice(String name, String description, List<String> choices) {
        return option(
                new Parameter(
                        name,
                        ParameterType.CHOICE,
                        description,
                        Parameter.Times.AT_MOST_ONCE,
                        choices));
    }

    /** Accepts {@code --name VALUE}, where the value is often one of the given words. */
    public Declaration option(String name, String description, List<String> often) {
        return option(
                new Parameter(
                        name,
                        ParameterType.VALUE,
                        description,
                        Parameter.Times.AT_MOST_ONCE,
                        often));
    }

    /** Accepts an option that the other methods cannot describe, such as one that repeats. */
    public Declaration option(Parameter option) {
        options.add(option);
        return this;
    }

    /** Takes an argument, after those declared before. */
    public Declaration argument(Argument<?> argument) {
        return argument(argument.parameter());
    }

    /** Knows options, in the order of help. */
    public Declaration options(Option<?>... known) {
        Stream.of(known).map(Option::parameter).forEach(options::add);
        return this;
    }

    /** Adds an example: a line to type, and its effect. */
    public Declaration example(String line, String effect) {
        examples.add(new Signature.Example(line, effect));
        return this;
    }

    /** Adds a paragraph to the help of this command. */
    public Declaration detail(String paragraph) {
        details.add(paragraph);
        return this;
    }

    /** Marks the answer of {@link #does} as data: {@code --output} and {@code --to} apply. */
    public Declaration data() {
        data = true;
        return this;
    }

    /** Completes a command that only shows something: its view is data. */
    public ShellCommand answers(Function<Invocation, View> view) {
        return data().does((in) -> Outcome.data(view.apply(in)));
    }

    /** Completes any other command. */
    public ShellCommand does(Function<Invocation, Answer> answer) {
        return new Declared(signature(), answer);
    }

    /** The signature that was declared. */
    public Signature signature() {
        return new Signature(name, description, group, arguments, options, examples, details, data);
    }

    private record Declared(Signature signature, Function<Invocation, Answer> answer)
            implements ShellCommand {

        @Override
        public Answer run(Invocation in) {
            return answer.apply(in);
        }
    }
}
