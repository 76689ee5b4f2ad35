package dev.bbsh.shell.terminal;

import dev.bbsh.shell.contract.Question;
import dev.bbsh.shell.contract.Question.Choice;
import dev.bbsh.shell.loop.Asker;
import dev.bbsh.shell.loop.Display;

import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;

import java.util.List;
import java.util.Optional;

/**
 * Asks below the line that raised the question:
 *
 * <pre>
 * not saved: merged
 *   1  leave, and lose the changes     exit --discard
 * 1, or Enter to go back:
 * </pre>
 */
final class Questions implements Asker {

    private final LineReader reader;

    private final Display display;

    Questions(LineReader reader, Display display) {
        this.reader = reader;
        this.display = display;
    }

    @Override
    public Optional<Choice> ask(Question question) {
        List<Choice> choices = question.choices();
        display.say(question.text());
        int width = choices.stream().mapToInt((choice) -> choice.label().length()).max().orElse(0);
        for (int i = 0; i < choices.size(); i++) {
            Choice choice = choices.get(i);
            String blanks = " ".repeat(width - choice.label().length() + 5);
            display.say("  " + (i + 1) + "  " + choice.label() + blanks + choice.line());
        }
        return answer(choices);
    }

    private Optional<Choice> answer(List<Choice> choices) {
        String numbers = choices.size() == 1 ? "1" : "1 to " + choices.size();
        try {
            while (true) {
                String answer = reader.readLine(numbers + ", or Enter to go back: ").strip();
                if (answer.isEmpty()) {
                    return Optional.empty();
                }
                Optional<Choice> chosen = chosen(choices, answer);
                if (chosen.isPresent()) {
                    return chosen;
                }
            }
        } catch (UserInterruptException | EndOfFileException _) {
            return Optional.empty();
        }
    }

    /** By its number, or by its line typed out. */
    private static Optional<Choice> chosen(List<Choice> choices, String answer) {
        for (int i = 0; i < choices.size(); i++) {
            if (answer.equals(String.valueOf(i + 1)) || answer.equals(choices.get(i).line())) {
                return Optional.of(choices.get(i));
            }
        }
        return Optional.empty();
    }
}
