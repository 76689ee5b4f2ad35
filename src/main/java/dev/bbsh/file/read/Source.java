package dev.bbsh.file.read;

import dev.bbsh.file.Location;
import dev.bbsh.file.Stamp;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;

/**
 * The text of a file in UTF-8, read once from its beginning to its end: unpacked from gzip or from
 * a zip with one file, recoded from UTF-16. The file is never mapped: it may change at any time.
 */
public final class Source implements Closeable {

    private static final int UNPACKED = 1 << 16;

    private static final int AHEAD = 4 << 20;

    private final Location file;
    private final Content content;
    private final Stamp stamp;
    private final Closeable input;
    private long done;
    private boolean atEnd;

    private Source(Location file, Content content) throws IOException {
        this.file = file;
        this.content = content;
        this.stamp = Stamp.at(file);
        this.input = content == Content.TEXT ? FileChannel.open(file.path()) : unpacked();
    }

    private InputStream unpacked() throws IOException {
        InputStream unpacked = Unpacking.open(file, content);
        try {
            return Inside.text(file, content, unpacked);
        } catch (IOException | RuntimeException refused) {
            unpacked.close();
            throw refused;
        }
    }

    /**
     * Opens a file.
     *
     * @throws BbshException when it is missing, a folder, not readable, or of a kind that can not
     *     hold JSON
     */
    public static Source open(Location file) {
        return open(file, false);
    }

    /**
     * The same, but also opens HTML and XML as the text that it is: JSON can be inside.
     *
     * @throws BbshException as {@link #open}
     */
    public static Source openText(Location file) {
        return open(file, true);
    }

    /**
     * Does nothing for a file that can be JSON by its first bytes.
     *
     * @throws BbshException as {@link #open}
     */
    public static void requireNoMarkup(Location file) {
        open(file).close();
    }

    private static Source open(Location file, boolean markup) {
        try {
            if (file.isFolder()) {
                throw ReadFailure.of(file, new IOException("a folder"));
            }
            if (file.isSpecial()) {
                throw new BbshException(
                        "'" + file + "' is a device or a pipe, not a file",
                        "write what comes out of it to a file, and load that");
            }
            Content looked = Content.of(first(file, Content.SEEN));
            boolean text = markup && (looked == Content.HTML || looked == Content.XML);
            Content content = text ? Content.TEXT : looked;
            Optional<BbshException> refusal = content.refusal("'" + file + "'", file);
            if (refusal.isPresent()) {
                throw refusal.get();
            }
            return new Source(file, content);
        } catch (IOException broken) {
            throw ReadFailure.of(file, broken);
        }
    }

    /** The file, as it was named. */
    public Location file() {
        return file;
    }

    /** How the text is packed or encoded. */
    public Content content() {
        return content;
    }

    /**
     * How many bytes the text had when it was opened; -1 when nobody knows before it is read, for
     * it is packed, or the system makes it up.
     */
    public long size() {
        return content == Content.TEXT && stamp.size() > 0 ? stamp.size() : -1;
    }

    /** Whether all was read. */
    public boolean isAtEnd() {
        return atEnd || done == size();
    }

    /** How many bytes were read so far. */
    public long done() {
        return done;
    }

    /**
     * Reads on, as much as there is.
     *
     * @return how many bytes, fewer than the length only at the end of the file
     */
    public int read(byte[] into, int offset, int length, Progress progress) {
        int read =
                switch (input) {
                    case FileChannel channel ->
                            new BlockReader(file, channel, done, progress)
                                    .read(into, offset, length);
                    case InputStream stream -> unpack(stream, into, offset, length, progress);
                    default -> throw new IllegalStateException("no input");
                };
        done += read;
        atEnd = read < length;
        return read;
    }

    /**
     * Reads all of a file that is as it was stored, from its beginning, while somebody works on
     * what is there.
     *
     * @param into takes the whole text
     * @return nothing when the file is packed, or too short to be worth a thread
     */
    public Optional<ReadAhead> readAhead(byte[] into) {
        boolean worth = input instanceof FileChannel && done == 0 && size() >= AHEAD;
        if (!worth) {
            return Optional.empty();
        }
        ReadAhead ahead = new ReadAhead(file, (FileChannel) input, into, (int) size());
        done = size();
        return Optional.of(ahead);
    }

    private int unpack(InputStream stream, byte[] into, int offset, int length, Progress progress) {
        int done = 0;
        try {
            while (done < length) {
                int read = stream.read(into, offset + done, Math.min(UNPACKED, length - done));
                if (read < 0) {
                    break;
                }
                done += read;
                progress.advance(read);
            }
            return done;
        } catch (IOException broken) {
            throw ReadFailure.of(file, broken);
        }
    }

    /** All that is left to read; nothing when it is more than a limit. */
    public Optional<byte[]> readAll(int limit, Progress progress) {
        byte[] text = new byte[size() < 0 ? UNPACKED : (int) Math.min(limit, size())];
        int end = read(text, 0, text.length, progress);
        while (!isAtEnd() && text.length < limit) {
            text = Arrays.copyOf(text, (int) Math.min(limit, 2L * text.length));
            end += read(text, end, text.length - end, progress);
        }
        return isAtEnd() ? Optional.of(Arrays.copyOf(text, end)) : Optional.empty();
    }

    /** What tells later whether the file has changed since it was opened. */
    public Stamp stamp() {
        return stamp;
    }

    /**
     * Does nothing when the file is what it was when it was opened: what was read while somebody
     * wrote is neither the old text nor the new one.
     *
     * @throws BbshException when size or time differ
     */
    public void requireUnchanged() {
        if (!Stamp.of(file).equals(Optional.of(stamp))) {
            throw new BbshException(
                    "'" + file + "' changed while it was read",
                    "load it again, once it is downloaded or copied completely");
        }
    }

    @Override
    public void close() {
        try {
            input.close();
        } catch (IOException broken) {
            throw ReadFailure.of(file, broken);
        }
    }

    /** The first bytes of a file, fewer when it is shorter. */
    static byte[] first(Location file, int count) {
        try (InputStream in = Files.newInputStream(file.path())) {
            return in.readNBytes(count);
        } catch (IOException broken) {
            throw ReadFailure.of(file, broken);
        }
    }
}
