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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A question as it is shown below the line that raised it:
 *
 * <pre>
 * not saved: merged     (save NAME FILE saves one)
 *   1  leave, and lose the changes     exit --discard
 * </pre>
 */
public final class QuestionText {

    /** The cells before a label, with a number of one digit, and a letter beside it. */
    private static final int INDENT = 5;

    /** The cells of a letter and the blank before it. */
    private static final int LETTER = 2;

    /** The cells between the longest label and its command. */
    private static final int GAP = 5;

    /** The letters from which on a question shows them: it is one of many, answered quickly. */
    private static final int WALK = 3;

    private static final List<String> LETTERS = List.of("a", "k", "s", "b", "q");

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
        Map<Choice, String> letters = letters(question);
        if (letters.size() < WALK) {
            letters.clear();
        }
        int indent = INDENT + (letters.isEmpty() ? 0 : LETTER);
        int room = width - indent;
        int column = column(question.choices(), room);
        int number = 1;
        for (Choice choice : question.choices()) {
            String blanks =
                    fits(choice, column, room)
                            ? " ".repeat(Math.max(0, column - widthOf(choice.label())))
                            : "";
            String mark = letters.isEmpty() ? "" : " " + letters.getOrDefault(choice, " ");
            lines.add(
                    TextLine.of("  " + number++ + mark + "  ")
                            .and(
                                    TextLine.of(choice.label() + blanks),
                                    TextLine.of(choice.line()),
                                    indent));
        }
        return lines;
    }

    /** The choices that have a fixed letter. */
    private static Map<Choice, String> letters(Question question) {
        Map<Choice, String> letters = new LinkedHashMap<>();
        LETTERS.forEach(
                (letter) ->
                        lettered(question, letter)
                                .ifPresent((choice) -> letters.put(choice, letter)));
        return letters;
    }

    /** The width of the widest label that leaves room for the commands of all shorter ones. */
    private static int column(List<Choice> choices, int room) {
        List<Choice> beside = choices.stream().filter((each) -> fits(each, 0, room)).toList();
        return beside.stream()
                .map((each) -> widthOf(each.label()))
                .filter(
                        (column) ->
                                beside.stream()
                                        .filter((each) -> widthOf(each.label()) <= column)
                                        .allMatch((each) -> fits(each, column, room)))
                .max(Comparator.naturalOrder())
                .orElse(0);
    }

    /** True if a label, in a column of this width, and its command fit on a line. */
    private static boolean fits(Choice choice, int column, int room) {
        int label = Math.max(column, widthOf(choice.label()));
        return label + GAP + widthOf(choice.line()) <= room;
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
        List<String> letters = new ArrayList<>();
        letters(question).forEach((choice, letter) -> letters.add(letter + " = " + choice.label()));
        List<String> lines = new ArrayList<>();
        lines.add("A number makes that choice; the line beside it does the same in a script.");
        if (!letters.isEmpty()) {
            lines.add(String.join(", ", letters));
            lines.add(
                    "confidence high: a mapping, a key or an e-mail address says so, or it is the"
                            + " only item with that name and type");
            lines.add(
                    "confidence medium: it fits, but so may others; low: a guess by the name"
                            + "     (explain confidence)");
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
