package dev.bbsh.operation.query;

import dev.bbsh.json.JsonValue;
import dev.bbsh.query.JsonPath;
import dev.bbsh.query.match.Matches;
import dev.bbsh.query.plan.PreparedPath;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;

/**
 * An order of values by paths below them: numbers and times largest first, then texts A to Z, where
 * digits count as a number, so that {@code A-2} is before {@code A-10}. Values without anything to
 * sort by are last. Equal values keep their order.
 */
public final class SortOrder {

    /** The maximum number of values that are kept. */
    public static final int MOST = DistinctValues.MOST;

    private final List<Criterion> criteria;
    private final List<PreparedPath> paths;
    private final boolean[] found;

    /**
     * One path to sort by.
     *
     * @param title as the user typed it
     * @param turned true for smallest first, or Z to A
     */
    public record Criterion(String title, JsonPath path, boolean turned) {}

    public SortOrder(List<Criterion> criteria, Progress progress) {
        this.criteria = List.copyOf(criteria);
        this.paths = JsonPath.prepared(criteria.stream().map(Criterion::path).toList(), progress);
        this.found = new boolean[criteria.size()];
    }

    /**
     * The first items in this order.
     *
     * @param value the value of an item by which it is sorted
     * @param limit the number of items wanted; no more are kept
     * @throws BbshException when more would have to be kept than {@link #MOST}
     */
    public <T> List<T> first(Iterable<T> all, Function<T, JsonValue> value, long limit) {
        if (limit <= 0) {
            return List.of();
        }
        Comparator<Keyed<T>> order = this::compare;
        PriorityQueue<Keyed<T>> kept = new PriorityQueue<>(order.reversed());
        long number = 0;
        for (T item : all) {
            Keyed<T> next = new Keyed<>(item, keys(value.apply(item)), number++);
            if (kept.size() < limit) {
                kept.add(next);
            } else if (compare(next, kept.element()) < 0) {
                kept.remove();
                kept.add(next);
            }
            if (kept.size() > MOST) {
                throw new BbshException(
                        "there are more than " + Plurals.of(MOST) + " values to sort",
                        "query PATH --sort PATH --limit 100");
            }
        }
        List<Keyed<T>> sorted = new ArrayList<>(kept);
        sorted.sort(order);
        return sorted.stream().map(Keyed::item).toList();
    }

    /** The paths that found nothing in any value. */
    public List<String> unused() {
        List<String> unused = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            if (!found[i]) {
                unused.add(criteria.get(i).title());
            }
        }
        return unused;
    }

    private record Keyed<T>(T item, List<SortKey> keys, long number) {}

    private List<SortKey> keys(JsonValue value) {
        List<SortKey> keys = new ArrayList<>(criteria.size());
        for (int i = 0; i < criteria.size(); i++) {
            Matches matches = paths.get(i).in(value);
            SortKey key = matches.next() ? SortKey.of(matches.value()) : SortKey.MISSING;
            found[i] |= key.rank() != SortKey.LAST;
            keys.add(key);
        }
        return keys;
    }

    private <T> int compare(Keyed<T> one, Keyed<T> other) {
        for (int i = 0; i < criteria.size(); i++) {
            SortKey left = one.keys().get(i);
            SortKey right = other.keys().get(i);
            boolean last = left.rank() == SortKey.LAST || right.rank() == SortKey.LAST;
            int order = left.compareTo(right);
            if (order != 0) {
                return criteria.get(i).turned() && !last ? -order : order;
            }
        }
        return Long.compare(one.number(), other.number());
    }

    /**
     * The part of a value that is compared.
     *
     * @param rank the kind: numbers first, then texts, then true and false
     */
    private record SortKey(int rank, Optional<BigDecimal> number, String text)
            implements Comparable<SortKey> {

        static final int LAST = 3;

        static final SortKey MISSING = new SortKey(LAST, Optional.empty(), "");

        static SortKey of(JsonValue value) {
            return switch (value.kind()) {
                case NUMBER -> number(value);
                case STRING -> new SortKey(1, Optional.empty(), value.string());
                case TRUE, FALSE -> new SortKey(2, Optional.empty(), value.text());
                case NULL, OBJECT, ARRAY -> MISSING;
            };
        }

        private static SortKey number(JsonValue value) {
            try {
                return new SortKey(0, Optional.of(value.number()), "");
            } catch (ArithmeticException | NumberFormatException beyondReason) {
                return MISSING;
            }
        }

        @Override
        public int compareTo(SortKey other) {
            if (rank != other.rank) {
                return Integer.compare(rank, other.rank);
            }
            return number.isPresent()
                    ? other.number.orElseThrow().compareTo(number.get())
                    : NaturalOrder.compare(text, other.text);
        }
    }

    /** Compares texts from A to Z, and digits in them as numbers. */
    private static final class NaturalOrder {

        private NaturalOrder() {}

        static int compare(String one, String other) {
            int order = compareFolded(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
            return order != 0 ? order : one.compareTo(other);
        }

        private static int compareFolded(String one, String other) {
            int left = 0;
            int right = 0;
            while (left < one.length() && right < other.length()) {
                int digits = digits(one, left);
                int itsDigits = digits(other, right);
                int order =
                        digits > left && itsDigits > right
                                ? compareNumbers(
                                        one.substring(left, digits),
                                        other.substring(right, itsDigits))
                                : Character.compare(one.charAt(left), other.charAt(right));
                if (order != 0) {
                    return order;
                }
                boolean numbers = digits > left && itsDigits > right;
                left = numbers ? digits : left + 1;
                right = numbers ? itsDigits : right + 1;
            }
            return Integer.compare(one.length() - left, other.length() - right);
        }

        private static int digits(String text, int from) {
            int at = from;
            while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                at++;
            }
            return at;
        }

        private static int compareNumbers(String one, String other) {
            String left = withoutZeros(one);
            String right = withoutZeros(other);
            int order = Integer.compare(left.length(), right.length());
            return order != 0 ? order : left.compareTo(right);
        }

        private static String withoutZeros(String digits) {
            int from = 0;
            while (from < digits.length() - 1 && digits.charAt(from) == '0') {
                from++;
            }
            return digits.substring(from);
        }
    }
}
