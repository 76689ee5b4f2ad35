package dev.bbsh.file.zip;

import dev.bbsh.work.Progress;

import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Set;

/**
 * Copies a ZIP with some entries rewritten. All others are copied as they are compressed; the
 * order, the dates and the comments stay.
 */
public final class ZipCopy {

    private static final int BLOCK = 1 << 16;

    private final ZipArchive from;
    private final Set<String> rewritten;

    /** A copy in which some entries are rewritten. */
    public ZipCopy(ZipArchive from, Set<String> rewritten) {
        this.from = from;
        this.rewritten = Set.copyOf(rewritten);
    }

    /** Rewrites the content of an entry. */
    public interface Rewriting {

        /** Writes the new content of an entry. */
        void rewrite(String name, OutputStream out) throws IOException;
    }

    /** Writes the copy; the output stays open. */
    public void write(OutputStream to, Rewriting rewriting, Progress progress) throws IOException {
        // Closing it would close the output; finishing it writes the directory.
        ZipArchiveOutputStream zip = new ZipArchiveOutputStream(to);
        zip.setUseZip64(Zip64Mode.AsNeeded);
        for (ZipArchiveEntry entry : from.entries()) {
            if (rewritten.contains(entry.getName())) {
                zip.putArchiveEntry(again(entry));
                rewriting.rewrite(entry.getName(), zip);
                zip.closeArchiveEntry();
            } else {
                try (InputStream raw = reported(from.zip().getRawInputStream(entry), progress)) {
                    zip.addRawArchiveEntry(entry, raw);
                }
            }
        }
        zip.finish();
    }

    /**
     * An entry for new content of about the same size: ZIP64 is chosen by the old one, which is
     * replaced when the new one is known.
     */
    private static ZipArchiveEntry again(ZipArchiveEntry entry) throws IOException {
        ZipArchiveEntry again = new ZipArchiveEntry(entry);
        again.setMethod(ZipArchiveEntry.DEFLATED);
        again.setSize(entry.getSize());
        again.setCompressedSize(ZipArchiveEntry.SIZE_UNKNOWN);
        return again;
    }

    private static InputStream reported(InputStream raw, Progress progress) {
        return new FilterInputStream(raw) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int read = super.read(into, offset, length);
                progress.advance(Math.max(0, read));
                return read;
            }
        };
    }

    /**
     * True when a written copy has the same entries in the same order with the same dates, and the
     * same compressed bytes in all that are not rewritten.
     */
    public boolean isCopy(ZipArchive written, Progress progress) throws IOException {
        if (!written.names().equals(from.names())) {
            return false;
        }
        for (ZipArchiveEntry entry : from.entries()) {
            ZipArchiveEntry copy = written.zip().getEntry(entry.getName());
            boolean same =
                    rewritten.contains(entry.getName()) || isSame(written, entry, copy, progress);
            if (!same || copy.getTime() != entry.getTime()) {
                return false;
            }
        }
        return true;
    }

    private boolean isSame(
            ZipArchive written, ZipArchiveEntry entry, ZipArchiveEntry copy, Progress progress)
            throws IOException {
        if (copy.getCrc() != entry.getCrc() || copy.getSize() != entry.getSize()) {
            return false;
        }
        try (InputStream old = from.zip().getRawInputStream(entry);
                InputStream next = written.zip().getRawInputStream(copy)) {
            byte[] part = old.readNBytes(BLOCK);
            while (part.length > 0) {
                if (!Arrays.equals(part, next.readNBytes(part.length))) {
                    return false;
                }
                progress.advance(part.length);
                part = old.readNBytes(BLOCK);
            }
            return next.read() < 0;
        }
    }
}
