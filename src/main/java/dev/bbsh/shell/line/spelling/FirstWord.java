package dev.bbsh.shell.line.spelling;

import dev.bbsh.file.Location;
import dev.bbsh.script.CommandLine;
import dev.bbsh.script.word.Word;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.shell.line.Line;
import dev.bbsh.shell.line.LineGrammar;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The first word of a line that is no exact name of a command: another name of a command, a word of
 * another shell, or a prefix of at least three letters that only one command has.
 */
public final class FirstWord {

    /** The shortest prefix that counts. */
    private static final int SHORTEST = 3;

    private final LineGrammar grammar;

    private final Predicate<String> isDocument;

    /**
     * Reads first words.
     *
     * @param isDocument true for the name of an open document
     */
    public FirstWord(LineGrammar grammar, Predicate<String> isDocument) {
        this.grammar = grammar;
        this.isDocument = isDocument;
    }

    /** True for a first word that the prompt reads as a command, though it is no exact name. */
    public static boolean isShort(String word, LineGrammar grammar) {
        String name = word.toLowerCase(Locale.ROOT);
        return ForeignWords.isKnown(name) || begun(name, grammar).size() == 1;
    }

    /** The meaning of a first word. */
    public sealed interface Meaning {}

    /** The same in bbsh: a whole line. */
    public record FullLine(Line line) implements Meaning {}

    /** A sentence that answers the line; nothing is run. */
    public record Answered(String sentence) implements Meaning {}

    /** The meaning of the first word of a line that calls no command; empty when it has none. */
    public Optional<Meaning> of(Line line) {
        List<String> words = line.values();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Word first = CommandLine.of(line.text()).words().getFirst();
        Optional<Signature> alias = grammar.aliased(words.getFirst());
        if (alias.isPresent() || grammar.command(words, true).isPresent()) {
            return alias.map(Signature::name).map(whole(line, first));
        }
        String name = words.getFirst().toLowerCase(Locale.ROOT);
        List<String> rest = words.subList(1, words.size());
        return ForeignWords.isKnown(name)
                ? foreign(name, rest, line)
                : prefix(name).map(whole(line, first));
    }

    private static Function<String, Meaning> whole(Line line, Word first) {
        return (name) ->
                new FullLine(
                        line.corrected(
                                line.text().substring(0, first.start())
                                        + name
                                        + line.text().substring(first.end())));
    }

    private Optional<Meaning> foreign(String name, List<String> rest, Line line) {
        Word first = CommandLine.of(line.text()).words().getFirst();
        return switch (name) {
            case "pwd" ->
                    answered(
                            Location.here()
                                    + "     (bbsh was started here: names of files begin here)");
            case "version" -> answered("bbsh " + version());
            case "cat" ->
                    rest.size() == 1 && isDocument.test(rest.getFirst())
                            ? Optional.of(new FullLine(line.corrected(shown(rest.getFirst()))))
                            : Optional.empty();
            case "ls", "dir" ->
                    rest.isEmpty()
                            ? Optional.of(whole(line, first).apply("documents"))
                            : Optional.empty();
            default -> ForeignWords.same(name).map(whole(line, first));
        };
    }

    private static Optional<Meaning> answered(String sentence) {
        return Optional.of(new Answered(sentence));
    }

    private static String shown(String document) {
        return "query $ --in " + CommandLine.quote(document);
    }

    private static String version() {
        String version = FirstWord.class.getPackage().getImplementationVersion();
        return version == null ? "(development)" : version;
    }

    /** The only first word of a command that begins with a prefix. */
    private Optional<String> prefix(String prefix) {
        List<String> all = begun(prefix, grammar);
        return all.size() == 1 && !all.getFirst().equals(prefix)
                ? Optional.of(all.getFirst())
                : Optional.empty();
    }

    /** The first words of commands that begin with a prefix of at least three letters. */
    public static List<String> begun(String prefix, LineGrammar grammar) {
        return prefix.length() < SHORTEST
                ? List.of()
                : grammar.signatures().stream()
                        .map((signature) -> signature.nameWords().getFirst())
                        .distinct()
                        .filter((word) -> word.startsWith(prefix))
                        .toList();
    }
}
