package dev.bbsh.backup.clean.scan;

import java.util.Map;
import java.util.TreeMap;

/** Numbers of rows by the name of their element, counted in the order of a file. */
public final class RowTotals {

    private final Map<String, long[]> counts = new TreeMap<>();
    private String last = "";
    private long[] current = new long[1];

    /** Counts a row, and answers its number among those of its name, from 1. */
    long count(String name) {
        // Rows of a name follow each other, mostly with the same text object.
        if (!name.equals(last)) {
            current = counts.computeIfAbsent(name, (_) -> new long[1]);
            last = name;
        }
        return ++current[0];
    }

    /** The numbers by name, in alphabetical order. */
    public Map<String, Long> byName() {
        Map<String, Long> all = new TreeMap<>();
        counts.forEach((name, count) -> all.put(name, count[0]));
        return all;
    }
}
