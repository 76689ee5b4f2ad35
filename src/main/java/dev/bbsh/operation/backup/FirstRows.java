package dev.bbsh.operation.backup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.regex.Pattern;

/**
 * The rows that come first in an order, of any number of rows. Numbers come before texts and are
 * compared as numbers, texts by their characters; equal ones stay in the order of the file.
 */
final class FirstRows {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(?:\\.[0-9]{1,30})?");

    private final int column;
    private final int limit;
    private final PriorityQueue<Ranked> rows;
    private final Comparator<Ranked> order;
    private long added;

    private record Ranked(List<String> row, String key, long number) {}

    /**
     * An empty collection.
     *
     * @param column the position of the column to sort by
     */
    FirstRows(int column, RowListing.Order order) {
        this.column = column;
        this.limit = order.limit();
        Comparator<Ranked> byKey = Comparator.comparing(Ranked::key, FirstRows::compare);
        this.order =
                (order.descending() ? byKey.reversed() : byKey).thenComparingLong(Ranked::number);
        this.rows = new PriorityQueue<>(this.order.reversed());
    }

    private static int compare(String one, String other) {
        boolean number = NUMBER.matcher(one).matches();
        boolean numbers = number && NUMBER.matcher(other).matches();
        if (numbers) {
            return new BigDecimal(one).compareTo(new BigDecimal(other));
        }
        return number == NUMBER.matcher(other).matches() ? one.compareTo(other) : number ? -1 : 1;
    }

    void add(List<String> row) {
        if (limit > 0) {
            rows.add(new Ranked(row, row.get(column), added++));
        }
        if (rows.size() > limit) {
            rows.remove();
        }
    }

    List<List<String>> sorted() {
        List<Ranked> all = new ArrayList<>(rows);
        all.sort(order);
        return all.stream().map(Ranked::row).toList();
    }
}
