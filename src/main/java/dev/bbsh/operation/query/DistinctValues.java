package dev.bbsh.operation.query;

import dev.bbsh.json.JsonValue;
import dev.bbsh.query.filter.CanonicalText;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;

/** Iterates over values, and skips those that are equal to an earlier one. */
public final class DistinctValues implements Iterator<JsonValue> {

    /** The maximum number of different values: more would fill the memory. */
    public static final int MOST = 5_000_000;

    private final Iterator<JsonValue> all;

    private final Set<String> seen = new HashSet<>();

    private final int most;

    private @Nullable JsonValue next;

    private DistinctValues(Iterator<JsonValue> all, int most) {
        this.all = all;
        this.most = most;
    }

    /**
     * The different ones of some values.
     *
     * @param most the maximum number of different values
     */
    public static Iterator<JsonValue> of(Iterator<JsonValue> all, int most) {
        return new DistinctValues(all, most);
    }

    /** The refusal of more different values than can be kept. */
    public static BbshException tooMany(int most) {
        return new BbshException(
                "there are more than " + Plurals.of(most) + " different values",
                "a path that finds fewer values, such as one with a filter");
    }

    @Override
    public boolean hasNext() {
        while (next == null && all.hasNext()) {
            JsonValue value = all.next();
            if (seen.add(CanonicalText.of(value))) {
                next = value;
            }
            if (seen.size() > most) {
                throw tooMany(most);
            }
        }
        return next != null;
    }

    @Override
    public JsonValue next() {
        JsonValue found = hasNext() ? next : null;
        if (found == null) {
            throw new NoSuchElementException();
        }
        next = null;
        return found;
    }
}
