package dev.bbsh.backbone;

import dev.bbsh.work.BbshException;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The days that a customer has agreed on for the migration, for every sync. They are appointments:
 * days of the customer's calendar without a time zone, and a new one replaces the old one.
 *
 * @param from the first day of the window in which the projects move
 * @param to the last day of the window, not before the first; present when the first is
 * @param goLive the first day on which people work in the new Jira
 */
public record MigrationDates(
        Optional<LocalDate> from, Optional<LocalDate> to, Optional<LocalDate> goLive) {

    /** No dates. */
    public static final MigrationDates NONE =
            new MigrationDates(Optional.empty(), Optional.empty(), Optional.empty());

    private static final String BETWEEN = "..";

    /**
     * The dates as a line gives them.
     *
     * @param window the days as in {@code 2026-11-20..2026-11-22}, or a single day
     * @param goLive a day as in {@code 2026-11-23}
     * @throws BbshException when one is not a day, or when the window ends before it begins
     */
    public static MigrationDates of(Optional<String> window, Optional<String> goLive) {
        List<LocalDate> days =
                window.map(MigrationDates::days).orElse(List.of()).stream()
                        .map(MigrationDates::day)
                        .toList();
        if (!days.isEmpty() && days.getLast().isBefore(days.getFirst())) {
            throw new BbshException(
                    "the window ends on "
                            + days.getLast()
                            + ", before it begins on "
                            + days.getFirst(),
                    "case --window " + days.getLast() + BETWEEN + days.getFirst());
        }
        return new MigrationDates(
                days.stream().findFirst(),
                days.stream().reduce((_, later) -> later),
                goLive.map(MigrationDates::day));
    }

    private static List<String> days(String window) {
        int at = window.indexOf(BETWEEN);
        return at < 0
                ? List.of(window)
                : List.of(window.substring(0, at), window.substring(at + BETWEEN.length()));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException other) {
            throw new BbshException(
                    "'" + text + "' is not a date",
                    "help case     (a day is written 2026-11-23)",
                    other);
        }
    }

    /** True when no date is known. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /**
     * The dates with others, which replace those of the same name.
     *
     * @throws BbshException when people would work in the new Jira before its window begins
     */
    public MigrationDates with(MigrationDates next) {
        boolean window = next.from.isPresent();
        MigrationDates all =
                new MigrationDates(
                        window ? next.from : from,
                        window ? next.to : to,
                        next.goLive.or(() -> goLive));
        boolean early =
                all.goLive.isPresent() && all.from.filter(all.goLive.get()::isBefore).isPresent();
        if (early) {
            throw new BbshException(
                    "go-live on "
                            + all.goLive.get()
                            + " would be before the window, which begins on "
                            + all.from.get(),
                    "case --window "
                            + all.window().orElseThrow()
                            + " --go-live "
                            + all.to.orElseThrow());
        }
        return all;
    }

    /** These dates with the changes that led from some to others, also with those taken away. */
    public MigrationDates changed(MigrationDates before, MigrationDates after) {
        boolean window = !before.window().equals(after.window());
        return new MigrationDates(
                window ? after.from : from,
                window ? after.to : to,
                Objects.equals(before.goLive, after.goLive) ? goLive : after.goLive);
    }

    /** Those of these dates that others have replaced or taken away. */
    public MigrationDates replacedBy(MigrationDates now) {
        boolean window = !window().equals(now.window());
        return new MigrationDates(
                window ? from : Optional.empty(),
                window ? to : Optional.empty(),
                goLive.filter((_) -> !goLive.equals(now.goLive)));
    }

    /** The window as a line gives it: {@code 2026-11-20..2026-11-22}, or a single day. */
    public Optional<String> window() {
        return from.map(
                (first) ->
                        first
                                + to.filter((last) -> !last.equals(first))
                                        .map((last) -> BETWEEN + last)
                                        .orElse(""));
    }

    /** The next of the days on which something begins, which may be today. */
    public Optional<LocalDate> next(LocalDate today) {
        return Stream.of(from, goLive)
                .flatMap(Optional::stream)
                .filter((day) -> !day.isBefore(today))
                .min(Comparator.naturalOrder());
    }

    /** The dates in words: {@code window 2026-11-20 to 2026-11-22, go-live 2026-11-23}. */
    public String words() {
        List<String> words = new ArrayList<>();
        window().ifPresent((days) -> words.add("window " + days.replace(BETWEEN, " to ")));
        goLive.ifPresent((day) -> words.add("go-live " + day));
        return String.join(", ", words);
    }
}
