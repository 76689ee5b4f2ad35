package dev.bbsh.shell.command.kept;

import dev.bbsh.backbone.MigrationDates;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.text.Plurals;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The line of a kept case about the days that were agreed on with the customer. */
final class AgreedDates {

    private AgreedDates() {}

    /**
     * The agreed days, and the number of days until the next one; empty without any.
     *
     * @param today UTC
     */
    static Optional<TextLine> line(MigrationDates dates, LocalDate today) {
        String next = dates.next(today).map((day) -> "     (" + until(day, today) + ")").orElse("");
        return Optional.of(dates)
                .filter((each) -> !each.isEmpty())
                .map(
                        (each) ->
                                TextLine.of(Style.MUTED, "  agreed: ")
                                        .and(each.words())
                                        .and(Style.MUTED, next));
    }

    private static String until(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, day);
        return days == 0 ? "today" : "in " + Plurals.of(days, "day");
    }
}
