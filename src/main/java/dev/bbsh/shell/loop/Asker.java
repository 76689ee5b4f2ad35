package dev.bbsh.shell.loop;

import dev.bbsh.shell.contract.Question;

import java.util.Optional;

/** Asks the person at the prompt. */
@FunctionalInterface
public interface Asker {

    /** Nobody is there. */
    Asker NOBODY = (_) -> Optional.empty();

    /** The choice that the person made; empty when none was made. */
    Optional<Question.Choice> ask(Question question);
}
