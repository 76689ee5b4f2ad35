package dev.bbsh.backup.media;

import java.util.Locale;

/**
 * The limits of the media import, by the vendor's page of 2019: a file over 10 GB may fail, parts
 * should have 2 to 5 GB. A GB is a billion bytes here, the smaller one of its two meanings.
 */
public final class MediaLimits {

    private static final long KB = 1_000;
    private static final long MB = 1_000 * KB;
    private static final long GB = 1_000 * MB;

    /** The maximum size of a file to import, in bytes. */
    public static final long IMPORT = 10 * GB;

    /** The size of a part when none is given, in bytes. */
    public static final long PART = 5 * GB;

    private MediaLimits() {}

    /** A size for people, such as {@code 4.2 GB}. */
    public static String words(long bytes) {
        if (bytes < KB) {
            return bytes + (bytes == 1 ? " byte" : " bytes");
        }
        if (bytes < MB) {
            return in(bytes, KB) + " KB";
        }
        return bytes < GB ? in(bytes, MB) + " MB" : in(bytes, GB) + " GB";
    }

    private static String in(long bytes, long unit) {
        return String.format(Locale.ROOT, "%.1f", bytes / (double) unit);
    }
}
