package dev.bbsh.json;

import dev.bbsh.file.Source;
import dev.bbsh.work.BbshException;

import java.util.Locale;

/**
 * What can still be loaded.
 *
 * @param free in bytes
 */
record Memory(long free) {

    /** Text and index of an export; more than one of any shape that was measured. */
    private static final double FOOTPRINT = 1.45;

    static Memory ofProcess() {
        Runtime runtime = Runtime.getRuntime();
        return new Memory(runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory());
    }

    /**
     * Refuses a file that will not fit, before it is read.
     *
     * @throws BbshException with both sizes
     */
    void require(Source source) {
        long needed = (long) (source.size() * FOOTPRINT);
        if (needed > free) {
            throw new BbshException(
                    "not enough memory: a file of "
                            + gigabytes(source.size())
                            + " needs about "
                            + gigabytes(needed)
                            + ", and "
                            + gigabytes(free)
                            + " are free",
                    "close NAME     (documents that are not needed; or load it on a machine with"
                            + " more memory)");
        }
    }

    private static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GiB", bytes / (double) (1 << 30));
    }
}
