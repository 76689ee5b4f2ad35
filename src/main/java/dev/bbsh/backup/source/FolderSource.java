package dev.bbsh.backup.source;

import dev.bbsh.file.FileFailure;
import dev.bbsh.file.Location;
import dev.bbsh.file.read.RawInput;
import dev.bbsh.work.BbshException;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A folder with the files of an unpacked backup. */
record FolderSource(
        Location from,
        Optional<BackupPart> entities,
        Optional<BackupPart> activeObjects,
        long others)
        implements BackupSource {

    static FolderSource of(Location folder) {
        Optional<BackupPart> entities = part(folder, BackupPart.ENTITIES);
        Optional<BackupPart> apps = part(folder, BackupPart.ACTIVE_OBJECTS);
        if (entities.isEmpty()) {
            throw folder.entries().stream()
                    .filter((each) -> part(each, BackupPart.ENTITIES).isPresent())
                    .findFirst()
                    .map((inner) -> nested(folder, inner))
                    .orElseGet(() -> missing(folder));
        }
        long found = entities.stream().count() + apps.stream().count();
        return new FolderSource(folder, entities, apps, folder.entries().size() - found);
    }

    private static Optional<BackupPart> part(Location folder, String name) {
        Location file = folder.resolve(name);
        try {
            return file.exists() && !file.isFolder() && !file.isSpecial()
                    ? Optional.of(new BackupPart(name, RawInput.size(file)))
                    : Optional.empty();
        } catch (IOException broken) {
            throw FileFailure.reading(file, broken);
        }
    }

    private static BbshException nested(Location folder, Location inner) {
        return new BbshException(
                "'" + folder + "' has no entities.xml, but '" + inner + "' has one",
                "backup load " + inner);
    }

    private static BbshException missing(Location folder) {
        return new BbshException(
                "'" + folder + "' has no entities.xml, so it is no Jira backup",
                "backup load FILE     (a ZIP of a site backup, or its entities.xml)");
    }

    @Override
    public String form() {
        return "folder";
    }

    @Override
    public InputStream open(BackupPart part) throws IOException {
        return RawInput.open(from.resolve(part.name()));
    }
}
