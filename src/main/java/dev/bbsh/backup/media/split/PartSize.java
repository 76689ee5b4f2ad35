package dev.bbsh.backup.media.split;

import dev.bbsh.backup.media.MediaLimits;
import dev.bbsh.text.ByteSize;
import dev.bbsh.work.BbshException;

/**
 * The maximum size of a part.
 *
 * @param bytes from 1 to the limit of an import
 */
public record PartSize(long bytes) {

    public static final PartSize DEFAULT = new PartSize(MediaLimits.PART);

    /**
     * Reads a size such as {@code 5GB}, {@code 2.5GB} or {@code 500MiB}.
     *
     * @param advice a line with a size that can be read
     * @throws BbshException when it is none, or over the limit
     */
    public static PartSize of(String typed, String advice) {
        long bytes = ByteSize.of(typed, advice);
        if (bytes > MediaLimits.IMPORT) {
            throw new BbshException(
                    "parts of "
                            + typed
                            + " are too large: the import takes 10 GB (the vendor's page of 2019)",
                    advice);
        }
        return new PartSize(bytes);
    }
}
