package dev.bbsh.backup;

import dev.bbsh.backup.content.BackupContent;
import dev.bbsh.backup.row.AppTables;
import dev.bbsh.backup.row.EntityReader;
import dev.bbsh.backup.row.RowHandler;
import dev.bbsh.backup.source.BackupPart;
import dev.bbsh.backup.source.BackupSource;
import dev.bbsh.file.FileFailure;
import dev.bbsh.file.Location;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;

import javax.xml.stream.XMLStreamException;

/**
 * A site backup of Jira Server or Data Center, after one pass over it.
 *
 * @param content the rows of Jira itself
 * @param apps the tables of apps
 */
public record Backup(BackupSource source, BackupContent content, AppTables apps) {

    /** Reads one file of a backup. */
    private interface PartReader<T> {
        T read(InputStream in) throws XMLStreamException;
    }

    /**
     * Reads a backup.
     *
     * @throws BbshException when there is none, or it is broken
     */
    public static Backup read(Location from, Progress progress) {
        BackupSource source = BackupSource.find(from, progress);
        BackupPart entities =
                source.entities()
                        .orElseThrow(
                                () ->
                                        new BbshException(
                                                "'" + from + "' has the tables of apps only",
                                                "backup load FILE     (entities.xml, or the ZIP"
                                                        + " with both)"));
        BackupContent content = read(source, entities, BackupContent::read, progress);
        AppTables apps =
                source.activeObjects()
                        .map((part) -> read(source, part, AppTables::read, progress))
                        .orElse(AppTables.NONE);
        return new Backup(source, content, apps);
    }

    /**
     * The version of Jira whose data it holds, such as {@code 7.3.9}: as its properties say, else
     * as the program said that wrote it; empty when neither does.
     */
    public String version() {
        return content.properties()
                .system("jira.version")
                .orElseGet(() -> content.file().build().replaceFirst("#.*", ""));
    }

    /**
     * Reads the rows of Jira itself once more, for those that don't stay in memory.
     *
     * @param handlers the handler of an entity's rows, asked once for each entity
     * @throws BbshException when the file has been changed or removed since
     */
    public void readAgain(
            Function<String, Optional<? extends RowHandler>> handlers, Progress progress) {
        BackupPart entities = source.entities().orElseThrow();
        read(source, entities, (in) -> EntityReader.read(in, handlers), progress);
    }

    private static <T> T read(
            BackupSource source, BackupPart part, PartReader<T> reader, Progress progress) {
        progress.begin("reading " + part.name(), part.bytes());
        try (InputStream in = source.open(part, progress)) {
            return reader.read(in);
        } catch (XMLStreamException broken) {
            throw BrokenBackup.of(source, part, broken);
        } catch (IOException broken) {
            throw FileFailure.reading(source.from(), broken);
        }
    }
}
