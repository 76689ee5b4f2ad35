package dev.bbsh.backup.source;

import dev.bbsh.file.Location;
import dev.bbsh.file.zip.ZipArchive;
import dev.bbsh.work.BbshException;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** A site backup as Jira writes it: a ZIP with both XML files at its root. */
record ZipSource(
        Location from,
        Optional<BackupPart> entities,
        Optional<BackupPart> activeObjects,
        long others)
        implements BackupSource {

    static ZipSource of(Location from) throws IOException {
        try (ZipArchive zip = ZipArchive.open(from)) {
            List<String> names = zip.names();
            names.forEach((name) -> requireHarmless(from, name));
            Optional<BackupPart> entities = part(zip, names, BackupPart.ENTITIES);
            Optional<BackupPart> apps = part(zip, names, BackupPart.ACTIVE_OBJECTS);
            if (entities.isEmpty()) {
                throw without(from, names);
            }
            long found = entities.stream().count() + apps.stream().count();
            return new ZipSource(from, entities, apps, names.size() - found);
        }
    }

    private static void requireHarmless(Location from, String name) {
        boolean outside = name.startsWith("/") || List.of(name.split("[/\\\\]", -1)).contains("..");
        if (outside) {
            throw new BbshException(
                    "'" + from + "' has an entry that leads out of its folder: " + name,
                    "ask where the file comes from; Jira doesn't write such names");
        }
    }

    private static Optional<BackupPart> part(ZipArchive zip, List<String> names, String name) {
        return names.contains(name)
                ? Optional.of(new BackupPart(name, zip.size(name)))
                : Optional.empty();
    }

    private static BbshException without(Location from, List<String> names) {
        return names.stream()
                .filter((name) -> name.endsWith("/" + BackupPart.ENTITIES))
                .findFirst()
                .map((name) -> nested(from, name))
                .orElseGet(
                        () ->
                                new BbshException(
                                        "'"
                                                + from
                                                + "' has no entities.xml, so it is no Jira backup",
                                        "backup load FILE     (a ZIP of a site backup)"));
    }

    private static BbshException nested(Location from, String name) {
        return new BbshException(
                "'"
                        + from
                        + "' has its files in a folder ("
                        + name
                        + "): the import would say \"The import archive doesn't contain"
                        + " entities.xml file.\"",
                "unpack it, and zip the two XML files without their folder");
    }

    @Override
    public String form() {
        return "ZIP";
    }

    @Override
    public InputStream open(BackupPart part) throws IOException {
        ZipArchive zip = ZipArchive.open(from);
        try {
            return new FilterInputStream(zip.content(part.name())) {
                @Override
                public void close() throws IOException {
                    super.close();
                    zip.close();
                }
            };
        } catch (IOException | RuntimeException broken) {
            zip.close();
            throw broken;
        }
    }
}
