package dev.bbsh.script;

import dev.bbsh.script.word.QuoteKind;
import dev.bbsh.script.word.SyntaxException;
import dev.bbsh.script.word.Variables;
import dev.bbsh.script.word.Word;
import dev.bbsh.script.word.WordPart;
import dev.bbsh.script.word.WordQuoter;
import dev.bbsh.text.NearestNames;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A line split into words, as the prompt, scripts, {@code -c}, completion and highlighting all read
 * it. Reading never fails; mistakes in the line are reported by {@link #values}.
 *
 * @param line the text, possibly several lines where one continues the other
 * @param words its words in order
 * @param ending the state at the end of the line
 * @param commentAt offset of the {@code #} that begins a comment, -1 without one
 * @param problem the first mistake other than an open end
 */
public record CommandLine(
        String line,
        List<Word> words,
        Ending ending,
        int commentAt,
        Optional<SyntaxException> problem) {

    /** The states in which a line can end. */
    public enum State {
        COMPLETE,
        OPEN_QUOTE,
        OPEN_BRACKET,
        /** Ended with a backslash: the next line belongs to it. */
        CONTINUED
    }

    /**
     * The end of a line.
     *
     * @param at offset of the opening that is still open; -1 when nothing is open
     */
    public record Ending(State state, int at) {

        static final Ending COMPLETE = new Ending(State.COMPLETE, -1);
    }

    public CommandLine {
        words = List.copyOf(words);
    }

    /** Reads a line. */
    public static CommandLine of(String line) {
        return new Tokenizer(line).read();
    }

    /**
     * Reads a line up to the cursor, for completion: the last word is the one to complete, which is
     * empty after a blank. There is none inside a comment.
     */
    public static CommandLine upTo(String line, int cursor) {
        CommandLine read = of(line.substring(0, cursor));
        boolean inWord = !read.words.isEmpty() && read.words.getLast().end() == cursor;
        if (inWord || read.commentAt >= 0) {
            return read;
        }
        var words = new ArrayList<>(read.words);
        words.add(new Word(cursor, cursor, Word.Kind.PLAIN, List.of()));
        return new CommandLine(read.line, words, read.ending, read.commentAt, read.problem);
    }

    /** The state at the end of the line. */
    public State state() {
        return ending.state();
    }

    /** True when the line has only blanks and comments. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /**
     * The values of the words, with variables replaced. A value is never split again.
     *
     * @throws SyntaxException when a quote or bracket is open, the line ends with a backslash, or a
     *     variable is malformed or not defined
     */
    public List<String> values(Variables variables) {
        requireComplete();
        return words.stream().map((word) -> value(word, variables)).toList();
    }

    /**
     * The value of one of the words, with variables replaced.
     *
     * @throws SyntaxException when a variable is not defined
     */
    public String value(Word word, Variables variables) {
        return word.join((variable) -> value(word.kind(), variable, variables));
    }

    /**
     * Checks that the line can be read to its end.
     *
     * @throws SyntaxException when it can't
     */
    public void requireComplete() {
        switch (ending.state()) {
            case COMPLETE -> {}
            case OPEN_QUOTE ->
                    throw error(
                            ending.at(), "this quote is never closed", "add the missing " + open());
            case OPEN_BRACKET ->
                    throw error(ending.at(), "this bracket is never closed", "add the missing ]");
            case CONTINUED ->
                    throw error(
                            ending.at(),
                            "the line ends with \\ and nothing follows",
                            "leave out the \\, or write \\\\ for a backslash");
        }
        problem.ifPresent(
                (found) -> {
                    throw found;
                });
        Confusables.in(this)
                .refusal()
                .or(() -> BackslashCheck.in(this))
                .ifPresent(
                        (found) -> {
                            throw found;
                        });
    }

    /**
     * The line in the form that a script needs: on one line, without comment, with the same
     * meaning. Only at the prompt can an open quote or bracket continue a line.
     */
    public String onOneLine() {
        return line.indexOf('\n') < 0 && commentAt < 0
                ? line.strip()
                : words.stream().map(WordQuoter::onOneLine).collect(Collectors.joining(" "));
    }

    /** The value quoted so that it reads back as one plain word. */
    public static String quote(String value) {
        return WordQuoter.quote(value);
    }

    /**
     * The beginning of a word in quotes that are already open, for completion: with the opening
     * quote, without the closing one.
     */
    public static String quote(String value, QuoteKind open) {
        return WordQuoter.quote(value, open);
    }

    /**
     * The quotes in which a value can be typed where some are already open; others when it needs
     * escapes.
     */
    public static QuoteKind quotesFor(String value, QuoteKind open) {
        return WordQuoter.hasInvisible(value) ? QuoteKind.ESCAPES : open;
    }

    private String value(Word.Kind kind, WordPart.Variable variable, Variables variables) {
        Optional<String> known = variables.value(variable.name());
        if (known.isEmpty()) {
            return variable.fallback().orElseThrow(() -> undefined(variable, variables));
        }
        return kind == Word.Kind.PATH
                ? WordQuoter.inPath(known.get(), variable.quote())
                : known.get();
    }

    private SyntaxException undefined(WordPart.Variable variable, Variables variables) {
        String name = variable.name();
        if (name.equals("HOME")) {
            return error(
                    variable.start(),
                    "bbsh doesn't read the variables of your own shell",
                    "~     (your home folder)");
        }
        return error(
                variable.start(),
                "variable '" + name + "' is not set",
                advice(name, variables)
                        + NearestNames.didYouMean(name, variables.values().keySet()));
    }

    /** The ways to give a variable a value; in a script, also with the line that runs it. */
    private static String advice(String name, Variables variables) {
        return variables.value(Variables.HERE).isPresent()
                ? "run FILE " + name + "=VALUE   or   ${" + name + ":-DEFAULT} in the script"
                : "set " + name + " = VALUE";
    }

    private String open() {
        return line.substring(ending.at(), ending.at() + 1);
    }

    private SyntaxException error(int offset, String what, String advice) {
        return SyntaxException.at(new SyntaxException.Position(line, offset), what, advice);
    }
}
