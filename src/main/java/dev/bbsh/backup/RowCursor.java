package dev.bbsh.backup;

import dev.bbsh.backup.row.AppRowReader;
import dev.bbsh.backup.row.BackupRow;
import dev.bbsh.backup.row.RowHandler;
import dev.bbsh.backup.row.RowReader;
import dev.bbsh.backup.source.BackupPart;
import dev.bbsh.file.FileFailure;
import dev.bbsh.file.read.ProgressInput;
import dev.bbsh.work.Progress;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import javax.xml.stream.XMLStreamException;

/**
 * The rows of one entity or one table of an app, read from the file while they are asked for. It
 * may be left before the end: nothing has to be closed.
 */
public final class RowCursor implements Iterator<List<String>> {

    /** Reads the values of the next row; none at the end. */
    private interface RowSource {
        List<String> next() throws XMLStreamException;
    }

    private final Backup backup;
    private final BackupPart part;
    private final InputStream in;
    private final RowSource source;
    private long left;
    private List<String> next = List.of();

    private RowCursor(Backup backup, BackupPart part, InputStream in, RowSource source, long rows) {
        this.backup = backup;
        this.part = part;
        this.in = in;
        this.source = source;
        this.left = rows;
    }

    /**
     * The rows of a kind, with the values of its columns as {@link Backup#columns} lists them.
     *
     * @throws dev.bbsh.work.BbshException when the file can't be read, or isn't the one that was
     *     loaded
     */
    public static RowCursor of(Backup backup, String kind, Progress progress) {
        backup.requireUnchanged();
        boolean app = backup.apps().rows().containsKey(kind);
        BackupPart part =
                (app ? backup.source().activeObjects() : backup.source().entities()).orElseThrow();
        progress.beginBytes("reading " + part.name() + " again", part.bytes());
        try {
            InputStream in = new ProgressInput(backup.source().open(part), progress);
            long rows = backup.rows(kind);
            if (app) {
                AppRowReader reader = AppRowReader.open(in, kind);
                return new RowCursor(backup, part, in, reader::next, rows);
            }
            AllColumns columns = new AllColumns(backup.columns(kind));
            RowReader reader =
                    RowReader.open(
                            in,
                            (name) -> name.equals(kind) ? Optional.of(columns) : Optional.empty());
            return new RowCursor(
                    backup, part, in, () -> reader.next() ? columns.values : List.of(), rows);
        } catch (XMLStreamException broken) {
            throw BrokenBackup.of(backup.source(), part, broken);
        } catch (IOException broken) {
            throw FileFailure.reading(backup.source().from(), broken);
        }
    }

    @Override
    public boolean hasNext() {
        if (next.isEmpty() && left > 0) {
            try {
                next = source.next();
                left = next.isEmpty() ? 0 : left - 1;
            } catch (XMLStreamException broken) {
                throw BrokenBackup.of(backup.source(), part, broken);
            } finally {
                if (left == 0) {
                    close();
                }
            }
        }
        return !next.isEmpty();
    }

    @Override
    public List<String> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        List<String> row = next;
        next = List.of();
        return row;
    }

    private void close() {
        try {
            in.close();
        } catch (IOException ignored) {
            // Everything that is needed was read.
        }
    }

    /** Takes the values of all columns. */
    private static final class AllColumns implements RowHandler {

        private final List<String> columns;
        private List<String> values = List.of();

        AllColumns(List<String> columns) {
            this.columns = columns;
        }

        @Override
        public List<String> columns() {
            return columns;
        }

        @Override
        public void row(BackupRow row) {
            List<String> all = new ArrayList<>(columns.size());
            for (int at = 0; at < columns.size(); at++) {
                all.add(row.text(at));
            }
            values = all;
        }
    }
}
