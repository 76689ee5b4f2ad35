package dev.bbsh.check.data.message;

import dev.bbsh.check.Finding;
import dev.bbsh.check.Rule;
import dev.bbsh.check.Severity;
import dev.bbsh.check.data.rule.CheckInputs.DatedFile;
import dev.bbsh.check.data.rule.CheckInputs.Source;
import dev.bbsh.check.data.rule.CheckedData;
import dev.bbsh.check.data.rule.CheckedSide;
import dev.bbsh.text.Plurals;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Compares the dates of the files that data is checked against with the end of the data. A mapping
 * that is older than the last sync was made while the sync still ran: later IDs are not in it. Any
 * other difference of more than a day is a reminder.
 */
final class InputDates {

    private static final Duration TOLERATED = Duration.ofDays(1);

    private final CheckedData data;
    private final Instant end;

    private InputDates(CheckedData data, Instant end) {
        this.data = data;
        this.end = end;
    }

    /** The one finding on all dates that differ; empty when none does. */
    static Optional<Finding.Draft> finding(Rule rule, CheckedData data, LastRecordedTimes ends) {
        return data.sides().stream()
                .map(ends::of)
                .flatMap(InputDates::instant)
                .max(Instant::compareTo)
                .flatMap((end) -> new InputDates(data, end).finding(rule));
    }

    private static Stream<Instant> instant(OptionalLong millis) {
        return millis.stream().mapToObj(Instant::ofEpochMilli);
    }

    private Optional<Finding.Draft> finding(Rule rule) {
        List<DatedFile> older = apart(true);
        List<DatedFile> newer = apart(false);
        if (older.isEmpty() && newer.isEmpty()) {
            return Optional.empty();
        }
        CheckedSide first = data.sides().getFirst();
        String message =
                "the last sync in the data was at "
                        + time(end)
                        + words(older, "older", "recreate it once the sync is stopped")
                        + words(newer, "newer", "fine if the sync was stopped in between");
        boolean stale = older.stream().anyMatch((each) -> each.source() == Source.MAPPING);
        Finding.Draft finding =
                first.finding(rule, first.document() + ".dates", message)
                        .severity(stale ? Severity.WARNING : Severity.INFO)
                        .because("last sync", time(end));
        Stream.concat(older.stream(), newer.stream())
                .forEach((each) -> finding.because(called(each), time(each.date())));
        return Optional.of(finding);
    }

    private List<DatedFile> apart(boolean older) {
        return data.context().inputs().dates().stream()
                .filter((each) -> gap(each).compareTo(TOLERATED) > 0)
                .filter((each) -> each.date().isBefore(end) == older)
                .toList();
    }

    private Duration gap(DatedFile source) {
        return Duration.between(end, source.date()).abs();
    }

    private String words(List<DatedFile> sources, String how, String what) {
        if (sources.isEmpty()) {
            return "";
        }
        List<String> named =
                sources.stream()
                        .map(
                                (each) ->
                                        called(each)
                                                + " is "
                                                + Plurals.of(gap(each).toDays(), "day")
                                                + " "
                                                + how)
                        .toList();
        return "; " + String.join(", ", named) + " (" + what + ")";
    }

    private static String called(DatedFile source) {
        return "the " + source.source().word() + " '" + source.name() + "'";
    }

    private static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
