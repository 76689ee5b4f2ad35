package dev.bbsh.shell.terminal;

import org.jline.reader.History;

import java.util.Collections;
import java.util.ListIterator;

/**
 * A last argument that was inserted.
 *
 * @param text the argument
 * @param index the history entry from which it is
 * @param line the line after it
 * @param cursor the cursor after it
 */
record InsertedArgument(String text, int index, String line, int cursor) {

    static final InsertedArgument NOTHING = new InsertedArgument("", -1, "", 0);

    boolean isIn(String typed, int at) {
        return !text.isEmpty() && line.equals(typed) && cursor == at;
    }

    /** The lines before the one from which it is. */
    ListIterator<History.Entry> before(History history) {
        if (history.isEmpty()) {
            return Collections.emptyListIterator();
        }
        return history.iterator(index < 0 ? history.last() + 1 : index);
    }
}
