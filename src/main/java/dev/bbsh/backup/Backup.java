package dev.bbsh.backup;

import dev.bbsh.backup.content.BackupContent;
import dev.bbsh.backup.row.AppTables;
import dev.bbsh.backup.row.RowHandler;
import dev.bbsh.backup.row.RowReader;
import dev.bbsh.backup.source.BackupPart;
import dev.bbsh.backup.source.BackupSource;
import dev.bbsh.file.FileFailure;
import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import javax.xml.stream.XMLStreamException;

/**
 * A site backup of Jira Server or Data Center, after one pass over it.
 *
 * @param content the rows of Jira itself
 * @param apps the tables of apps
 * @param stamp the size and time of the file that was read; empty when its file system tells none
 * @param timezone the time zone of the server, which wrote times without it; empty when unknown
 */
public record Backup(
        BackupSource source,
        BackupContent content,
        AppTables apps,
        Optional<FileStamp> stamp,
        Optional<ZoneId> timezone) {

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
        Optional<FileStamp> stamp = stamp(source);
        BackupContent content = read(source, entities, BackupContent::read, progress);
        AppTables apps =
                source.activeObjects()
                        .map((part) -> read(source, part, AppTables::read, progress))
                        .orElse(AppTables.NONE);
        return new Backup(source, content, apps, stamp, content.timezone());
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
        requireUnchanged();
        BackupPart entities = source.entities().orElseThrow();
        read(source, entities, (in) -> RowReader.read(in, handlers), progress);
    }

    /** The kinds of rows: the entities of Jira, then the tables of apps. */
    public List<String> kinds() {
        return Stream.concat(
                        content.file().rows().keySet().stream().sorted(),
                        apps.rows().keySet().stream())
                .toList();
    }

    /** The number of rows of a kind. */
    public long rows(String kind) {
        Long ofJira = content.file().rows().get(kind);
        return ofJira == null ? apps.rows().getOrDefault(kind, 0L) : ofJira;
    }

    /** The columns of a kind, in the order in which they were first seen. */
    public List<String> columns(String kind) {
        List<String> ofJira = content.file().columns().get(kind);
        return ofJira == null ? apps.columns().getOrDefault(kind, List.of()) : ofJira;
    }

    /** The same backup of a server in this time zone. */
    public Backup in(ZoneId zone) {
        return new Backup(source, content, apps, stamp, Optional.of(zone));
    }

    /** The stamp of the file with the rows of Jira itself, or of the ZIP that has it. */
    private static Optional<FileStamp> stamp(BackupSource source) {
        Location from = source.from();
        return source.entities()
                .flatMap(
                        (part) -> FileStamp.of(from.isFolder() ? from.resolve(part.name()) : from));
    }

    /**
     * Requires that the file is still the one that was loaded, so that it can be read again.
     *
     * @throws BbshException when it was changed, or is gone
     */
    public void requireUnchanged() {
        if (!stamp(source).equals(stamp)) {
            boolean gone = stamp(source).isEmpty();
            throw new BbshException(
                    "'"
                            + source.from()
                            + (gone
                                    ? "' is gone, and has to be read again for this"
                                    : "' was changed since it was loaded"),
                    "backup load " + source.from());
        }
    }

    private static <T> T read(
            BackupSource source, BackupPart part, PartReader<T> reader, Progress progress) {
        progress.beginBytes("reading " + part.name(), part.bytes());
        try (InputStream in = source.open(part, progress)) {
            return reader.read(in);
        } catch (XMLStreamException broken) {
            throw BrokenBackup.of(source, part, broken);
        } catch (IOException broken) {
            throw FileFailure.reading(source.from(), broken);
        }
    }
}
