package dev.bbsh.backup.media.split;

import dev.bbsh.backup.media.MediaLimits;
import dev.bbsh.work.BbshException;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The maximum size of a part.
 *
 * @param bytes from 1 to the limit of an import
 */
public record PartSize(long bytes) {

    public static final PartSize DEFAULT = new PartSize(MediaLimits.PART);

    private static final Pattern SIZE = Pattern.compile("([0-9]+(?:\\.[0-9]+)?) ?([A-Za-z]+)");

    private static final Map<String, Long> UNITS =
            Map.of(
                    "b", 1L,
                    "kb", 1_000L,
                    "mb", 1_000_000L,
                    "gb", 1_000_000_000L,
                    "kib", 1L << 10,
                    "mib", 1L << 20,
                    "gib", 1L << 30);

    /**
     * Reads a size such as {@code 5GB}, {@code 2.5GB} or {@code 500MiB}.
     *
     * @param advice a line with a size that can be read
     * @throws BbshException when it is none, or over the limit
     */
    public static PartSize of(String typed, String advice) {
        Matcher size = SIZE.matcher(typed);
        if (!size.matches()) {
            throw new BbshException("'" + typed + "' is not a size", advice);
        }
        Long unit = UNITS.get(size.group(2).toLowerCase(Locale.ROOT));
        if (unit == null) {
            throw new BbshException(
                    "'" + size.group(2) + "' is not a unit of sizes: B, KB, MB, GB, KiB, MiB, GiB",
                    advice);
        }
        BigDecimal bytes = new BigDecimal(size.group(1)).multiply(BigDecimal.valueOf(unit));
        if (bytes.compareTo(BigDecimal.valueOf(MediaLimits.IMPORT)) > 0) {
            throw new BbshException(
                    "parts of "
                            + typed
                            + " are too large: the import takes 10 GB (the vendor's page of 2019)",
                    advice);
        }
        if (bytes.compareTo(BigDecimal.ONE) < 0) {
            throw new BbshException("'" + typed + "' is not a size of a part", advice);
        }
        return new PartSize(bytes.longValue());
    }
}
