package dev.bbsh.shell.loop;

import dev.bbsh.file.ProgramFolders;
import dev.bbsh.jira.live.http.Secret;
import dev.bbsh.shell.context.RunMode;
import dev.bbsh.shell.contract.Question;
import dev.bbsh.shell.line.LineSource;
import dev.bbsh.shell.output.Display;
import dev.bbsh.shell.worker.Worker;

import java.util.Optional;

/** The front of the program: a person at a terminal, or a script or a pipe. */
public interface Frontend {

    /** The user-facing services of the loop. */
    UserInterface console();

    /** The lines that are typed or piped. */
    LineSource lines();

    /** The way in which those lines are run. */
    RunMode manner();

    /**
     * The user-facing services of the loop.
     *
     * @param display prints
     * @param worker runs the work of commands, and stops it on Ctrl-C
     * @param asker asks questions
     * @param folders the program's own folders
     */
    public record UserInterface(
            Display display, Worker worker, QuestionDialog asker, ProgramFolders folders) {}

    /** Asks the user at the prompt. */
    @FunctionalInterface
    public interface QuestionDialog {

        /** The choice that the user made; empty when none was made. */
        Optional<Question.Choice> ask(Question question);

        /**
         * The secret that the user typed without seeing it; empty when none was typed.
         *
         * @param prompt the words before the cursor
         */
        default Optional<Secret> askHidden(String prompt) {
            return Optional.empty();
        }

        /**
         * A text of several lines: at a prompt up to an empty line, else up to the end of the
         * input; empty when there is none.
         *
         * @param prompt the words before the text
         */
        default Optional<String> askText(String prompt) {
            return Optional.empty();
        }
    }
}
