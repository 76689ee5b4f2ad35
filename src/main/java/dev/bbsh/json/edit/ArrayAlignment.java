package dev.bbsh.json.edit;

import dev.bbsh.json.JsonValue;
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

    private final List<JsonValue> before;
    private final List<JsonValue> after;
    private final List<int[]> anchors = new ArrayList<>();

    private ArrayAlignment(List<JsonValue> before, List<JsonValue> after) {
        this.before = before;
        this.after = after;
    }

    static ArrayAlignment of(JsonValue before, JsonValue after, Progress progress) {
        ArrayAlignment alignment =
                new ArrayAlignment(list(before, progress), list(after, progress));
        alignment.anchor(progress);
        return alignment;
    }

    private static List<JsonValue> list(JsonValue array, Progress progress) {
        List<JsonValue> all = new ArrayList<>(Math.toIntExact(array.size()));
        for (JsonValue each : array.elements()) {
            progress.advance(1);
            all.add(each);
        }
        return all;
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
            if (!sink.test(new Both(before.get(anchor[0]), after.get(anchor[1]), anchor[1]))) {
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
            wanted = sink.test(new Both(before.get(older + i), after.get(newer + i), newer + i));
        }
        for (int i = older + pairs; i < olderEnd && wanted; i++) {
            wanted = sink.test(new Gone(before.get(i), i));
        }
        for (int i = newer + pairs; i < newerEnd && wanted; i++) {
            wanted = sink.test(new New(after.get(i), i));
        }
        return wanted;
    }
}
