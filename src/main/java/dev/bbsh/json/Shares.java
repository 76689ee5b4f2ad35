package dev.bbsh.json;

import dev.bbsh.json.tape.Segment;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.Optional;

/** The elements of an array in shares, for several threads: who is done takes the next one. */
public final class Shares {

    private final long most;
    private final Composite array;
    private final Iterator<Piece> pieces;
    private @Nullable Run run;
    private int at;

    /**
     * All elements of an array.
     *
     * @param most how many there are in one share
     */
    public Shares(JsonValue array, long most) {
        this.array = Composite.of(array);
        this.pieces = array.pieces().iterator();
        this.most = most;
    }

    /** The next share, as an array of its own; nothing when all were taken. */
    public synchronized Optional<JsonValue> next() {
        Pieces share = Pieces.NONE;
        while (share.count() < most && (run != null || pieces.hasNext())) {
            share = share.then(part(most - share.count()));
        }
        return share.count() == 0 ? Optional.empty() : Optional.of(array.with(share));
    }

    private Piece part(long count) {
        if (run == null) {
            Piece next = pieces.next();
            if (!(next instanceof Run some) || some.count() <= count) {
                return next;
            }
            run = some;
            at = some.from();
        }
        return part(run, count);
    }

    private Run part(Run all, long count) {
        Segment segment = all.segment();
        int from = at;
        int last = at;
        long taken = 0;
        while (taken < count && at < all.to()) {
            last = at;
            at = segment.next(at);
            taken++;
        }
        if (at == all.to()) {
            run = null;
        }
        return new Run(Text.EMPTY, segment, from, at, taken, false, segment.textEnd(last));
    }
}
