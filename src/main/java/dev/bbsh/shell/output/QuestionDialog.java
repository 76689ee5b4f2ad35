package dev.bbsh.shell.output;

import dev.bbsh.shell.contract.Question;

import java.util.Optional;

/** Asks the user at the prompt. */
@FunctionalInterface
public interface QuestionDialog {

    /** Never gets an answer: there is no user at a prompt. */
    QuestionDialog NOBODY = (_) -> Optional.empty();

    /** The choice that the user made; empty when none was made. */
    Optional<Question.Choice> ask(Question question);
}
