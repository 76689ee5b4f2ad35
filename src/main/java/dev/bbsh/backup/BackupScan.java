package dev.bbsh.backup;

import dev.bbsh.backup.row.RowHandler;
import dev.bbsh.backup.row.RowReader;
import dev.bbsh.backup.source.BackupPart;
import dev.bbsh.file.FileFailure;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

import javax.xml.stream.XMLStreamException;

/**
 * Another pass over the rows of some entities of a backup. It ends when there are no more of them,
 * as counted while the backup was loaded, which is often long before the end of the file.
 */
public final class BackupScan implements AutoCloseable {

    private final Backup backup;
    private final BackupPart part;
    private final InputStream in;
    private final RowReader reader;
    private long left;

    private BackupScan(Backup backup, BackupPart part, InputStream in, RowReader reader) {
        this.backup = backup;
        this.part = part;
        this.in = in;
        this.reader = reader;
    }

    /**
     * Begins a pass.
     *
     * @param handlers the receivers of rows, by entity
     * @throws BbshException when the file can't be read, or isn't the one that was loaded
     */
    public static BackupScan of(
            Backup backup, Map<String, ? extends RowHandler> handlers, Progress progress) {
        backup.requireUnchanged();
        BackupPart part = backup.source().entities().orElseThrow();
        progress.beginBytes("reading " + part.name() + " again", part.bytes());
        try {
            InputStream in = backup.source().open(part, progress);
            BackupScan scan =
                    new BackupScan(
                            backup,
                            part,
                            in,
                            RowReader.open(
                                    in, (entity) -> Optional.ofNullable(handlers.get(entity))));
            Map<String, Long> rows = backup.content().file().rows();
            handlers.keySet().forEach((entity) -> scan.left += rows.getOrDefault(entity, 0L));
            return scan;
        } catch (XMLStreamException broken) {
            throw BrokenBackup.of(backup.source(), part, broken);
        } catch (IOException broken) {
            throw FileFailure.reading(backup.source().from(), broken);
        }
    }

    /**
     * Reads all rows.
     *
     * @param handlers the receivers of rows, by entity
     * @throws BbshException when the file can't be read, or isn't the one that was loaded
     */
    public static void all(
            Backup backup, Map<String, ? extends RowHandler> handlers, Progress progress) {
        try (BackupScan scan = of(backup, handlers, progress)) {
            while (scan.next()) {
                // The handler of the row has received it.
            }
        }
    }

    /**
     * Reads the next row, which its handler receives.
     *
     * @return false when there is none
     */
    public boolean next() {
        try {
            boolean found = left > 0 && reader.next();
            left--;
            return found;
        } catch (XMLStreamException broken) {
            throw BrokenBackup.of(backup.source(), part, broken);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
            in.close();
        } catch (XMLStreamException | IOException ignored) {
            // Everything that is needed was read.
        }
    }
}
