package dev.bbsh.text;

import dev.bbsh.work.BbshException;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of bytes as people read and type them, such as {@code 4.2 GB}; a GB is a billion. */
public final class ByteSize {

    private static final String[] UNITS = {"KB", "MB", "GB", "TB"};

    private static final double STEP = 1_000;

    private static final long THOUSAND = 1_000;

    private static final long MOST = 8_000_000_000_000_000_000L;

    private static final Pattern SIZE =
            Pattern.compile("([0-9]{1,18}(?:\\.[0-9]{1,9})?) ?([A-Za-z]+)");

    private static final Map<String, Long> TYPED =
            Map.of(
                    "b", 1L,
                    "kb", 1_000L,
                    "mb", 1_000_000L,
                    "gb", 1_000_000_000L,
                    "tb", 1_000_000_000_000L,
                    "kib", 1L << 10,
                    "mib", 1L << 20,
                    "gib", 1L << 30,
                    "tib", 1L << 40);

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
        return Tenths.of(size) + " " + UNITS[unit];
    }

    /**
     * The number of bytes that a text such as {@code 5GB}, {@code 2.5 GB} or {@code 500MiB} means;
     * parts of a byte are left out.
     *
     * @param advice a line with a size that can be read
     * @throws BbshException when it is none, less than a byte, or over 8,000,000 TB
     */
    public static long of(String typed, String advice) {
        Matcher size = SIZE.matcher(typed);
        if (!size.matches()) {
            throw new BbshException("'" + typed + "' is not a size", advice);
        }
        Long unit = TYPED.get(size.group(2).toLowerCase(Locale.ROOT));
        if (unit == null) {
            throw new BbshException(
                    "'"
                            + size.group(2)
                            + "' is not a unit of sizes: B, KB, MB, GB, TB, KiB, MiB, GiB, TiB",
                    advice);
        }
        BigDecimal bytes = new BigDecimal(size.group(1)).multiply(BigDecimal.valueOf(unit));
        if (bytes.compareTo(BigDecimal.ONE) < 0 || bytes.compareTo(BigDecimal.valueOf(MOST)) > 0) {
            throw new BbshException("'" + typed + "' is not a size of a file", advice);
        }
        return bytes.longValue();
    }

    /** The same number as it can be typed, such as {@code 5GB}. */
    public static String typed(long bytes) {
        long size = bytes;
        int unit = 0;
        while (size > 0 && size % THOUSAND == 0 && unit < UNITS.length) {
            size /= THOUSAND;
            unit++;
        }
        return size + (unit == 0 ? "B" : UNITS[unit - 1]);
    }
}
