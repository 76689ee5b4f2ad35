package dev.bbsh.shell.command.backup;

import dev.bbsh.backup.Backup;
import dev.bbsh.backup.content.BackupContent;
import dev.bbsh.backup.content.BackupTable;
import dev.bbsh.backup.row.EntityFile;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.text.ByteSize;
import dev.bbsh.text.Plurals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines about a backup that was loaded. */
public final class BackupLines {

    private static final int APPS = 6;

    private final String name;
    private final Backup backup;
    private final BackupContent content;

    BackupLines(String name, Backup backup) {
        this.name = name;
        this.backup = backup;
        this.content = backup.content();
    }

    /** The same lines for a report, without the name. */
    public static List<String> facts(Backup backup) {
        return new BackupLines("", backup)
                .all().stream()
                        .map((line) -> line.text().strip().replaceAll(" {2,}", " "))
                        .toList();
    }

    List<TextLine> all() {
        List<TextLine> lines = new ArrayList<>();
        lines.add(TextLine.of(Style.NAME, name).and("   " + summary(backup)));
        lines.add(TextLine.of(numbers()));
        lines.add(TextLine.of(rows(content.file())));
        if (content.tally().comments() + content.tally().attachments() > 0) {
            lines.add(TextLine.of("times " + timezone(backup)));
        }
        if (!backup.apps().rows().isEmpty()) {
            lines.add(TextLine.of(apps()));
        }
        warnings(backup)
                .forEach(
                        (warning) ->
                                lines.add(TextLine.of(Style.WARNING, "warning: ").and(warning)));
        return lines;
    }

    /** A backup in words, such as {@code site backup of Jira 7.3.9, https://jira.x.com}. */
    static String summary(Backup backup) {
        StringBuilder words = new StringBuilder("site backup");
        if (!backup.version().isEmpty()) {
            words.append(" of Jira ").append(backup.version());
        }
        backup.content()
                .properties()
                .system("jira.baseurl")
                .ifPresent((address) -> words.append(", ").append(address));
        backup.content()
                .file()
                .date()
                .ifPresent((date) -> words.append(", written ").append(day(date)));
        return words.toString();
    }

    /** The time zone in which the times of a backup are read, in words. */
    static String timezone(Backup backup) {
        return backup.timezone()
                .map((zone) -> "in " + zone.getId())
                .orElse(
                        "taken as UTC: the file doesn't say the server's time zone"
                                + "     (backup load FILE --timezone ZONE)");
    }

    static String day(long millis) {
        return Instant.ofEpochMilli(millis).atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    private String numbers() {
        return Stream.of(
                        Plurals.of(users(), "user"),
                        Plurals.of(
                                rowsOf(BackupTable.GROUP) + rowsOf(BackupTable.OS_GROUP), "group"),
                        Plurals.of(rowsOf(BackupTable.PROJECT), "project"),
                        Plurals.of(rowsOf(BackupTable.ISSUE), "issue"),
                        Plurals.of(content.tally().comments(), "comment"),
                        Plurals.of(content.tally().attachments(), "attachment")
                                + " ("
                                + ByteSize.words(content.tally().bytes())
                                + ")",
                        Plurals.of(rowsOf(BackupTable.FIELD), "custom field"))
                .collect(Collectors.joining(", "));
    }

    private long users() {
        return rowsOf(BackupTable.USER) + rowsOf(BackupTable.OS_USER);
    }

    private long rowsOf(BackupTable table) {
        return content.table(table).size();
    }

    private static String rows(EntityFile file) {
        String rows =
                Plurals.of(file.total(), "row") + " of " + Plurals.of(file.rows().size(), "kind");
        Long announced = file.announced().get(EntityFile.TOTAL);
        if (announced == null) {
            return rows + "; the file doesn't say how many there should be";
        }
        return announced == file.total() ? rows + ", as many as the file says at its end" : rows;
    }

    private String apps() {
        List<String> apps =
                backup.apps().rows().keySet().stream()
                        .map((table) -> table.replaceFirst("^(AO_[0-9A-F]+)_.*", "$1"))
                        .distinct()
                        .toList();
        String first = apps.stream().limit(APPS).collect(Collectors.joining(", "));
        return Plurals.of(apps.size(), "app")
                + " with tables of their own: "
                + first
                + (apps.size() > APPS ? " and " + (apps.size() - APPS) + " more" : "");
    }

    /** Warnings about contradictions in the file. */
    static List<String> warnings(Backup backup) {
        List<String> warnings = new ArrayList<>();
        EntityFile file = backup.content().file();
        Long announced = file.announced().get(EntityFile.TOTAL);
        if (announced != null && announced != file.total()) {
            warnings.add(
                    String.format(
                            Locale.ROOT,
                            "the file says at its end that it has %,d rows, but it has %,d",
                            announced,
                            file.total()));
        }
        String written = file.build().replaceFirst("#.*", "");
        if (!written.isEmpty() && !written.equals(backup.version())) {
            warnings.add(
                    "Jira " + written + " wrote the file, but its data is of " + backup.version());
        }
        return warnings;
    }
}
