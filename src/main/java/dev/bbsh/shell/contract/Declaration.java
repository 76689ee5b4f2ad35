package dev.bbsh.shell.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The declaration of a command, in one place:
 *
 * <pre>{@code
 * private static final Signature SIGNATURE =
 *         command("connectors", "List the connectors of a document")
 *                 .argument(DOCUMENT)
 *                 .example("connectors primary", "the connectors of the primary side's download")
 *                 .data()
 *                 .signature();
 * }</pre>
 */
public final class Declaration {

    private final String name;

    private final String description;

    private final List<Parameter> arguments = new ArrayList<>();

    private final List<Parameter> options = new ArrayList<>();

    private final List<Signature.Example> examples = new ArrayList<>();

    private final List<String> details = new ArrayList<>();

    private final List<String> aliases = new ArrayList<>();

    private final List<Signature.Exclusion> exclusions = new ArrayList<>();

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

    /** Takes an argument, after those declared before. */
    public Declaration argument(Argument<?> argument) {
        arguments.add(argument.parameter());
        return this;
    }

    /** Knows options, in the order of help. */
    public Declaration options(Option<?>... known) {
        Stream.of(known).map(Option::parameter).forEach(options::add);
        return this;
    }

    /**
     * Says that lines with an option have none of other parameters, so that TAB doesn't offer both;
     * the command itself refuses such a line.
     */
    public Declaration excluding(Option<?> option, List<? extends Key<?>> others) {
        others.forEach(
                (each) ->
                        exclusions.add(
                                new Signature.Exclusion(
                                        option.parameter().name(), each.parameter().name())));
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

    /** Adds another name for a command whose name is one word; it is typed at the prompt only. */
    public Declaration alias(String word) {
        aliases.add(word);
        return this;
    }

    /** Marks the answer of the command as data: {@code --output} and {@code --to} apply. */
    public Declaration data() {
        data = true;
        return this;
    }

    /** The signature that was declared. */
    public Signature signature() {
        return new Signature(
                name,
                description,
                group,
                arguments,
                options,
                exclusions,
                examples,
                details,
                aliases,
                data);
    }
}
