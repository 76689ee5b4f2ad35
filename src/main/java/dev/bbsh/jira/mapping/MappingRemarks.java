package dev.bbsh.jira.mapping;

import dev.bbsh.text.FirstFew;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The remarks on the files of a mapping: the first hundred in full. */
public final class MappingRemarks {

    private static final int SHOWN = 100;

    private static final int NAMED = 5;

    private final List<BadRow> badRows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private long badRowCount;

    /**
     * A row that was left out.
     *
     * @param line from 1
     * @param why the reason in a few words
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

    /** The error that no row could be used, with the first ones and the reasons. */
    BbshException refusal(String files) {
        Stream<String> rows =
                badRows.stream()
                        .map((row) -> "line " + row.line() + ", " + row.why() + ": " + row.text());
        return new BbshException(
                "no usable rows in "
                        + files
                        + ": "
                        + FirstFew.of(rows, badRowCount, NAMED).clauses(),
                advice());
    }

    private String advice() {
        boolean empty =
                badRows.stream()
                        .allMatch(
                                (row) ->
                                        row.why().equals(RowFault.MISSING)
                                                || row.why().equals(RowFault.NOTHING));
        return empty
                ? "ask for the report again once the migration is done: these rows have no new ID"
                : "use the report as it was downloaded, without opening and saving it in Excel";
    }

    /** The first bad rows. */
    public List<BadRow> badRows() {
        return List.copyOf(badRows);
    }

    /** The number of all bad rows. */
    public long badRowCount() {
        return badRowCount;
    }

    /** Other remarks, a sentence each. */
    public List<String> notes() {
        return List.copyOf(notes);
    }
}
