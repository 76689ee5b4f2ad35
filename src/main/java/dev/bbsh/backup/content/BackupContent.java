package dev.bbsh.backup.content;

import dev.bbsh.backup.row.EntityFile;
import dev.bbsh.backup.row.RowHandler;
import dev.bbsh.backup.row.RowIndex;
import dev.bbsh.backup.row.RowReader;
import dev.bbsh.backup.row.RowTable;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.work.Reclaimable;

import java.io.InputStream;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import javax.xml.stream.XMLStreamException;

/** The content of an {@code entities.xml}, after one pass over it. */
public final class BackupContent {

    private final Map<BackupTable, RowTable> tables = new EnumMap<>(BackupTable.class);
    private final Map<String, RowIndex> indexes = new ConcurrentHashMap<>();
    private final ProjectSchemes schemes = new ProjectSchemes();
    private final WorkflowStatuses workflows = new WorkflowStatuses();
    private final SystemProperties properties = new SystemProperties();
    private final ContentTally tally = new ContentTally();
    private final Reclaimable<Catalog> matched = new Reclaimable<>();
    private final EntityFile file;

    private BackupContent(InputStream in) throws XMLStreamException {
        for (BackupTable each : BackupTable.values()) {
            tables.put(each, new RowTable(each.columns()));
        }
        this.file = RowReader.read(in, this::handler);
        tally.finish();
    }

    /**
     * Reads the content.
     *
     * @throws XMLStreamException when the XML is not well-formed, or can't be read
     */
    public static BackupContent read(InputStream in) throws XMLStreamException {
        return new BackupContent(in);
    }

    private Optional<? extends RowHandler> handler(String entity) {
        return switch (entity) {
            case "OSPropertyEntry" -> Optional.of(properties.entries());
            case "OSPropertyString" -> Optional.of(properties.texts());
            case "NodeAssociation" -> Optional.of(schemes);
            case "Workflow" -> Optional.of(workflows);
            default -> {
                Optional<RowTable> kept = BackupTable.of(entity).map(tables::get);
                yield kept.isPresent() ? kept : tally.of(entity);
            }
        };
    }

    /** The facts about the file. */
    public EntityFile file() {
        return file;
    }

    /** The rows of an entity; none when the backup has none. */
    public RowTable table(BackupTable table) {
        RowTable rows = tables.get(table);
        return rows == null ? new RowTable(table.columns()) : rows;
    }

    /** Finds the rows of an entity by the value of a column; made at the first use. */
    public RowIndex index(BackupTable table, String column) {
        return indexes.computeIfAbsent(
                table + " " + column, (_) -> RowIndex.of(table(table), column));
    }

    /** The permission schemes and workflow schemes of projects. */
    public ProjectSchemes schemes() {
        return schemes;
    }

    /** The statuses of workflows. */
    public WorkflowStatuses workflows() {
        return workflows;
    }

    /** The properties of the system. */
    public SystemProperties properties() {
        return properties;
    }

    /** The time zone of the server; empty when the file doesn't tell. */
    public Optional<ZoneId> timezone() {
        return ServerZone.of(file, properties);
    }

    /** The numbers of comments, attachments, worklogs and links. */
    public ContentTally tally() {
        return tally;
    }

    /**
     * The catalog that was made last with comments and attachments, as long as there is memory for
     * it: a question about doubtful matches is asked again and again.
     */
    public Reclaimable<Catalog> matched() {
        return matched;
    }
}
