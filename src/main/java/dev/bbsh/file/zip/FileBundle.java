package dev.bbsh.file.zip;

import dev.bbsh.file.FileFailure;
import dev.bbsh.file.Location;
import dev.bbsh.file.read.FileSource;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Files that are packed into one ZIP.
 *
 * @param zip the ZIP
 */
public record FileBundle(Location zip) {

    /**
     * The first file of a ZIP.
     *
     * @param name its name in the ZIP
     */
    public record Head(String name, String text) {}

    private static final int CHUNK = 1 << 18;

    /**
     * Writes a new ZIP with a text and some files.
     *
     * @param overwrite true to replace the ZIP if it exists
     * @param files by the name in the ZIP
     * @throws BbshException when the ZIP exists, or a file can't be read; then nothing is written
     */
    public void write(
            boolean overwrite, Head head, Map<String, Location> files, Progress progress) {
        AtomicFile.write(
                zip,
                new AtomicFile.Permission(overwrite, false),
                (out) -> {
                    try (ZipOutputStream packed = new ZipOutputStream(out.stream())) {
                        packed.putNextEntry(entry(head.name()));
                        packed.write(head.text().getBytes(StandardCharsets.UTF_8));
                        for (Map.Entry<String, Location> file : files.entrySet()) {
                            packed.putNextEntry(entry(file.getKey()));
                            copy(file.getValue(), packed, progress);
                        }
                    } catch (IOException broken) {
                        throw FileFailure.writing(zip, broken);
                    }
                });
    }

    /** The entry of a file; without a time, two packs of the same case are the same bytes. */
    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        return entry;
    }

    private static void copy(Location file, OutputStream out, Progress progress)
            throws IOException {
        byte[] part = new byte[CHUNK];
        try (FileSource source = FileSource.open(file)) {
            for (int read = source.read(part, 0, part.length, progress);
                    read > 0;
                    read = source.read(part, 0, part.length, progress)) {
                out.write(part, 0, read);
            }
        }
    }

    /** True when it is a ZIP that has an entry of this name. */
    public boolean has(String name) {
        if (!zip.exists() || zip.isFolder() || zip.isSpecial()) {
            return false;
        }
        try (ZipArchive archive = ZipArchive.open(zip)) {
            return archive.names().contains(name);
        } catch (IOException | BbshException notOne) {
            return false;
        }
    }

    /**
     * Unpacks all files into a new folder.
     *
     * @param folder must not exist
     * @throws BbshException when a name leads out of the folder, or a file can't be read or written
     */
    public void unpack(Location folder, Progress progress) {
        try (ZipArchive archive = ZipArchive.open(zip)) {
            for (String name : archive.names()) {
                requireInside(name);
            }
            for (String name : archive.names()) {
                AtomicFile.write(
                        folder.resolve(name),
                        new AtomicFile.Permission(false, true),
                        (out) -> copy(archive, name, out.stream(), progress));
            }
        } catch (IOException broken) {
            throw FileFailure.reading(zip, broken);
        }
    }

    private void copy(ZipArchive archive, String name, OutputStream out, Progress progress) {
        byte[] part = new byte[CHUNK];
        try (InputStream in = archive.content(name)) {
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                out.write(part, 0, read);
                progress.advance(read);
            }
        } catch (IOException broken) {
            throw FileFailure.reading(zip, broken);
        }
    }

    private void requireInside(String name) {
        boolean odd = name.startsWith("/") || name.contains("\\") || name.contains(":");
        boolean leaves = ("/" + name + "/").contains("/../") || ("/" + name).contains("//");
        if (name.isEmpty() || odd || leaves || name.endsWith("/")) {
            throw new BbshException(
                    "'" + zip + "' has an entry with an unsafe name: '" + name + "'",
                    "ask for a ZIP that case pack wrote");
        }
    }
}
