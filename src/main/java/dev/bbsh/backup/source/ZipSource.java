package dev.bbsh.backup.source;

import dev.bbsh.file.Location;
import dev.bbsh.file.read.FileSource;
import dev.bbsh.work.BbshException;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A site backup as Jira writes it: a ZIP with both XML files at its root. */
record ZipSource(
        Location from,
        Optional<BackupPart> entities,
        Optional<BackupPart> activeObjects,
        long others)
        implements BackupSource {

    /** The bytes of U+FFFD, which stands where a program could not read a text. */
    private static final byte[] REPLACED = {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD};

    private static final int SEEN = 1 << 16;

    private static final int MANGLED = 20;

    static ZipSource of(Location from) throws IOException {
        requireIntact(from);
        try (ZipFile zip = open(from)) {
            List<ZipArchiveEntry> all = Collections.list(zip.getEntries());
            all.forEach((entry) -> requireHarmless(from, entry));
            Optional<BackupPart> entities = part(from, zip, BackupPart.ENTITIES);
            Optional<BackupPart> apps = part(from, zip, BackupPart.ACTIVE_OBJECTS);
            if (entities.isEmpty()) {
                throw without(from, all);
            }
            long found = entities.stream().count() + apps.stream().count();
            return new ZipSource(from, entities, apps, all.size() - found);
        }
    }

    private static ZipFile open(Location from) throws IOException {
        try {
            return ZipFile.builder().setPath(from.path()).setIgnoreLocalFileHeader(true).get();
        } catch (java.util.zip.ZipException broken) {
            throw new BbshException(
                    "'" + from + "' is a ZIP without its end: it is cut off or corrupted",
                    "ask for the file again, and compare its size with the original",
                    broken);
        }
    }

    /** Refuses a ZIP whose bytes a program replaced because it took them for text. */
    private static void requireIntact(Location from) {
        byte[] first = FileSource.first(from, SEEN);
        int found = 0;
        for (int at = 0; at + 2 < first.length; at++) {
            boolean replaced =
                    first[at] == REPLACED[0]
                            && first[at + 1] == REPLACED[1]
                            && first[at + 2] == REPLACED[2];
            found += replaced ? 1 : 0;
        }
        if (found > MANGLED) {
            throw new BbshException(
                    "'"
                            + from
                            + "' was a ZIP, but a program that takes files for text has destroyed"
                            + " it: bytes that are not valid UTF-8 were replaced by U+FFFD, and"
                            + " can't be restored",
                    "ask for the file again, sent as a binary attachment or by an upload");
        }
    }

    private static void requireHarmless(Location from, ZipArchiveEntry entry) {
        String name = entry.getName();
        boolean outside = name.startsWith("/") || List.of(name.split("[/\\\\]", -1)).contains("..");
        if (outside) {
            throw new BbshException(
                    "'" + from + "' has an entry that leads out of its folder: " + name,
                    "ask where the file comes from; Jira doesn't write such names");
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new BbshException(
                    "'" + from + "' is encrypted (" + name + ")",
                    "ask for a ZIP without a password, as Jira writes it");
        }
    }

    private static Optional<BackupPart> part(Location from, ZipFile zip, String name) {
        List<ZipArchiveEntry> same = new ArrayList<>();
        zip.getEntries(name).forEach(same::add);
        if (same.size() > 1) {
            throw new BbshException(
                    "'"
                            + from
                            + "' has "
                            + same.size()
                            + " entries with the name "
                            + name
                            + ", and programs differ in which one they read",
                    "ask for the ZIP as Jira wrote it");
        }
        return same.stream().findFirst().map((entry) -> new BackupPart(name, entry.getSize()));
    }

    private static BbshException without(Location from, List<ZipArchiveEntry> all) {
        Optional<String> nested =
                all.stream()
                        .map(ZipArchiveEntry::getName)
                        .filter((name) -> name.endsWith("/" + BackupPart.ENTITIES))
                        .findFirst();
        return nested.map(
                        (name) ->
                                new BbshException(
                                        "'"
                                                + from
                                                + "' has its files in a folder ("
                                                + name
                                                + "): the import would say \"The import archive"
                                                + " doesn't contain entities.xml file.\"",
                                        "unpack it, and zip the two XML files without their"
                                                + " folder"))
                .orElseGet(
                        () ->
                                new BbshException(
                                        "'"
                                                + from
                                                + "' has no entities.xml, so it is no Jira"
                                                + " backup",
                                        "backup load FILE     (a ZIP of a site backup)"));
    }

    @Override
    public String form() {
        return "ZIP";
    }

    @Override
    public InputStream open(BackupPart part) throws IOException {
        ZipFile zip = open(from);
        try {
            ZipArchiveEntry entry = zip.getEntry(part.name());
            return new FilterInputStream(zip.getInputStream(entry)) {
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
