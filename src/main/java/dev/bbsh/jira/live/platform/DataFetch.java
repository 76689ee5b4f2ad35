package dev.bbsh.jira.live.platform;

import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.jira.live.http.HttpFailure;
import dev.bbsh.jira.platform.AppDataFile;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists and downloads the files that the app on the server has uploaded. */
public final class DataFetch {

    private static final int BLOCK = 1 << 16;

    private static final int NAME = 80;

    private final PlatformApi api;
    private final String transfer;
    private final Progress progress;

    /** A fetch of a transfer's files. */
    public DataFetch(PlatformApi api, String transfer, Progress progress) {
        this.api = api;
        this.transfer = PlatformApi.transfer(transfer);
        this.progress = progress;
    }

    /**
     * The files of a transfer.
     *
     * @param fault the reason why the list may lack some; empty when it is complete
     */
    public record Listing(List<AppDataFile> files, String fault) {

        public Listing {
            files = List.copyOf(files);
        }
    }

    /**
     * A file and where it is now.
     *
     * @param bytes its size
     * @param fresh false when it was there before
     */
    public record Downloaded(AppDataFile file, Location at, long bytes, boolean fresh) {}

    /** Lists the files: by pages for Forge apps, where the platform has them. */
    public Listing list() {
        progress.begin("listing the files of " + transfer, -1);
        return api.framework() == Framework.FORGE ? paged() : whole();
    }

    private Listing whole() {
        return new Listing(AppDataFile.listOf(api.allData(transfer, progress)), "");
    }

    private Listing paged() {
        List<AppDataFile> files = new ArrayList<>();
        PageCursor cursor = new PageCursor();
        while (!cursor.isEnded()) {
            Optional<JsonNode> page = api.data(transfer, cursor.after(), progress);
            if (page.isEmpty()) {
                if (files.isEmpty()) {
                    return whole();
                }
                return new Listing(files, "a page is missing (404)");
            }
            files.addAll(AppDataFile.listOf(page.get()));
            String last = page.get().path("lastEvaluatedKey").asString("");
            if (last.isEmpty()) {
                cursor.end();
            } else {
                cursor.go(last);
            }
        }
        return new Listing(files, cursor.fault().isEmpty() ? "" : "its pages " + cursor.fault());
    }

    /** A file that was downloaded into a folder before; nothing when it isn't whole there. */
    public static Optional<Downloaded> downloaded(AppDataFile file, Location folder) {
        Location at = folder.resolve(name(file));
        return at.exists() && isWhole(file, size(at))
                ? Optional.of(new Downloaded(file, at, size(at), false))
                : Optional.empty();
    }

    /**
     * Downloads a file into a folder, unless it is there. A file that is cut off gets no name.
     *
     * @throws BbshException when it can't be downloaded or written
     */
    public Downloaded download(AppDataFile file, Location folder) {
        return downloaded(file, folder).orElseGet(() -> fresh(file, folder));
    }

    private Downloaded fresh(AppDataFile file, Location folder) {
        Location at = folder.resolve(name(file));
        progress.beginBytes("downloading " + file.label(), file.size().orElse(-1));
        AtomicFile.write(
                at,
                AtomicFile.Permission.BOTH,
                (out) -> api.download(file.key(), (_, in) -> copy(in, out::write), progress));
        if (!isWhole(file, size(at))) {
            AtomicFile.delete(at);
            throw new HttpFailure(
                    HttpFailure.Part.CUT,
                    "the file " + file.label() + " has another size than the platform says",
                    "platform data " + transfer + " --to " + folder,
                    null);
        }
        return new Downloaded(file, at, size(at), true);
    }

    private static long size(Location file) {
        return FileStamp.of(file).map(FileStamp::size).orElse(0L);
    }

    private static boolean isWhole(AppDataFile file, long size) {
        return file.size().isEmpty() || file.size().getAsLong() == size;
    }

    /** Takes bytes. */
    private interface Sink {

        void write(byte[] bytes, int from, int count);
    }

    private long copy(InputStream in, Sink out) {
        byte[] block = new byte[BLOCK];
        long all = 0;
        try {
            for (int count = in.read(block); count >= 0; count = in.read(block)) {
                out.write(block, 0, count);
                all += count;
                progress.advance(count);
            }
            return all;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The name of a file: its label and its key, which tells two of one label apart. */
    static String name(AppDataFile file) {
        String label = clean(file.label());
        return (label.isEmpty() ? "file" : label) + "-" + clean(file.key());
    }

    private static String clean(String text) {
        String plain = text.replaceAll("[^A-Za-z0-9._-]+", "_").replaceFirst("^[._-]+", "");
        return plain.length() > NAME ? plain.substring(0, NAME) : plain;
    }
}
