package dev.bbsh.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Generates Jira site backups of any size, always the same ones for a seed, in the format that Jira
 * 8 writes: a leading comment with facts about the system, rows grouped by entity in alphabetical
 * order, and a trailing comment with the numbers of rows.
 */
public final class BackupGenerator {

    private static final Charset UTF8 = StandardCharsets.UTF_8;

    static final String VERSION = "8.20.10";
    static final String BUILD = "820010";

    /** The name under which the trailing comment counts all rows. */
    public static final String TOTAL = "Total";

    static final String FIELD_TYPE = "com.atlassian.jira.plugin.system.customfieldtypes:select";

    private static final String HEADER =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!--


            ___ Exported on _____________________________

                 on                            : Monday, January 1, 2024 3:04:05 AM CET
                 by                            : user1000 ( Ada Almeida )

            ___ Environment ____________________________

                 JIRA Build                    : %s#%s-sha1:0123456789abcdef0123456789abcdef01234567
                 Zeitzone                      : Mitteleuropäische Normalzeit
            -->
            <entity-engine-xml date="1704074645000">
            """;

    private final BackupSize size;
    private final long seed;
    private final List<RowChange> changes = new ArrayList<>();
    private final List<GeneratedRow> more = new ArrayList<>();
    private final Map<Integer, Integer> boardFilters = new TreeMap<>();
    private RowDamage damage = (row, bytes) -> bytes;
    private String headerVersion = VERSION;
    private String headerBuild = BUILD;
    private UnaryOperator<Map<String, Integer>> announcement = UnaryOperator.identity();

    /** A backup of a size; the same seed generates the same bytes. */
    public BackupGenerator(BackupSize size, long seed) {
        this.size = size;
        this.seed = seed;
    }

    /** Changes rows before they are written. */
    public interface RowChange {

        /**
         * The rows that take the place of one; they have its entity, and the trailing comment
         * counts them.
         *
         * @param number the number of the row in its entity as generated, from 0
         */
        List<GeneratedRow> of(GeneratedRow row, int number);
    }

    /** Damages the bytes of rows as they are written. */
    public interface RowDamage {

        /**
         * The bytes to write for a row.
         *
         * @param number the number of the row in the file, from 0
         */
        byte[] of(long number, byte[] bytes);
    }

    /** Adds a change of rows: each gets the rows of the one before. */
    public BackupGenerator with(RowChange change) {
        changes.add(change);
        return this;
    }

    /** Adds a row; its entity need not be one that is generated. */
    public BackupGenerator with(GeneratedRow row) {
        more.add(row);
        return this;
    }

    /** Adds a board that shows a filter. */
    public BackupGenerator withBoard(int id, int filter) {
        boardFilters.put(id, filter);
        return this;
    }

    /** Sets the version that the leading comment names; that of the data is in a row. */
    public BackupGenerator writtenBy(String version, String build) {
        headerVersion = version;
        headerBuild = build;
        return this;
    }

    /** Changes the numbers that the trailing comment has; without any there is no comment. */
    public BackupGenerator announcing(UnaryOperator<Map<String, Integer>> change) {
        announcement = change;
        return this;
    }

    /** Sets the damage. */
    public BackupGenerator damagedBy(RowDamage plan) {
        damage = plan;
        return this;
    }

    /**
     * Writes entities.xml.
     *
     * @return the number of rows by entity
     */
    public Map<String, Integer> writeEntities(OutputStream out) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        out.write(
                HEADER.replaceFirst("%s", headerVersion)
                        .replaceFirst("%s", headerBuild)
                        .getBytes(UTF8));
        long written = 0;
        for (BackupTables.Table table : tables()) {
            SplittableRandom random = new SplittableRandom(seed ^ table.entity().hashCode());
            int rows = 0;
            for (int number = 0; number < table.rows(); number++) {
                for (GeneratedRow row : changed(table.row().apply(number, random), number)) {
                    out.write(damage.of(written++, row.bytes()));
                    rows++;
                }
            }
            for (GeneratedRow row : added(table.entity())) {
                out.write(damage.of(written++, row.bytes()));
                rows++;
            }
            if (rows > 0) {
                counts.put(table.entity(), rows);
            }
        }
        Map<String, Integer> announced = new TreeMap<>(counts);
        announced.put(TOTAL, (int) written);
        out.write(trailer(announcement.apply(announced)).getBytes(UTF8));
        out.flush();
        return counts;
    }

    private List<GeneratedRow> changed(GeneratedRow row, int number) {
        List<GeneratedRow> rows = List.of(row);
        for (RowChange change : changes) {
            rows = rows.stream().flatMap((each) -> change.of(each, number).stream()).toList();
        }
        return rows;
    }

    private List<BackupTables.Table> tables() {
        List<BackupTables.Table> tables = new ArrayList<>(BackupTables.of(size, seed));
        more.stream()
                .map(GeneratedRow::entity)
                .distinct()
                .filter(
                        (entity) ->
                                tables.stream().noneMatch((each) -> each.entity().equals(entity)))
                .toList()
                .forEach(
                        (entity) ->
                                tables.add(
                                        new BackupTables.Table(
                                                entity, 0, (_, _) -> GeneratedRow.of(entity))));
        tables.sort(Comparator.comparing(BackupTables.Table::entity));
        return tables;
    }

    private List<GeneratedRow> added(String entity) {
        return more.stream().filter((each) -> each.entity().equals(entity)).toList();
    }

    private static String trailer(Map<String, Integer> announced) {
        if (announced.isEmpty()) {
            return "</entity-engine-xml>\n";
        }
        StringBuilder text = new StringBuilder("</entity-engine-xml>\n<!--\n");
        text.append("___ Entities _______________________________\n\n");
        line(text, TOTAL, announced.getOrDefault(TOTAL, 0));
        announced.forEach(
                (entity, rows) -> {
                    if (!entity.equals(TOTAL)) {
                        line(text, entity, rows);
                    }
                });
        return text.append("-->\n").toString();
    }

    private static void line(StringBuilder text, String name, long rows) {
        text.append("     ").append(name).append(" ".repeat(Math.max(1, 46 - name.length())));
        text.append(": ").append(rows).append('\n');
    }

    /** Writes activeobjects.xml, with one table. */
    public void writeActiveObjects(OutputStream out) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int n = 0; n < 10; n++) {
            rows.append("    <row>\n      <integer>").append(n).append("</integer>\n");
            rows.append("      <string>Board ").append(n).append(" ü</string>\n");
            rows.append("      <boolean>false</boolean>\n");
            Integer filter = boardFilters.get(n);
            rows.append(
                    filter == null
                            ? "      <integer xsi:nil=\"true\"/>\n    </row>\n"
                            : "      <integer>" + filter + "</integer>\n    </row>\n");
        }
        out.write(ACTIVE_OBJECTS.replace("ROWS\n", rows).getBytes(UTF8));
        out.flush();
    }

    private static final String ACTIVE_OBJECTS =
            """
            <?xml version='1.0' encoding='UTF-8'?>
            <backup xmlns="http://www.atlassian.com/ao" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
              <database>
                <meta key="database.name" value="PostgreSQL"/>
              </database>
              <table name="AO_60DB71_RAPIDVIEW">
                <column name="ID" primaryKey="true" autoIncrement="true" sqlType="-5" precision="19"/>
                <column name="NAME" primaryKey="false" autoIncrement="false" sqlType="12" precision="255"/>
                <column name="SHOWN" primaryKey="false" autoIncrement="false" sqlType="16" precision="1"/>
                <column name="SAVED_FILTER_ID" primaryKey="false" autoIncrement="false" sqlType="-5" precision="19"/>
              </table>
              <data tableName="AO_60DB71_RAPIDVIEW">
                <column name="ID"/>
                <column name="NAME"/>
                <column name="SHOWN"/>
                <column name="SAVED_FILTER_ID"/>
            ROWS
              </data>
            </backup>
            """;

    /** Writes the ZIP with both files, as Jira does. */
    public Map<String, Integer> writeZip(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.putNextEntry(entry("entities.xml"));
        Map<String, Integer> counts = writeEntities(zip);
        zip.putNextEntry(entry("activeobjects.xml"));
        writeActiveObjects(zip);
        zip.closeEntry();
        zip.finish();
        return counts;
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(2024, 1, 1, 3, 4, 6));
        return entry;
    }

    /**
     * Writes a backup to a file: FILE BYTES [EVERY]. A name that ends in .zip gives the ZIP, else
     * it is entities.xml; every so many rows have a forbidden character.
     */
    public static void main(String[] args) throws IOException {
        BackupGenerator generator =
                new BackupGenerator(BackupSize.ofBytes(Long.parseLong(args[1])), 1);
        if (args.length > 2) {
            generator.damagedBy(ForbiddenCharacters.every(Integer.parseInt(args[2])));
        }
        try (OutputStream file = Files.newOutputStream(Path.of(args[0]));
                OutputStream out = new BufferedOutputStream(file, 1 << 20)) {
            if (args[0].endsWith(".zip")) {
                generator.writeZip(out);
            } else {
                generator.writeEntities(out);
            }
        }
    }
}
