package dev.bbsh.shell.contract;

import dev.bbsh.jira.live.http.Secret;
import dev.bbsh.session.history.History;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A question that must be answered before a command can run. At the prompt the loop asks it and
 * runs the chosen line instead; everywhere else the command fails with the lines to choose from.
 *
 * @param text the question, ending with a question mark
 * @param choices at least one
 * @param next the history to continue with when the question is asked
 * @param search the line to run for a text that is none of the choices; the text is appended to it
 */
public record Question(
        String text, List<Choice> choices, Optional<History> next, Optional<String> search)
        implements Answer {

    public Question {
        choices = List.copyOf(choices);
    }

    public Question(String text, List<Choice> choices) {
        this(text, choices, Optional.empty(), Optional.empty());
    }

    public Question(String text, List<Choice> choices, Optional<History> next) {
        this(text, choices, next, Optional.empty());
    }

    /**
     * One of the answers.
     *
     * @param label the text that the user reads
     * @param line the command line that it stands for
     * @param then the line that continues with the next question, once that one succeeded
     */
    public record Choice(String label, String line, Optional<String> then) {

        public Choice(String label, String line) {
            this(label, line, Optional.empty());
        }
    }

    /**
     * A question for a token or password. At the prompt the loop reads it without showing it;
     * nothing of it gets into a history, a journal or a recording. Everywhere else the command
     * fails with the ways to give it.
     *
     * @param prompt the words before the cursor, such as {@code Password of mia (hidden): }
     * @param unanswered the error where there is no prompt
     * @param advice the line to type there
     * @param then the outcome for the secret; its recorded line names a variable or a file
     */
    public record SecretQuestion(
            String prompt, String unanswered, String advice, Function<Secret, Outcome> then)
            implements Answer {}

    /**
     * A question for a text of several lines. At the prompt the loop reads it up to an empty line,
     * in a pipe up to the end of the input, and runs the line that it stands for instead. In a
     * script the command fails.
     *
     * @param prompt the words before the text
     * @param unanswered the error where there is no text to read
     * @param advice the line to type there
     * @param line the line for a text; may refuse it
     */
    public record TextQuestion(
            String prompt, String unanswered, String advice, UnaryOperator<String> line)
            implements Answer {}

    /**
     * An answer that depends on whether there is a prompt, where questions can be asked. Only one
     * of the two is computed, on the worker.
     */
    public record PromptAnswer(Supplier<Answer> atPrompt, Supplier<Answer> elsewhere)
            implements Answer {

        /** The answer for a line that may ask, or not. */
        public Answer of(boolean asks) {
            return asks ? atPrompt.get() : elsewhere.get();
        }
    }
}
