package dev.bbsh.backbone.rows;

/** The values of all rows, by the number of the row. */
final class IssueRowColumns {

    /** The flag of a row whose one side ignores changes. */
    static final byte BY_ONE = 1;

    /** The flag of a row whose other side ignores changes. */
    static final byte BY_OTHER = 2;

    /** The flag of a row in which a message number is missing: the sign bit. */
    static final byte UNCOUNTED = Byte.MIN_VALUE;

    final int[] own;

    final int[] copied;

    final int[] attachments;

    final long[] firstSyncs;

    final long[] lastSyncs;

    final long[] pending;

    final long[] pendingBack;

    /** The flags of this class. */
    final byte[] ignoring;

    IssueRowColumns(int size) {
        own = new int[size];
        copied = new int[size];
        attachments = new int[size];
        firstSyncs = new long[size];
        lastSyncs = new long[size];
        pending = new long[size];
        pendingBack = new long[size];
        ignoring = new byte[size];
    }
}
