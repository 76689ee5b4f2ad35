package dev.bbsh.file.read;

import dev.bbsh.file.Location;
import dev.bbsh.file.content.BoundedInput;
import dev.bbsh.file.content.FileContent;
import dev.bbsh.file.content.Unpacker;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The files that one name stands for: the file itself, all files below a folder, or all in a zip,
 * in the order of their paths. Each is unpacked from gzip and recoded from UTF-16.
 */
public final class FileParts {

    private static final int MOST = 100_000;

    private static final int DEPTH = 16;

    private final Progress progress;
    private final Reader reader;
    private int seen;

    private FileParts(Progress progress, Reader reader) {
        this.progress = progress;
        this.reader = reader;
    }

    /** Receives one file after the other. */
    public interface Reader {

        /**
         * Reads a file.
         *
         * @param path the name of a file; in a folder or a zip its path there, with slashes
         * @param in its bytes
         */
        void read(String path, InputStream in) throws IOException;
    }

    /**
     * Reads all files.
     *
     * @throws BbshException when there is none, or one cannot be read
     */
    public static void read(Location from, Progress progress, Reader reader) {
        FileParts parts = new FileParts(progress, reader);
        if (from.isFolder()) {
            parts.readFolder(from, "", DEPTH);
        } else {
            parts.readFile(from, from.name());
        }
        if (parts.seen == 0) {
            throw new BbshException("'" + from + "' contains no files", "look at its content");
        }
    }

    private void readFolder(Location folder, String prefix, int depth) {
        for (Location entry : folder.entries()) {
            String path = prefix + entry.name();
            if (!entry.isFolder()) {
                readFile(entry, path);
            } else if (depth > 0) {
                readFolder(entry, path + "/", depth - 1);
            }
        }
    }

    private void readFile(Location file, String path) {
        FileContent content = FileContent.of(FileSource.first(file, FileContent.SEEN));
        try {
            if (content == FileContent.ZIP) {
                readZip(file);
            } else {
                try (InputStream in = Unpacker.open(file, content)) {
                    use(path, in);
                }
            }
        } catch (IOException broken) {
            throw ReadFailure.of(file, broken);
        }
    }

    private void readZip(Location file) throws IOException {
        try (ZipFile zip = new ZipFile(file.path().toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry entry : wanted(zip)) {
                try (InputStream in = zip.getInputStream(entry)) {
                    long packed = Math.max(1, entry.getCompressedSize());
                    use(entry.getName(), new BoundedInput(file, in, packed));
                }
            }
        }
    }

    private static List<ZipEntry> wanted(ZipFile zip) {
        List<ZipEntry> entries = new ArrayList<>();
        zip.stream().filter(Unpacker::isWanted).limit(MOST).forEach(entries::add);
        entries.sort(Comparator.comparing(ZipEntry::getName));
        return entries;
    }

    private void use(String path, InputStream in) throws IOException {
        if (++seen > MOST) {
            throw new BbshException(
                    "there are more than " + MOST + " files", "name the files you need");
        }
        reader.read(path, new ProgressInput(recoded(in), progress));
    }

    /** A text in UTF-16 or UTF-32 as UTF-8, also inside packed data. */
    private static InputStream recoded(InputStream in) throws IOException {
        PushbackInputStream text = new PushbackInputStream(in, FileContent.SEEN);
        byte[] first = text.readNBytes(FileContent.SEEN);
        text.unread(first);
        Optional<Charset> other = FileContent.of(first).charset();
        return other.isPresent() ? Unpacker.recoded(text, other.get()) : text;
    }
}
