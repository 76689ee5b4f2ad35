package dev.bbsh.shell.contract;

import java.util.List;

/**
 * What a command must know before it can run. At the prompt the loop asks and runs the chosen line
 * instead; everywhere else the command fails with the lines to choose from.
 *
 * @param text what is asked, ending with a question mark
 * @param choices at least one
 */
public record Question(String text, List<Choice> choices) implements Answer {

    public Question {
        choices = List.copyOf(choices);
    }

    /**
     * One of the answers.
     *
     * @param label what the person reads
     * @param line the command line that it stands for
     */
    public record Choice(String label, String line) {}
}
