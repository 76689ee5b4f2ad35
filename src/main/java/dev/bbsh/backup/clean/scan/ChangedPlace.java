package dev.bbsh.backup.clean.scan;

import java.util.Objects;

/**
 * The place of a forbidden character: its row, and the attribute or child element in it. Outside
 * rows it is a comment, an instruction, or what is between rows.
 */
public final class ChangedPlace {

    private final ChangedRow row;
    private final String part;

    ChangedPlace(ChangedRow row, String part) {
        this.row = row;
        this.part = part;
    }

    /**
     * A row with forbidden characters. Its ID becomes known when it is read, which may be after the
     * first of them.
     */
    static final class ChangedRow {

        private final String entity;
        private final long number;
        private String id = "";

        ChangedRow(String entity, long number) {
            this.entity = entity;
            this.number = number;
        }

        void identify(String found) {
            id = found;
        }
    }

    /** The entity of the row, empty outside rows. */
    public String entity() {
        return row.entity;
    }

    /** The ID of the row, empty when it has none. */
    public String id() {
        return row.id;
    }

    /** The number of the row among those of its entity, from 1; 0 outside rows. */
    public long number() {
        return row.number;
    }

    /** The name of the attribute or child element, or words for another place. */
    public String part() {
        return part;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChangedPlace place && place.row == row && place.part.equals(part);
    }

    @Override
    public int hashCode() {
        return Objects.hash(System.identityHashCode(row), part);
    }
}
