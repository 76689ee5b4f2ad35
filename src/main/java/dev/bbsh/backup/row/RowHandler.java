package dev.bbsh.backup.row;

import java.util.List;
import java.util.function.Consumer;

/** Receives all rows of one entity. */
public interface RowHandler {

    /** The columns that it needs; no other value is read. */
    List<String> columns();

    /** Receives a row, which is valid until this method returns. */
    void row(BackupRow row);

    /** One that needs some columns and hands on the rows. */
    static RowHandler of(List<String> columns, Consumer<BackupRow> rows) {
        return new RowHandler() {
            @Override
            public List<String> columns() {
                return columns;
            }

            @Override
            public void row(BackupRow row) {
                rows.accept(row);
            }
        };
    }
}
