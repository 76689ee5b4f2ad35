package dev.bbsh.shell.terminal.completion;

import dev.bbsh.shell.contract.Parameter;

import java.util.List;

/** A source of the values that a parameter can have at the cursor. */
@FunctionalInterface
interface CompletionSource {

    /** The values, in any order; JLine drops those that do not begin with the typed word. */
    List<Completion> of(Parameter parameter, ArgumentCursor cursor);
}
