package dev.bbsh.backup.media;

/**
 * The limits of the media import, by the vendor's page of 2019: a file over 10 GB may fail, parts
 * should have 2 to 5 GB. A GB is a billion bytes here, the smaller one of its two meanings.
 */
public final class MediaLimits {

    private static final long GB = 1_000_000_000;

    /** The maximum size of a file to import, in bytes. */
    public static final long IMPORT = 10 * GB;

    /** The size of a part when none is given, in bytes. */
    public static final long PART = 5 * GB;

    private MediaLimits() {}
}
