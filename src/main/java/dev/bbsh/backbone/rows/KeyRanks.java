package dev.bbsh.backbone.rows;

import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Numbers in the order of issue keys: by project, A to Z, then by number, so that {@code SAM2-2} is
 * before {@code SAM2-10}.
 */
final class KeyRanks {

    /** The bits for the number of an issue; a longer one is part of the name. */
    private static final int NUMBER_BITS = 32;

    private static final int MOST_DIGITS = 9;

    private final Map<String, Integer> projects = new HashMap<>();

    /** The number of each project in the order in which they appear, above that of the issue. */
    private final long[] ranks;

    private KeyRanks(int size) {
        ranks = new long[size];
    }

    /**
     * The ranks of all rows.
     *
     * @param key the key of a row; nothing ranks last
     */
    static long[] of(int size, IntFunction<Optional<String>> key, Progress progress) {
        KeyRanks keys = new KeyRanks(size);
        for (int row = 0; row < size; row++) {
            if ((row & 1023) == 0) {
                progress.advance(0);
            }
            keys.ranks[row] = key.apply(row).map(keys::rank).orElse(Long.MAX_VALUE);
        }
        return keys.sorted();
    }

    private long rank(String key) {
        int dash = key.lastIndexOf('-');
        int digits = key.length() - dash - 1;
        boolean plain = dash > 0 && digits > 0 && digits <= MOST_DIGITS && isNumber(key, dash + 1);
        long project =
                projects.computeIfAbsent(
                        plain ? key.substring(0, dash) : key, (_) -> projects.size());
        return (project << NUMBER_BITS) | (plain ? Long.parseLong(key.substring(dash + 1)) : 0);
    }

    private static boolean isNumber(String key, int from) {
        return key.chars().skip(from).allMatch((each) -> each >= '0' && each <= '9');
    }

    /** The ranks with the projects in the order of their names. */
    private long[] sorted() {
        List<Map.Entry<String, Integer>> named = new ArrayList<>(projects.entrySet());
        named.sort(Map.Entry.comparingByKey());
        long[] places = new long[named.size()];
        for (int place = 0; place < places.length; place++) {
            places[named.get(place).getValue()] = place;
        }
        Arrays.setAll(ranks, (row) -> placed(ranks[row], places));
        return ranks;
    }

    private static long placed(long rank, long[] places) {
        return rank == Long.MAX_VALUE
                ? rank
                : places[(int) (rank >> NUMBER_BITS)] << NUMBER_BITS
                        | (rank & ((1L << NUMBER_BITS) - 1));
    }
}
