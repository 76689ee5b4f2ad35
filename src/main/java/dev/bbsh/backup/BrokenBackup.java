package dev.bbsh.backup;

import dev.bbsh.backup.source.BackupPart;
import dev.bbsh.backup.source.BackupSource;
import dev.bbsh.file.FileFailure;
import dev.bbsh.work.BbshException;

import java.io.IOException;

import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;

/** Errors for a backup whose XML can't be read. */
final class BrokenBackup {

    private BrokenBackup() {}

    static BbshException of(BackupSource source, BackupPart part, XMLStreamException broken) {
        if (broken.getNestedException() instanceof IOException cause) {
            return FileFailure.reading(source.from(), cause);
        }
        Location at = broken.getLocation();
        return new BbshException(
                "'"
                        + part.name()
                        + "' is no well-formed XML: line "
                        + at.getLineNumber()
                        + ", column "
                        + at.getColumnNumber(),
                "backup clean " + source.from() + " cleaned.xml",
                broken);
    }
}
