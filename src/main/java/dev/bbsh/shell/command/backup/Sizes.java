package dev.bbsh.shell.command.backup;

import java.util.Locale;

/** Sizes for people, such as {@code 9.6 MB}; a kilobyte has 1,000 bytes. */
final class Sizes {

    private static final String[] UNITS = {"bytes", "kB", "MB", "GB", "TB"};

    private static final double STEP = 1000;

    private Sizes() {}

    static String of(long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= STEP && unit < UNITS.length - 1) {
            size /= STEP;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 ? "%,.0f %s" : "%.1f %s", size, UNITS[unit]);
    }
}
