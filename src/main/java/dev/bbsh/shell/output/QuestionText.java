package dev.bbsh.shell.output;

import dev.bbsh.render.text.CaretLines;
import dev.bbsh.script.CommandLine;
import dev.bbsh.shell.contract.Question;
import dev.bbsh.shell.contract.Question.Choice;

import java.util.ArrayList;
import java.util.List;
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

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    private static final Pattern WORD = Pattern.compile("[a-z]{2,}");

    private QuestionText() {}

    /** The lines to show. */
    public static List<String> lines(Question question) {
        List<String> lines = new ArrayList<>(CaretLines.of(question.text()));
        int width = question.choices().stream().mapToInt((c) -> c.label().length()).max().orElse(0);
        int number = 1;
        for (Choice choice : question.choices()) {
            String blanks = " ".repeat(width - choice.label().length() + 5);
            lines.add("  " + number++ + "  " + choice.label() + blanks + choice.line());
        }
        return lines;
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

    /**
     * True when the answer is the first word of the label, such as {@code keep} for {@code keep it
     * as it is}; an ID that begins a label does not count as a word.
     */
    private static boolean isNamed(Choice choice, String answer) {
        return WORD.matcher(answer).matches()
                && choice.label().split("[^a-z]", 2)[0].equals(answer);
    }
}
