package dev.bbsh.file.write;

import dev.bbsh.file.Location;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

/**
 * A file that another one replaces. The system frees its disk space when no process has it open any
 * more, which takes about as long as writing it: that happens in the background.
 */
final class ReplacedFile implements Closeable {

    private final @Nullable FileChannel channel;

    private ReplacedFile(@Nullable FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Opens a file, if it exists and can be read.
     *
     * @param posix true when an open file can be replaced there
     */
    static ReplacedFile hold(Location file, boolean posix) {
        try {
            return new ReplacedFile(
                    posix && file.exists()
                            ? FileChannel.open(file.path(), StandardOpenOption.READ)
                            : null);
        } catch (IOException unreadable) {
            return new ReplacedFile(null);
        }
    }

    /** Closes it in the background. */
    @Override
    public void close() {
        if (channel != null) {
            Thread.ofPlatform().name("letting go").daemon().start(this::letGo);
        }
    }

    private void letGo() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException closed) {
            // It was only held open.
        }
    }
}
