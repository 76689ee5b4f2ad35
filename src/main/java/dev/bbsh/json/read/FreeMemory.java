package dev.bbsh.json.read;

import dev.bbsh.work.BbshException;

import java.util.Locale;

/**
 * The memory that is left for loading files.
 *
 * @param free in bytes
 */
record FreeMemory(long free) {

    /**
     * Memory per byte of an export, for text and index; more than for any shape that was measured.
     */
    private static final double FOOTPRINT = 1.45;

    /** The maximum number of parts of a split. */
    private static final int MOST_PARTS = 100;

    static FreeMemory ofProcess() {
        Runtime runtime = Runtime.getRuntime();
        return new FreeMemory(runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory());
    }

    /** The free memory, after a garbage collection where it would not suffice for this size. */
    static FreeMemory ofProcess(long size) {
        FreeMemory now = ofProcess();
        if (now.holds(size)) {
            return now;
        }
        System.gc();
        return ofProcess();
    }

    boolean holds(long size) {
        return (long) (size * FOOTPRINT) <= free;
    }

    /**
     * Refuses a file that will not fit, before it is read.
     *
     * @param file its name
     * @param size in bytes
     * @throws BbshException with both sizes
     */
    void require(String file, long size) {
        if (!holds(size)) {
            throw refusal("a file of " + inWords(size), file, size);
        }
    }

    /**
     * Refuses a packed file that will not fit, before it is read, by the size that its packing
     * tells, or as soon as it has grown too long.
     *
     * @param file its name
     * @param size in bytes, as far as it is known
     * @throws BbshException with both sizes
     */
    void requireUnpacked(String file, long size) {
        if (!holds(size)) {
            String what = "'" + file + "' unpacks to " + inWords(size) + " or more, which";
            throw refusal(what, file, size);
        }
    }

    private BbshException refusal(String what, String file, long size) {
        String name = file.matches("[A-Za-z0-9_./-]+") ? file : "'" + file + "'";
        return new BbshException(
                "not enough memory: "
                        + what
                        + " needs about "
                        + inWords((long) (size * FOOTPRINT))
                        + ", but only "
                        + inWords(free)
                        + " is free",
                "split "
                        + name
                        + " --parts "
                        + parts(size)
                        + " --to parts     (synced issue data; needs little memory)   or  "
                        + " close NAME     (a document you don't need)   or load it on a"
                        + " machine with more memory");
    }

    /** The number of parts that each take half of the free memory. */
    private long parts(long size) {
        double parts = Math.ceil(size * FOOTPRINT / Math.max(1, free / 2));
        return (long) Math.clamp(parts, 2, MOST_PARTS);
    }

    static String inWords(long bytes) {
        return bytes < 1 << 30
                ? String.format(Locale.ROOT, "%.0f MiB", bytes / (double) (1 << 20))
                : String.format(Locale.ROOT, "%.1f GiB", bytes / (double) (1 << 30));
    }
}
