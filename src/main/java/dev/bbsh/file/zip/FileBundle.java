package dev.bbsh.file.zip;

import dev.bbsh.file.FileFailure;
import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
import dev.bbsh.file.content.BoundedInput;
import dev.bbsh.file.content.UnpackedSize;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.file.write.UnfinishedFolder;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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

    /** The largest ZIP whose entries are listed only to find a name, in bytes. */
    private static final long LISTED = 64L << 20;

    private static final int LOCAL_HEADER = 30;

    private static final int NAME_LENGTH = 26;

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
        // As it is: its digest is that of these bytes, also of packed and binary ones.
        byte[] part = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file.path())) {
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                out.write(part, 0, read);
                progress.advance(read);
            }
        }
    }

    /** A name of a file in a ZIP that every system can unpack, like this one. */
    public static String safeName(String name) {
        return BundleEntries.safe(name);
    }

    /**
     * True when it is a ZIP with an entry of this name: the first one, or any of a ZIP of at most
     * 64 MiB; the entries of large media would take long to read.
     */
    public boolean has(String name) {
        if (!zip.exists() || zip.isFolder() || zip.isSpecial()) {
            return false;
        }
        return beginsWith(name) || (isSmall() && lists(name));
    }

    private boolean isSmall() {
        return FileStamp.of(zip).filter((stamp) -> stamp.size() <= LISTED).isPresent();
    }

    /** True when the first local header has this name (APPNOTE 4.3.7). */
    private boolean beginsWith(String name) {
        byte[] wanted = name.getBytes(StandardCharsets.UTF_8);
        try (InputStream in = Files.newInputStream(zip.path())) {
            byte[] header = in.readNBytes(LOCAL_HEADER);
            return header.length == LOCAL_HEADER
                    && header[0] == 'P'
                    && header[1] == 'K'
                    && header[NAME_LENGTH] == wanted.length
                    && header[NAME_LENGTH + 1] == 0
                    && Arrays.equals(in.readNBytes(wanted.length), wanted);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private boolean lists(String name) {
        try (ZipArchive archive = ZipArchive.open(zip)) {
            return archive.names().contains(name);
        } catch (IOException | BbshException notOne) {
            return false;
        }
    }

    /**
     * Unpacks all files into a new folder: all of them, or there is no folder.
     *
     * @param folder must not exist
     * @param proof looks at the unpacked files; when it throws, there is no folder
     * @throws BbshException when an entry has an unsafe name, is a link or much larger than its
     *     packed form, or a file can't be read or written
     */
    public void unpack(Location folder, Consumer<Location> proof, Progress progress) {
        try (ZipArchive archive = ZipArchive.open(zip);
                UnfinishedFolder aside = UnfinishedFolder.of(folder)) {
            List<String> names = new BundleEntries(zip, archive).files();
            progress.beginBytes("unpacking " + zip.name(), UnpackedSize.of(zip));
            for (String name : names) {
                try (OutputStream out = aside.create(name)) {
                    copy(archive, name, out, progress);
                }
            }
            proof.accept(aside.location());
            aside.finish();
        } catch (IOException broken) {
            throw FileFailure.reading(zip, broken);
        }
    }

    private void copy(ZipArchive archive, String name, OutputStream out, Progress progress) {
        byte[] part = new byte[CHUNK];
        try (InputStream in = new BoundedInput(zip, archive.content(name), archive.packed(name))) {
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                out.write(part, 0, read);
                progress.advance(read);
            }
        } catch (IOException broken) {
            throw FileFailure.reading(zip, broken);
        }
    }
}
