package dev.bbsh.backup;

import dev.bbsh.file.Location;
import dev.bbsh.work.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A backup of a few rows that a test writes by hand. */
public final class SmallBackup {

    private SmallBackup() {}

    /** The backup of these rows. */
    public static Backup of(Path folder, String rows) throws IOException {
        Path file = folder.resolve("entities.xml");
        Files.writeString(file, "<entity-engine-xml>\n" + rows + "</entity-engine-xml>\n");
        return read(file);
    }

    /** The backup in a file. */
    public static Backup read(Path file) {
        return Backup.read(Location.of(file.toString()), Progress.NONE);
    }

    /** A generated backup of this many issues. */
    public static Backup generated(Path folder, int issues) throws IOException {
        Path file = folder.resolve("generated.zip");
        try (var out = Files.newOutputStream(file)) {
            new BackupGenerator(BackupSize.ofIssues(issues), 7).writeZip(out);
        }
        return read(file);
    }
}
