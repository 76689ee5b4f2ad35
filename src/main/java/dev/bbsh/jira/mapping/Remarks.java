package dev.bbsh.jira.mapping;

import java.util.ArrayList;
import java.util.List;

/** What is to be said of the files of a mapping: the first hundred remarks in full. */
public final class Remarks {

    private static final int SHOWN = 100;

    private final List<BadRow> badRows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private long badRowCount;

    /**
     * A row that was left out.
     *
     * @param line from 1
     * @param why in a few words
     */
    public record BadRow(String file, long line, String text, String why) {}

    void badRow(BadRow row) {
        badRowCount++;
        if (badRows.size() < SHOWN) {
            badRows.add(row);
        }
    }

    void note(String text) {
        notes.add(text);
    }

    /** The first bad rows. */
    public List<BadRow> badRows() {
        return List.copyOf(badRows);
    }

    /** How many bad rows in all. */
    public long badRowCount() {
        return badRowCount;
    }

    /** Other things, a sentence each. */
    public List<String> notes() {
        return List.copyOf(notes);
    }
}
