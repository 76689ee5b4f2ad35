package dev.bbsh.backup.row;

import java.util.List;

/** Receives all rows of one entity. */
public interface RowHandler {

    /** The columns that it needs; no other value is read. */
    List<String> columns();

    /** Receives a row, which is valid until this method returns. */
    void row(BackupRow row);
}
