package dev.bbsh.migrate;

import dev.bbsh.backbone.index.Pairing;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

/** Two downloads that are proven to be the two sides of one sync. */
public final class SyncPair {

    private final Download one;
    private final Download other;
    private final Pairing pairing;

    private SyncPair(Download one, Download other, Pairing pairing) {
        this.one = one;
        this.other = other;
        this.pairing = pairing;
    }

    /**
     * Compares two downloads.
     *
     * @throws BbshException when they are the same side, or of different syncs, or doubtful
     */
    public static SyncPair of(Download one, Download other, Progress progress) {
        return new SyncPair(one, other, new SyncPairProof(one, other, progress).pairing());
    }

    public Download one() {
        return one;
    }

    public Download other() {
        return other;
    }

    Pairing pairing() {
        return pairing;
    }

    /**
     * True when the first download moves and the second stays.
     *
     * @param mover the project that moves, or the name of its document
     * @throws BbshException when it is the project of both or none of them
     */
    boolean oneMoves(String mover) {
        boolean first = one.isMeantBy(mover);
        if (first == other.isMeantBy(mover)) {

            throw new BbshException(
                    first
                            ? "'" + mover + "' can mean " + one.name() + " or " + other.name()
                            : "neither "
                                    + one.name()
                                    + " nor "
                                    + other.name()
                                    + " belongs to project "
                                    + mover,
                    "case --moving "
                            + one.displayName()
                            + "   or   case --moving "
                            + other.displayName());
        }
        return first;
    }
}
