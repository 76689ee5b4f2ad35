package dev.bbsh.shell.contract;

import dev.bbsh.session.History;

import java.util.List;
import java.util.Optional;

/**
 * What a command must know before it can run. At the prompt the loop asks and runs the chosen line
 * instead; everywhere else the command fails with the lines to choose from.
 *
 * @param text what is asked, ending with a question mark
 * @param choices at least one
 * @param next the history to go on with when somebody is asked
 * @param search the line that a text asks which is none of the choices; the text is put behind it
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
     * @param label what the person reads
     * @param line the command line that it stands for
     * @param then the line that asks on, once that one succeeded
     */
    public record Choice(String label, String line, Optional<String> then) {

        public Choice(String label, String line) {
            this(label, line, Optional.empty());
        }
    }
}
