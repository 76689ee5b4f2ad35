package dev.bbsh.shell.output;

import dev.bbsh.render.Printer;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.text.CaretLines;
import dev.bbsh.render.text.DisplayWidth;
import dev.bbsh.script.CommandLine;
import dev.bbsh.shell.contract.Question;
import dev.bbsh.shell.contract.Question.Choice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A question as it is shown below the line that raised it:
 *
 * <pre>
 * not saved: merged     (save NAME FILE saves one)
 *   1  leave, and lose the changes     exit --discard
 * </pre>
 */
public final class QuestionText {

    /** The cells before a label, with a number of one digit. */
    private static final int INDENT = 5;

    /** The cells between the longest label and its command. */
    private static final int GAP = 5;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    private static final Pattern WORD = Pattern.compile("[a-z]{2,}");

    private QuestionText() {}

    /**
     * The lines to show. The command of a choice is beside its label where both fit on a line, in
     * one column with the others as far as possible, and else on a line of its own.
     *
     * @param width of the screen, in cells
     */
    public static List<TextLine> lines(Question question, int width) {
        List<TextLine> lines = new ArrayList<>();
        CaretLines.of(question.text()).stream().map(TextLine::of).forEach(lines::add);
        int column = column(question.choices(), width);
        int number = 1;
        for (Choice choice : question.choices()) {
            String blanks =
                    fits(choice, column, width)
                            ? " ".repeat(Math.max(0, column - widthOf(choice.label())))
                            : "";
            lines.add(
                    TextLine.of("  " + number++ + "  ")
                            .and(
                                    TextLine.of(choice.label() + blanks),
                                    TextLine.of(choice.line()),
                                    INDENT));
        }
        return lines;
    }

    /** The width of the widest label that leaves room for the commands of all shorter ones. */
    private static int column(List<Choice> choices, int width) {
        List<Choice> beside = choices.stream().filter((each) -> fits(each, 0, width)).toList();
        return beside.stream()
                .map((each) -> widthOf(each.label()))
                .filter(
                        (column) ->
                                beside.stream()
                                        .filter((each) -> widthOf(each.label()) <= column)
                                        .allMatch((each) -> fits(each, column, width)))
                .max(Comparator.naturalOrder())
                .orElse(0);
    }

    /** True if a label, in a column of this width, and its command fit on a line. */
    private static boolean fits(Choice choice, int column, int width) {
        int label = Math.max(column, widthOf(choice.label()));
        return INDENT + label + GAP + widthOf(choice.line()) <= width;
    }

    private static int widthOf(String text) {
        return DisplayWidth.of(Printer.visible(text));
    }

    /**
     * The choice that an answer means: its number, the first word of its label, or its line typed
     * out. Any other text becomes a search, where the question allows that.
     */
    public static Optional<Choice> chosen(Question question, String answer) {
        List<Choice> choices = question.choices();
        for (int i = 0; i < choices.size(); i++) {
            if (answer.equals(String.valueOf(i + 1)) || answer.equals(choices.get(i).line())) {
                return Optional.of(choices.get(i));
            }
        }
        Optional<Choice> lettered = lettered(question, answer);
        if (lettered.isPresent()) {
            return lettered;
        }
        List<Choice> named = choices.stream().filter((each) -> isNamed(each, answer)).toList();
        return named.size() == 1
                ? Optional.of(named.getFirst())
                : question.search()
                        .filter((_) -> !NUMBER.matcher(answer).matches() && !answer.isEmpty())
                        .map(
                                (line) ->
                                        new Choice(
                                                "search for it",
                                                line + " " + CommandLine.quote(answer)));
    }

    /** The choice of a fixed letter, such as {@code s} for {@code skip it for now}. */
    private static Optional<Choice> lettered(Question question, String answer) {
        Optional<String> word =
                switch (answer) {
                    case "s" -> Optional.of("skip");
                    case "b" -> Optional.of("back");
                    case "k" -> Optional.of("keep");
                    case "a" -> Optional.of("apply");
                    case "q" -> Optional.of("stop");
                    default -> Optional.empty();
                };
        List<Choice> meant =
                question.choices().stream()
                        .filter((each) -> word.filter((w) -> isNamed(each, w)).isPresent())
                        .toList();
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    /** The answers that a question takes, and what its words mean. */
    public static List<String> help(Question question) {
        List<String> letters =
                Stream.of("a", "k", "s", "b", "q")
                        .flatMap(
                                (letter) ->
                                        lettered(question, letter)
                                                .map((each) -> letter + " = " + each.label())
                                                .stream())
                        .toList();
        List<String> lines = new ArrayList<>();
        lines.add("A number makes that choice; the line beside it does the same in a script.");
        if (!letters.isEmpty()) {
            lines.add(String.join(", ", letters));
            lines.add(
                    "confidence high, medium or low is how likely a suggestion is right:"
                            + " explain confidence");
        }
        lines.add("Enter cancels the question, and nothing is changed.");
        return lines;
    }

    /**
     * True when the answer is the first word of the label, such as {@code keep} for {@code keep it
     * as it is}; an ID that begins a label does not count as a word.
     */
    private static boolean isNamed(Choice choice, String answer) {
        return WORD.matcher(answer).matches()
                && choice.label().split("[^a-z]", 2)[0].equals(answer);
    }
}
