package dev.bbsh.shell.terminal;

import dev.bbsh.render.Printer;

/**
 * Something that can stand at the cursor.
 *
 * @param value the whole word, unquoted
 * @param shown what the list on the screen says
 * @param description shown beside it, may be empty
 * @param ending how the word goes on
 */
record Offer(String value, String shown, String description, Ending ending) {

    /** How a word goes on behind an offer. */
    enum Ending {
        /** It is whole: a blank follows. */
        WHOLE,
        /** More of it follows, as behind a folder. */
        OPEN,
        /** More may follow, and the word may replace what was typed. */
        PATH
    }

    /**
     * What the list shows can come from a customer's file, and the line editor prints it as it is.
     */
    Offer {
        shown = Printer.visible(shown);
        description = Printer.visible(description);
    }

    static Offer of(String word, String description) {
        return new Offer(word, word, description, Ending.WHOLE);
    }
}
