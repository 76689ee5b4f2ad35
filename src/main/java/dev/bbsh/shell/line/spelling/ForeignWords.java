package dev.bbsh.shell.line.spelling;

import dev.bbsh.script.CommandLine;
import dev.bbsh.shell.contract.Parameter;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words of other shells, and what bbsh has instead. */
public final class ForeignWords {

    private ForeignWords() {}

    /** True for a word that has an answer of ours, if not the same. */
    static boolean isKnown(String word) {
        return refusal(List.of(word), List.of()).isPresent();
    }

    /** The command that does the same. */
    public static Optional<String> same(String word) {
        return switch (word) {
            case "quit", "q", ":q", "logout" -> Optional.of("exit");
            case "open" -> Optional.of("load");
            case "?", "man" -> Optional.of("help");
            case "cls" -> Optional.of("clear");
            default -> Optional.empty();
        };
    }

    /**
     * The error for a line that begins with a word of another shell.
     *
     * @param words of the line, at least one
     * @param commands the signatures of all commands
     */
    public static Optional<BbshException> refusal(List<String> words, List<Signature> commands) {
        String word = words.getFirst();
        List<String> rest = words.subList(1, words.size());
        return same(word)
                .map((name) -> line(name, rest))
                .or(() -> instead(word, rest, commands))
                .map((advice) -> new BbshException("bbsh has no command '" + word + "'", advice));
    }

    private static Optional<String> instead(
            String word, List<String> rest, List<Signature> commands) {
        return switch (word) {
            case "ls", "dir" ->
                    Optional.of(
                            rest.isEmpty()
                                    ? "documents"
                                    : "documents   or   " + line("load", rest.subList(0, 1)));
            case "cat" -> Optional.of("load " + file(rest) + "   then   query $");
            case "cd" ->
                    Optional.of("load FOLDER/FILE     (bbsh stays in the folder of its start)");
            case "pwd" -> Optional.of("load FILE     (names begin in the folder of bbsh's start)");
            case "version" -> Optional.of("bbsh --version     (in your own shell)");
            case "grep" -> Optional.of("find ID   or   query PATH");
            case "sort" -> Optional.of(sorting(commands));
            default -> Optional.empty();
        };
    }

    private static String file(List<String> rest) {
        return rest.isEmpty() ? "FILE" : CommandLine.quote(rest.getFirst());
    }

    private static String line(String name, List<String> rest) {
        return (name + " " + rest.stream().map(CommandLine::quote).collect(Collectors.joining(" ")))
                .strip();
    }

    /** The commands with an option to sort by. */
    private static String sorting(List<Signature> commands) {
        return commands.stream()
                .flatMap(
                        (signature) ->
                                signature
                                        .option("sort")
                                        .map((option) -> line(signature, option))
                                        .stream())
                .collect(Collectors.joining("   or   "));
    }

    private static String line(Signature signature, Parameter option) {
        return signature.shortest() + " " + Signature.typed(option);
    }
}
