package dev.bbsh.file.zip;

import dev.bbsh.file.FileFailure;
import dev.bbsh.file.Location;
import dev.bbsh.work.BbshException;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An open ZIP: its entries in the order of its directory. */
public final class ZipArchive implements Closeable {

    private static final int SEEN = 1 << 14;
    private static final int MANGLED = 20;

    private final Location file;
    private final ZipFile zip;
    private final List<ZipArchiveEntry> entries;

    private ZipArchive(Location file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
        this.entries = Collections.list(zip.getEntries());
    }

    /**
     * Opens a ZIP.
     *
     * @throws BbshException when it can't be read, is cut off, or has an entry twice
     */
    public static ZipArchive open(Location file) {
        try {
            requireIntact(file);
            return requireUnique(
                    new ZipArchive(file, ZipFile.builder().setPath(file.path()).get()));
        } catch (IOException broken) {
            throw failure(file, broken);
        }
    }

    /** The error for a ZIP, or an entry, that can't be read. */
    private static BbshException failure(Location file, IOException broken) {
        boolean system = !Files.isReadable(file.path());
        return system
                ? FileFailure.reading(file, broken)
                : new BbshException(
                        "'" + file + "' is a ZIP that is cut off or corrupted",
                        "ask for the file again, and compare its size with the original",
                        broken);
    }

    /** Refuses a ZIP that a program took for text: its bytes are gone for ever. */
    private static void requireIntact(Location file) throws IOException {
        byte[] first;
        try (InputStream in = Files.newInputStream(file.path())) {
            first = in.readNBytes(SEEN);
        }
        int replaced = 0;
        for (int i = 2; i < first.length; i++) {
            boolean mark = first[i - 2] == (byte) 0xEF && first[i - 1] == (byte) 0xBF;
            replaced += mark && first[i] == (byte) 0xBD ? 1 : 0;
        }
        if (replaced >= MANGLED) {
            throw new BbshException(
                    "'" + file + "' was a ZIP until a program took it for text and replaced bytes",
                    "ask for the file again, sent as a file and not as text");
        }
    }

    private static ZipArchive requireUnique(ZipArchive archive) throws IOException {
        Set<String> names = new HashSet<>();
        for (ZipArchiveEntry entry : archive.entries) {
            if (!names.add(entry.getName())) {
                archive.close();
                throw new BbshException(
                        "'" + archive.file + "' has two entries named '" + entry.getName() + "'",
                        "unpack it, check which one is right, and zip it again");
            }
        }
        return archive;
    }

    /** The names of all entries, in order. */
    public List<String> names() {
        return entries.stream().map(ZipArchiveEntry::getName).toList();
    }

    /** The size of an entry when unpacked, in bytes; -1 when unknown. */
    public long size(String name) {
        return zip.getEntry(name).getSize();
    }

    /** The size of an entry in the ZIP, in bytes; -1 when unknown. */
    long packed(String name) {
        return zip.getEntry(name).getCompressedSize();
    }

    /**
     * The unpacked bytes of an entry.
     *
     * @throws BbshException when it is encrypted
     */
    public InputStream content(String name) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new BbshException(
                    "'" + name + "' in '" + file + "' is encrypted",
                    "unzip '" + file + "'     (in your own shell; it asks for the password)");
        }
        return zip.getInputStream(entry);
    }

    ZipFile zip() {
        return zip;
    }

    List<ZipArchiveEntry> entries() {
        return entries;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
