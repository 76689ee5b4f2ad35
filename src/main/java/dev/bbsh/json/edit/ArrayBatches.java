package dev.bbsh.json.edit;

import dev.bbsh.json.Composite;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Piece;
import dev.bbsh.json.Pieces;
import dev.bbsh.json.Run;
import dev.bbsh.json.tape.ChildIndex;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.json.tape.Text;
import dev.bbsh.work.Progress;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.Optional;

/**
 * Splits the elements of an array into batches for several threads: each takes the next batch when
 * it is done.
 */
public final class ArrayBatches {

    private final long most;
    private final Composite array;
    private final Iterator<Piece> pieces;
    private @Nullable Run run;

    /** The number of children of the run that have been taken. */
    private long taken;

    /**
     * Splits all elements of an array.
     *
     * @param most the maximum number of elements in a batch
     */
    public ArrayBatches(JsonValue array, long most) {
        this.array = Composite.of(array);
        this.pieces = array.pieces().iterator();
        this.most = most;
    }

    /** The next batch, as an array of its own; empty when all were taken. */
    public Optional<JsonValue> next() {
        return next(most);
    }

    /**
     * The next batch, of another size.
     *
     * @param limit the maximum number of elements in it
     */
    public synchronized Optional<JsonValue> next(long limit) {
        Pieces share = Pieces.NONE;
        while (share.count() < limit && (run != null || pieces.hasNext())) {
            share = share.then(part(limit - share.count()));
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
            taken = 0;
        }
        return part(run, Math.min(count, run.count() - taken));
    }

    private Run part(Run all, long count) {
        Segment segment = all.segment();
        ChildIndex way = segment.milestones(all.from(), all.keyed());
        int from = way.child(taken, Progress.NONE);
        int last = way.child(taken + count - 1, Progress.NONE);
        taken += count;
        if (taken == all.count()) {
            run = null;
        }
        int end = segment.textEnd(last);
        return new Run(Text.EMPTY, segment, from, segment.next(last), count, false, end);
    }
}
