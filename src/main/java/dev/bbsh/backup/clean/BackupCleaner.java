package dev.bbsh.backup.clean;

import dev.bbsh.backup.clean.CleanReport.Part;
import dev.bbsh.file.FileFailure;
import dev.bbsh.file.Location;
import dev.bbsh.file.read.RawInput;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.file.write.AtomicFile.Permission;
import dev.bbsh.file.write.FileOutput;
import dev.bbsh.file.zip.ZipArchive;
import dev.bbsh.file.zip.ZipCopy;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipException;

/**
 * Writes a site backup without the characters that XML 1.0 forbids: a ZIP as a ZIP, a folder as a
 * folder, a single file as a file. A result that can't be proven is not kept.
 */
public final class BackupCleaner {

    private static final String ENTITIES = "entities.xml";
    private static final String ACTIVE_OBJECTS = "activeobjects.xml";
    private static final Set<String> XML = Set.of(ENTITIES, ACTIVE_OBJECTS);

    private final Location from;
    private final Permission permission;
    private final ReplacementCharacter replacement;
    private final Progress progress;

    private BackupCleaner(Request request, Progress progress) {
        this.from = request.from;
        this.permission = request.permission;
        this.replacement = request.replacement;
        this.progress = progress;
    }

    /**
     * The files and the replacement of one cleaning.
     *
     * @param from a ZIP, a folder with entities.xml, or an XML file, which may be packed with gzip
     * @param to the result
     */
    public record Request(
            Location from, Location to, Permission permission, ReplacementCharacter replacement) {}

    /**
     * Writes the cleaned backup.
     *
     * @throws BbshException when it can't be read, written, or proven; then there is no result
     */
    public static CleanReport clean(Request request, Progress progress) {
        Location from = request.from;
        if (request.to.isSameAs(from)) {
            throw new BbshException(
                    "the result can't replace '" + from + "', which it is compared with",
                    "choose another name");
        }
        BackupCleaner cleaner = new BackupCleaner(request, progress);
        try {
            if (from.isFolder()) {
                return cleaner.folder(request.to);
            }
            return RawInput.isZip(from) ? cleaner.zip(request.to) : cleaner.file(request.to);
        } catch (IOException broken) {
            throw FileFailure.reading(from, broken);
        }
    }

    private CleanReport file(Location to) throws IOException {
        if (isZipName(to)) {
            throw new BbshException(
                    "'" + from + "' isn't a ZIP, but '" + to.name() + "' is named like one",
                    "choose a name that ends in .xml or .xml.gz");
        }
        return new CleanReport(List.of(file(from, to, () -> {})), 0);
    }

    /**
     * Cleans a file.
     *
     * @param then done when the result is proven, before it gets its name
     */
    private Part file(Location xml, Location to, Runnable then) throws IOException {
        progress.begin("cleaning " + xml, RawInput.isGzip(xml) ? -1 : 2 * RawInput.size(xml));
        PartCleaner part =
                new PartCleaner(xml.name(), () -> RawInput.open(xml), replacement, progress);
        List<Part> done = new ArrayList<>();
        AtomicFile.write(
                to,
                permission,
                (out) -> done.add(reading(() -> part.write(out.stream()))),
                (written) -> {
                    prove(part, done.getFirst(), () -> RawInput.open(written));
                    then.run();
                });
        return done.getFirst();
    }

    private static boolean isZipName(Location to) {
        return to.name().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /** Reads something; errors of writing are ours already. */
    private Part reading(Work work) {
        try {
            return work.run();
        } catch (IOException broken) {
            throw unreadable(broken);
        }
    }

    /** A step that reads the original. */
    private interface Work {

        Part run() throws IOException;
    }

    private BbshException unreadable(IOException broken) {
        boolean packed = broken instanceof EOFException || broken instanceof ZipException;
        return packed
                ? new BbshException(
                        "'" + from + "' is cut off or corrupted: it can't be unpacked to its end",
                        "ask for the file again, and compare its size with the original",
                        broken)
                : FileFailure.reading(from, broken);
    }

    private void prove(PartCleaner part, Part done, PartCleaner.Opening written) {
        try {
            part.prove(done, written);
        } catch (IOException broken) {
            throw unreadable(broken);
        }
    }

    /** Cleans the files of a folder; entities.xml gets its name last, when all are proven. */
    private CleanReport folder(Location to) throws IOException {
        requireFolders(to);
        Permission making = new Permission(permission.overwrite(), true);
        BackupCleaner inner =
                new BackupCleaner(new Request(from, to, making, replacement), progress);
        Location apps = from.resolve(ACTIVE_OBJECTS);
        List<Part> parts = new ArrayList<>();
        Runnable others =
                () -> {
                    if (apps.exists()) {
                        parts.add(
                                reading(
                                        () ->
                                                inner.file(
                                                        apps,
                                                        to.resolve(ACTIVE_OBJECTS),
                                                        () -> {})));
                    }
                };
        parts.addFirst(inner.file(from.resolve(ENTITIES), to.resolve(ENTITIES), others));
        return new CleanReport(parts, 0);
    }

    private void requireFolders(Location to) {
        if (!from.resolve(ENTITIES).exists()) {
            throw new BbshException(
                    "'" + from + "' has no entities.xml",
                    "name the folder or the ZIP of a site backup");
        }
        if (to.exists() && !to.isFolder()) {
            throw new BbshException(
                    "'" + to + "' is a file, but '" + from + "' is a folder",
                    "choose the name of a folder");
        }
    }

    private CleanReport zip(Location to) throws IOException {
        if (!isZipName(to)) {
            throw new BbshException(
                    "'" + from + "' is a ZIP, but '" + to.name() + "' isn't named like one",
                    "choose a name that ends in .zip");
        }
        try (ZipArchive zip = ZipArchive.open(from)) {
            Set<String> found = new LinkedHashSet<>(zip.names());
            found.retainAll(XML);
            requireEntities(zip.names());
            List<Part> parts = new ArrayList<>();
            ZipCopy copy = new ZipCopy(zip, found);
            progress.begin("cleaning " + from, total(zip, found));
            AtomicFile.write(
                    to,
                    permission,
                    (out) -> write(copy, zip, out, parts),
                    (written) -> prove(copy, zip, written, parts));
            return new CleanReport(parts, zip.names().size() - found.size());
        }
    }

    private static long total(ZipArchive zip, Set<String> names) {
        return 2 * names.stream().mapToLong(zip::size).sum();
    }

    private void requireEntities(List<String> names) {
        if (names.contains(ENTITIES)) {
            return;
        }
        String nested =
                names.stream()
                        .filter((name) -> name.endsWith("/" + ENTITIES))
                        .findFirst()
                        .map((name) -> ", only '" + name + "'")
                        .orElse("");
        throw new BbshException(
                "'" + from + "' has no entities.xml at its top level" + nested,
                nested.isEmpty()
                        ? "name the ZIP of a site backup"
                        : "zip the files, not their folder");
    }

    private void write(ZipCopy copy, ZipArchive zip, FileOutput out, List<Part> parts) {
        try {
            copy.write(
                    out.stream(),
                    (name, into) -> parts.add(cleaner(zip, name).write(into)),
                    progress);
        } catch (IOException broken) {
            throw unreadable(broken);
        }
    }

    private PartCleaner cleaner(ZipArchive zip, String name) {
        return new PartCleaner(name, () -> zip.content(name), replacement, progress);
    }

    private void prove(ZipCopy copy, ZipArchive zip, Location written, List<Part> parts) {
        try (ZipArchive result = ZipArchive.open(written)) {
            if (!copy.isCopy(result, progress)) {
                throw new BbshException(
                        "the other entries of '" + from + "' were not copied as they are",
                        "try again     (was the file changed meanwhile?)");
            }
            for (Part part : parts) {
                cleaner(zip, part.name()).prove(part, () -> result.content(part.name()));
            }
        } catch (IOException broken) {
            throw unreadable(broken);
        }
    }
}
