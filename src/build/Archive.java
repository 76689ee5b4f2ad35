import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;

/**
 * Packs a folder, so that the same files give the same bytes on any machine: entries in the order
 * of their names, one time for all, no owner, and of the rights only whether a file can be run.
 *
 * <p>Arguments: the folder, the archive ({@code .tar.gz} or {@code .zip}), the time in seconds.
 */
public final class Archive {

    private static final int FILE = 0100644;

    private static final int PROGRAM = 0100755;

    private static final int FOLDER = 040755;

    private final Path root;

    private final Instant time;

    private Archive(Path root, Instant time) {
        this.root = root;
        this.time = time;
    }

    /** Packs. */
    public static void main(String[] arguments) throws IOException {
        // The time of a zip is local, so that the same instant would differ.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Archive archive =
                new Archive(
                        Path.of(arguments[0]).toAbsolutePath().normalize(),
                        Instant.ofEpochSecond(Long.parseLong(arguments[2])));
        Path file = Path.of(arguments[1]);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            if (arguments[1].endsWith(".zip")) {
                archive.zip(out);
            } else {
                archive.tar(out);
            }
        }
    }

    private void tar(OutputStream out) throws IOException {
        GzipParameters gzip = new GzipParameters();
        gzip.setCompressionLevel(9);
        gzip.setOperatingSystem(255);
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(new GzipCompressorOutputStream(out, gzip), "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (Path each : entries()) {
                TarArchiveEntry entry = new TarArchiveEntry(name(each));
                entry.setModTime(time.toEpochMilli());
                entry.setMode(mode(each));
                entry.setIds(0, 0);
                entry.setSize(size(each));
                write(tar, entry, each);
            }
        }
    }

    private void zip(OutputStream out) throws IOException {
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            zip.setLevel(9);
            for (Path each : entries()) {
                ZipArchiveEntry entry = new ZipArchiveEntry(name(each));
                entry.setTime(time.toEpochMilli());
                entry.setUnixMode(mode(each));
                write(zip, entry, each);
            }
        }
    }

    private static <E extends ArchiveEntry> void write(
            ArchiveOutputStream<E> archive, E entry, Path file) throws IOException {
        archive.putArchiveEntry(entry);
        if (!Files.isDirectory(file)) {
            Files.copy(file, archive);
        }
        archive.closeArchiveEntry();
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.sorted((one, other) -> name(one).compareTo(name(other))).toList();
        }
    }

    private String name(Path each) {
        String name = String.valueOf(root.getParent().relativize(each)).replace('\\', '/');
        return Files.isDirectory(each) ? name + "/" : name;
    }

    private static int mode(Path each) {
        if (Files.isDirectory(each)) {
            return FOLDER;
        }
        return Files.isExecutable(each) ? PROGRAM : FILE;
    }

    private static long size(Path each) throws IOException {
        return Files.isDirectory(each) ? 0 : Files.size(each);
    }
}
