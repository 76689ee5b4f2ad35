package dev.bbsh.backup.clean;

import java.util.Map;
import java.util.TreeMap;

/** Numbers of rows by the name of their element, counted in the order of a file. */
final class RowTotals {

    private final Map<String, long[]> counts = new TreeMap<>();
    private String last = "";
    private long[] current = new long[1];
    private long total;

    /** Counts a row, and answers its number among those of its name, from 1. */
    long count(String name) {
        // Rows of a name follow each other, mostly with the same text object.
        if (!name.equals(last)) {
            current = counts.computeIfAbsent(name, (_) -> new long[1]);
            last = name;
        }
        total++;
        return ++current[0];
    }

    long total() {
        return total;
    }

    /** The numbers by name, in alphabetical order. */
    Map<String, Long> byName() {
        Map<String, Long> all = new TreeMap<>();
        counts.forEach((name, count) -> all.put(name, count[0]));
        return all;
    }
}
