package dev.bbsh.backup;

import dev.bbsh.backup.source.BackupPart;
import dev.bbsh.backup.source.BackupSource;
import dev.bbsh.backup.xml.XmlDamage;
import dev.bbsh.file.FileFailure;
import dev.bbsh.work.BbshException;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

import javax.xml.stream.XMLStreamException;

/** Errors for a backup whose XML can't be read. */
final class BrokenBackup {

    private BrokenBackup() {}

    /** The error for a file that a parser gave up on: the place, and what can be done. */
    static BbshException of(BackupSource source, BackupPart part, XMLStreamException broken) {
        if (broken.getNestedException() instanceof IOException cause) {
            return FileFailure.reading(source.from(), cause);
        }
        try (InputStream in = source.open(part)) {
            return XmlDamage.of(in, broken).error(part.name(), cleaning(source));
        } catch (IOException unreadable) {
            return FileFailure.reading(source.from(), unreadable);
        }
    }

    /** The line that writes the backup without forbidden characters. */
    private static String cleaning(BackupSource source) {
        String file = source.from().toString();
        String ending =
                file.toLowerCase(Locale.ROOT).endsWith(".zip")
                        ? ".zip"
                        : source.from().isFolder() ? "" : ".xml";
        boolean plain =
                file.chars().noneMatch((each) -> each <= ' ' || each == '\'' || each == '"');
        return "backup clean " + (plain ? file : "FILE") + " cleaned" + ending;
    }
}
