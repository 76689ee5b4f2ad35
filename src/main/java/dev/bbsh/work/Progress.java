package dev.bbsh.work;

/**
 * Reports the progress of long work to the waiting user, and tells the work when it is cancelled.
 * Code that loops over data calls {@link #advance} at least every 64 KiB or 1,024 nodes.
 */
public interface Progress {

    /** Reports nothing, and is never cancelled. */
    Progress NONE =
            new Progress() {
                @Override
                public void begin(String what, long total) {}

                @Override
                public void advance(long amount) {}
            };

    /**
     * Names the work that starts now.
     *
     * @param what a few words for the screen, such as {@code reading primary.json}
     * @param total the total amount, in the unit of {@link #advance}; -1 when unknown
     */
    void begin(String what, long total);

    /**
     * Names the reading or writing that starts now, whose amounts are bytes.
     *
     * @param total in bytes; -1 when unknown
     */
    default void beginBytes(String what, long total) {
        begin(what, total);
    }

    /** Gives the work that goes on another name: its amount and its time stay. */
    default void rename(String what) {}

    /**
     * Adds to the total: more work was found on the way.
     *
     * @param more the amount, in the unit of {@link #advance}
     */
    default void expect(long more) {}

    /**
     * The same progress for a part of the work whose amounts don't count: it names nothing, and
     * only asks for cancellation.
     */
    default Progress uncounted() {
        Progress counted = this;
        return new Progress() {
            @Override
            public void begin(String what, long total) {}

            @Override
            public void advance(long amount) {
                counted.advance(0);
            }
        };
    }

    /**
     * Reports that some work was done.
     *
     * @param amount the amount since the last call, 0 to check for cancellation only
     * @throws CancelledException when the user no longer wants the result
     */
    void advance(long amount);
}
