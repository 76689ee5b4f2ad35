package dev.bbsh.work;

/**
 * How long work tells the one who waits where it is, and learns that he no longer waits. Whoever
 * loops over data calls {@link #advance} at least every 64 KiB or 1,024 nodes.
 */
public interface Progress {

    /** Tells nobody, and is never cancelled. */
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
     * @param total how much there is to do, in the unit of {@link #advance}; -1 when nobody knows
     */
    void begin(String what, long total);

    /**
     * Says that some work was done.
     *
     * @param amount how much since the last call, 0 to ask for cancellation only
     * @throws CancelledException when the user no longer wants the result
     */
    void advance(long amount);
}
