package dev.bbsh.json.edit;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Piece;
import dev.bbsh.json.Run;
import dev.bbsh.json.SingleChild;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Matches the elements of two arrays: equal beginnings and ends first, then elements with the same
 * content that is unique on either side (patience difference), and the rest between those in its
 * order.
 */
final class ArrayAlignment {

    /** Each element is listed, aligned, and answered. */
    static final int WAYS = 3;

    /** One element of the result. */
    sealed interface Step {

        /** The number of elements that it concerns. */
        default int amount() {
            return this instanceof Both ? 2 : 1;
        }
    }

    record Both(JsonValue before, JsonValue after, long index) implements Step {}

    record Gone(JsonValue before, long index) implements Step {}

    record New(JsonValue after, long index) implements Step {}

    /** The number of elements before those that are listed, the same in both arrays. */
    private final long front;

    private final List<JsonValue> before;
    private final List<JsonValue> after;
    private final List<int[]> anchors = new ArrayList<>();

    private ArrayAlignment(long front, List<JsonValue> before, List<JsonValue> after) {
        this.front = front;
        this.before = before;
        this.after = after;
    }

    /** The alignment of two arrays. Elements at their ends that are shared are no steps of it. */
    static ArrayAlignment of(JsonValue before, JsonValue after, Progress progress) {
        SharedEnds ends = SharedEnds.of(before, after);
        progress.advance(2L * WAYS * (ends.front() + ends.back()));
        ArrayAlignment alignment =
                new ArrayAlignment(
                        ends.front(),
                        between(before, ends, progress),
                        between(after, ends, progress));
        alignment.anchor(progress);
        return alignment;
    }

    /** The elements between the shared ends. */
    private static List<JsonValue> between(JsonValue array, SharedEnds ends, Progress progress) {
        long end = array.size() - ends.back();
        List<JsonValue> some = new ArrayList<>(Math.toIntExact(end - ends.front()));
        long index = 0;
        for (Piece piece : array.pieces()) {
            boolean shared = index + piece.count() <= ends.front() || index >= end;
            if (!shared) {
                add(piece, ends.front() - index, end - index, some);
            }
            index += piece.count();
        }
        progress.advance(some.size());
        return some;
    }

    /** Adds the children of a piece from one index in it to another. */
    private static void add(Piece piece, long from, long to, List<JsonValue> some) {
        switch (piece) {
            case SingleChild child -> some.add(child.value());
            case Run run -> {
                int child = run.from();
                for (long i = 0; i < Math.min(to, run.count()); i++) {
                    if (i >= from) {
                        some.add(run.read(child).value());
                    }
                    child = run.after(child);
                }
            }
        }
    }

    private void anchor(Progress progress) {
        int start = 0;
        int shorter = Math.min(before.size(), after.size());
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        int behind = 0;
        while (behind < shorter - start
                && before.get(before.size() - 1 - behind)
                        .equals(after.get(after.size() - 1 - behind))) {
            behind++;
        }
        if (start > 0) {
            anchors.add(new int[] {start - 1, start - 1});
        }
        progress.advance(2L * (start + behind));
        Map<Long, int[]> unique = new HashMap<>();
        count(before, start, behind, 0, unique, progress);
        count(after, start, behind, 1, unique, progress);
        unique.values().stream()
                .filter((at) -> at[0] >= 0 && at[1] >= 0)
                .sorted((one, other) -> Integer.compare(one[0], other[0]))
                .forEach(this::addRising);
        if (behind > 0) {
            addRising(new int[] {before.size() - behind, after.size() - behind});
        }
    }

    /**
     * Keeps the longest rising part of elements that changed their order: the rest counts as
     * removed and added.
     */
    private void addRising(int[] anchor) {
        if (anchors.isEmpty() || anchors.getLast()[1] < anchor[1]) {
            anchors.add(anchor);
        }
    }

    private static void count(
            List<JsonValue> values,
            int start,
            int behind,
            int side,
            Map<Long, int[]> unique,
            Progress progress) {
        for (int i = start; i < values.size() - behind; i++) {
            progress.advance(1);
            int[] at =
                    unique.computeIfAbsent(
                            fingerprint(values.get(i)), (text) -> new int[] {-1, -1});
            at[side] = at[side] == -1 ? i : -2;
        }
    }

    /**
     * A fingerprint of the text: different values may have the same one, as they are compared
     * afterwards.
     */
    private static long fingerprint(JsonValue value) {
        long[] hash = {1};
        value.writeTo(
                (text) -> {
                    for (int i = text.from(); i < text.to(); i++) {
                        hash[0] = hash[0] * 0x9E3779B97F4A7C15L + text.bytes()[i];
                    }
                });
        return hash[0];
    }

    void forEach(Predicate<Step> sink) {
        int older = 0;
        int newer = 0;
        for (int[] anchor : anchors) {
            if (!between(older, anchor[0], newer, anchor[1], sink)) {
                return;
            }
            if (!sink.test(both(anchor[0], anchor[1]))) {
                return;
            }
            older = anchor[0] + 1;
            newer = anchor[1] + 1;
        }
        between(older, before.size(), newer, after.size(), sink);
    }

    private boolean between(
            int older, int olderEnd, int newer, int newerEnd, Predicate<Step> sink) {
        boolean wanted = true;
        int pairs = Math.min(olderEnd - older, newerEnd - newer);
        for (int i = 0; i < pairs && wanted; i++) {
            wanted = sink.test(both(older + i, newer + i));
        }
        for (int i = older + pairs; i < olderEnd && wanted; i++) {
            wanted = sink.test(new Gone(before.get(i), front + i));
        }
        for (int i = newer + pairs; i < newerEnd && wanted; i++) {
            wanted = sink.test(new New(after.get(i), front + i));
        }
        return wanted;
    }

    private Both both(int older, int newer) {
        return new Both(before.get(older), after.get(newer), front + newer);
    }
}
