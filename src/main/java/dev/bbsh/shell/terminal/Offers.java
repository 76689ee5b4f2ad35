package dev.bbsh.shell.terminal;

import dev.bbsh.shell.contract.Parameter;

import java.util.List;

/** Knows what values a parameter can have at the cursor. */
@FunctionalInterface
interface Offers {

    /** The values, in no order; JLine drops those that the word does not begin. */
    List<Offer> of(Parameter parameter, ArgumentCursor cursor);
}
