package dev.bbsh.shell.terminal;

import dev.bbsh.jira.live.http.Secret;
import dev.bbsh.shell.contract.Question;
import dev.bbsh.shell.contract.Question.Choice;
import dev.bbsh.shell.loop.Frontend;
import dev.bbsh.shell.output.Display;
import dev.bbsh.shell.output.QuestionText;

import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Asks at the terminal until there is an answer, or the user cancels. */
final class TerminalDialog implements Frontend.QuestionDialog {

    /** The width of a terminal that does not know it. */
    private static final int UNKNOWN = 80;

    private final LineReader reader;

    private final CtrlCHandler interrupt;

    private final Display display;

    private final Predicate<String> isCommand;

    /**
     * A dialog.
     *
     * @param isCommand true for a line that begins with the name of a command
     */
    TerminalDialog(
            LineReader reader,
            CtrlCHandler interrupt,
            Display display,
            Predicate<String> isCommand) {
        this.isCommand = isCommand;
        this.reader = interrupt.key(reader);
        this.interrupt = interrupt;
        this.display = display;
    }

    @Override
    public Optional<Choice> ask(Question question) {
        try {
            return interrupt.during(
                    () -> QuestionText.lines(question, width()).forEach(display::say),
                    () -> answer(question));
        } catch (UserInterruptException | EndOfFileException _) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Secret> askHidden(String prompt) {
        try {
            String typed =
                    interrupt.during(() -> {}, () -> interrupt.readHidden(reader, prompt)).strip();
            return typed.isEmpty() ? Optional.empty() : Optional.of(Secret.of(typed));
        } catch (UserInterruptException | EndOfFileException _) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> askText(String prompt) {
        List<String> lines = new ArrayList<>();
        try {
            String line =
                    interrupt.during(() -> display.say(prompt), () -> interrupt.read(reader, ""));
            while (!line.isBlank()) {
                lines.add(line);
                line = interrupt.read(reader, "");
            }
        } catch (EndOfFileException _) {
            // Ctrl-D ends a text, too.
        } catch (UserInterruptException _) {
            return Optional.empty();
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines));
    }

    private int width() {
        int width = reader.getTerminal().getWidth();
        return width > 0 ? width : UNKNOWN;
    }

    private Optional<Choice> answer(Question question) {
        int last = question.choices().size();
        String text =
                question.search().isPresent() ? ", or type a text to search the new Jira" : "";
        String numbers = last == 1 ? "1" : "1-" + last;
        String help = question.search().isPresent() ? ", ? = help" : "";
        String prompt = "Choose " + numbers + text + help + ", Enter = cancel: ";
        String answer = interrupt.read(reader, prompt).strip();
        Optional<Choice> chosen = chosen(question, answer);
        while (chosen.isEmpty() && !isEnd(answer)) {
            if (answer.equals("?")) {
                QuestionText.help(question).forEach(display::say);
            } else {
                display.say(
                        "Answer "
                                + (last == 2 ? "1 or 2" : numbers)
                                + ", or press Enter to cancel this question.");
            }
            answer = interrupt.read(reader, prompt).strip();
            chosen = chosen(question, answer);
        }
        return chosen;
    }

    /** The choice that an answer means. A command typed here is one, if the user leaves for it. */
    private Optional<Choice> chosen(Question question, String answer) {
        Optional<Choice> listed = QuestionText.chosen(question, answer);
        boolean own =
                question.choices().stream().anyMatch((each) -> listed.equals(Optional.of(each)));
        if (own) {
            return listed;
        }
        if (isEnd(answer) || answer.equals("?")) {
            return Optional.empty();
        }
        if (!isCommand.test(answer)) {
            return listed;
        }
        String leave = "Leave this question and run '" + answer + "'? (y/n): ";
        return isYes(interrupt.read(reader, leave).strip())
                ? Optional.of(new Choice("leave this question", answer))
                : listed;
    }

    private static boolean isYes(String answer) {
        return answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes");
    }

    /** True for Enter, and for {@code q} as in a pager: a single letter is not worth a search. */
    private static boolean isEnd(String answer) {
        return answer.isEmpty() || answer.equals("q");
    }
}
