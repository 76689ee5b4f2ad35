package dev.bbsh.text;

import java.util.Locale;

/** Numbers of bytes for people, such as {@code 4.2 GB}; a GB is a billion bytes. */
public final class ByteSize {

    private static final String[] UNITS = {"KB", "MB", "GB", "TB"};

    private static final double STEP = 1_000;

    private ByteSize() {}

    /** A number of bytes in words. */
    public static String words(long bytes) {
        if (bytes < STEP) {
            return bytes + (bytes == 1 ? " byte" : " bytes");
        }
        double size = bytes / STEP;
        int unit = 0;
        while (size >= STEP && unit < UNITS.length - 1) {
            size /= STEP;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %s", size, UNITS[unit]);
    }
}
