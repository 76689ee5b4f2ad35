package dev.bbsh.shell.terminal.completion;

import dev.bbsh.render.Printer;
import dev.bbsh.shell.contract.Parameter;

import java.util.List;

/**
 * A possible completion of the word at the cursor.
 *
 * @param value the whole word, unquoted
 * @param shown the text in the list on the screen
 * @param description shown beside it, may be empty
 * @param ending the way the word continues
 */
public record Completion(String value, String shown, String description, Ending ending) {

    /** The most values that are looked up; if there are as many, there may be more. */
    public static final int MOST = 20_000;

    /** A source of the values that a parameter can have at the cursor. */
    @FunctionalInterface
    public interface Source {

        /** The values, in any order; those that do not begin with the typed word are dropped. */
        List<Completion> of(Parameter parameter, ArgumentCursor cursor);
    }

    /** The way a word continues after its completion. */
    public enum Ending {
        /** The word is complete: a blank follows. */
        WHOLE,
        /** The word continues, as after a folder. */
        OPEN,
        /** The word may continue, and may replace what was typed. */
        PATH
    }

    /**
     * Makes the texts safe: they can come from a customer's file, and the line editor prints them
     * as they are.
     */
    public Completion {
        shown = Printer.visible(shown);
        description = Printer.visible(description);
    }

    static Completion of(String word, String description) {
        return new Completion(word, word, description, Ending.WHOLE);
    }

    /** The last one of several words with commas between them, behind which another may follow. */
    static List<Completion> listed(List<String> words, String typed) {
        String before = typed.substring(0, typed.lastIndexOf(',') + 1);
        return words.stream()
                .map((word) -> new Completion(before + word, word, "", Ending.OPEN))
                .toList();
    }
}
