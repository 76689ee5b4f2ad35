package dev.bbsh.shell.command.value;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.operation.query.LastMemberName;
import dev.bbsh.query.JsonPath;
import dev.bbsh.query.diagnosis.EmptyResultDiagnosis;
import dev.bbsh.query.match.Matches;
import dev.bbsh.query.probe.DuplicateNameCheck;
import dev.bbsh.render.Cell;
import dev.bbsh.render.TimeFormat;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/** The matches of a path in a document, pulled on demand, and counted on the way. */
final class QueryMatches {

    private static final int FEW = 64;

    private static final int EVERY = 4_096;

    private final JsonPath path;

    private final JsonValue root;

    private final Progress progress;

    private final boolean repeats;

    private List<String> decoded = List.of();

    private long twins;

    private boolean nothing;

    private long counted;

    private String time = "";

    /** The values that are found together with those of other paths, until they are pulled. */
    private Optional<Matches> together = Optional.empty();

    QueryMatches(JsonPath path, JsonValue root, Progress progress) {
        this.path = path;
        this.root = root;
        this.progress = progress;
        this.repeats = path.hasPlaces() && DuplicateNameCheck.areIn(root);
    }

    /** A part of each match. */
    <T> Iterable<T> each(Function<Matches, T> part) {
        return () -> new MatchIterator<>(path.in(root, progress), part);
    }

    /** The values of the matches. */
    Iterable<JsonValue> values() {
        return () -> {
            Matches matches = together.orElseGet(() -> path.in(root, progress));
            together = Optional.empty();
            return new MatchIterator<>(matches, Matches::value);
        };
    }

    /** Has the values of several paths in one document found in one walk. */
    static void join(List<QueryMatches> all) {
        List<QueryMatches> plain = all.stream().filter((each) -> !each.repeats).toList();
        if (plain.size() > 1) {
            QueryMatches first = plain.getFirst();
            List<JsonPath> paths = plain.stream().map((each) -> each.path).toList();
            List<Matches> together = JsonPath.valuesIn(paths, first.root, first.progress);
            for (int i = 0; i < together.size(); i++) {
                plain.get(i).together = Optional.of(together.get(i));
            }
        }
    }

    /** True when the matches can be counted without looking at each. */
    boolean isCountable() {
        return !repeats && path.isStandard();
    }

    /**
     * The numbers of matches of several paths in one document: of those that can be counted without
     * looking at each, in one walk.
     */
    static List<Long> counts(List<QueryMatches> all) {
        List<QueryMatches> together = all.stream().filter(QueryMatches::isCountable).toList();
        if (!together.isEmpty()) {
            QueryMatches first = together.getFirst();
            long most =
                    together.stream()
                            .mapToLong((each) -> each.path.amount(each.root))
                            .max()
                            .orElseThrow();
            first.progress.begin("counting", most);
            List<JsonPath> paths = together.stream().map((each) -> each.path).toList();
            long[] counts = JsonPath.counts(paths, first.root, first.progress);
            for (int i = 0; i < counts.length; i++) {
                together.get(i).counted = counts[i];
                together.get(i).nothing = counts[i] == 0;
            }
        }
        return all.stream()
                .map((each) -> each.isCountable() ? each.counted : each.pulled())
                .toList();
    }

    /** The number of matches that are pulled one after the other. */
    private long pulled() {
        long count = 0;
        for (Iterator<Boolean> all = new MatchIterator<>(path.in(root, progress), (_) -> true);
                all.hasNext();
                all.next()) {
            count++;
        }
        return count;
    }

    /** The names on the way to a place that appear more than once in their object. */
    List<Place.Step.Name> ambiguousNames(Place place) {
        return repeats ? place.ambiguousNames(root) : List.of();
    }

    /** The reason why nothing was found, if nothing was, and if it can be known. */
    Optional<EmptyResultDiagnosis.Reason> reason() {
        return nothing ? EmptyResultDiagnosis.of(path.query(), root, progress) : Optional.empty();
    }

    /** Notes on the matches that were pulled last. */
    List<String> notes() {
        List<String> notes = new ArrayList<>(decoded);
        if (!time.isEmpty()) {
            notes.add(time);
        }
        if (twins > 0) {
            notes.add(
                    Plurals.of(twins, "value has", "values have")
                            + " a name that is already used in the same object     (--paths shows"
                            + " which; put and remove take --nth)");
        }
        return notes;
    }

    /** Matches on demand, one at a time. */
    private final class MatchIterator<T> implements Iterator<T> {

        private final Matches matches;

        private final Function<Matches, T> part;

        private long count;

        private boolean ready;

        MatchIterator(Matches matches, Function<Matches, T> part) {
            this.matches = matches;
            progress.begin("searching", path.amount(root));
            this.part = part;
            twins = 0;
        }

        @Override
        public boolean hasNext() {
            ready = ready || matches.next();
            nothing = !ready && count == 0;
            return ready;
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            ready = false;
            if (++count < FEW || count % EVERY == 0) {
                progress.rename(String.format(Locale.ROOT, "%,d found so far", count));
            }
            if (repeats && matches.place().hasRepeatedName()) {
                twins++;
            }
            T one = part.apply(matches);
            decoded = matches.note().stream().toList();
            time = count == 1 && one instanceof JsonValue value ? timeOf(value) : "";
            return one;
        }

        /**
         * A note with the time, for the largest or smallest of some times, which is shown as a
         * number.
         */
        private String timeOf(JsonValue value) {
            boolean picked = path.query().endsWithSummary() && path.query().summary().picks();
            return picked
                            && Cell.of(LastMemberName.of(path.query()), value)
                                    instanceof Cell.Timestamp(JsonValue number, long milli)
                    ? number.text() + " is " + TimeFormat.iso(milli)
                    : "";
        }
    }
}
