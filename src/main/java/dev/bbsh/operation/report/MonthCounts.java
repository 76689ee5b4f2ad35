package dev.bbsh.operation.report;

import dev.bbsh.report.Chapter;
import dev.bbsh.text.Plurals;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Counts by month (UTC), one for each of several series. */
final class MonthCounts {

    /** The most months that have a bar: earlier ones are counted together. */
    private static final int SHOWN = 24;

    private final TreeMap<YearMonth, long[]> months = new TreeMap<>();

    private final int series;

    /** The time that was counted last and the counts of its month, which the next one often has. */
    private long from = 1;

    private long to;

    private long[] counts = {};

    /**
     * No counts yet.
     *
     * @param series the number of counts of each month
     */
    MonthCounts(int series) {
        this.series = series;
    }

    /**
     * Counts a time.
     *
     * @param time a plausible one, in epoch milliseconds UTC
     */
    void add(int which, long time) {
        if (time < from || time >= to) {
            YearMonth month = YearMonth.from(Instant.ofEpochMilli(time).atZone(ZoneOffset.UTC));
            from = start(month);
            to = start(month.plusMonths(1));
            counts = months.computeIfAbsent(month, (_) -> new long[series]);
        }
        counts[which]++;
    }

    private static long start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    /** Adds the counts of another one with the same series. */
    void addAll(MonthCounts other) {
        other.months.forEach(
                (month, more) -> sum(months.computeIfAbsent(month, (_) -> new long[series]), more));
    }

    private static void sum(long[] all, long[] more) {
        for (int at = 0; at < all.length; at++) {
            all[at] += more[at];
        }
    }

    boolean isEmpty() {
        return months.isEmpty();
    }

    private YearMonth firstShown() {
        YearMonth limit = months.lastKey().minusMonths(SHOWN - 1L);
        return months.firstKey().isBefore(limit) ? limit : months.firstKey();
    }

    /**
     * The counts before the first bar, in a sentence after a blank: they would make all others
     * small.
     *
     * @param names of the series
     * @return an empty text when there are none
     */
    String before(List<String> names) {
        if (months.isEmpty() || firstShown().equals(months.firstKey())) {
            return "";
        }
        long[] before = new long[series];
        months.headMap(firstShown()).values().forEach((each) -> sum(before, each));
        List<String> words = new ArrayList<>();
        for (int at = 0; at < series; at++) {
            words.add(Plurals.of(before[at]) + " " + names.get(at));
        }
        return " Before " + firstShown() + ": " + String.join(", ", words) + ".";
    }

    /** The bars of a chart, oldest first: the last months, also those without any count. */
    List<Chapter.Bar> bars() {
        List<Chapter.Bar> bars = new ArrayList<>();
        if (months.isEmpty()) {
            return bars;
        }
        YearMonth first = firstShown();
        for (YearMonth month = first;
                !month.isAfter(months.lastKey());
                month = month.plusMonths(1)) {
            bars.add(bar(month.toString(), months.getOrDefault(month, new long[series])));
        }
        return bars;
    }

    private static Chapter.Bar bar(String label, long[] counts) {
        List<Long> all = new ArrayList<>();
        for (long each : counts) {
            all.add(each);
        }
        return new Chapter.Bar(label, all);
    }
}
