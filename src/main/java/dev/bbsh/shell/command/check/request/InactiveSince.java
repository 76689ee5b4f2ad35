package dev.bbsh.shell.command.check.request;

import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.work.BbshException;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** The day since which issues without any sync are reported, UTC. */
record InactiveSince(Optional<LocalDate> day) {

    static InactiveSince of(Invocation in) {
        return new InactiveSince(in.given("silent-since").map(InactiveSince::day));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException none) {
            throw new BbshException(
                    "'" + text + "' is no day", "check --silent-since 2024-12-31", none);
        }
    }

    Optional<Long> epochMilli() {
        return day.map((date) -> date.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli());
    }

    /** The option as it is typed, with a blank before it. */
    @Override
    public String toString() {
        return day.map((date) -> " --silent-since " + date).orElse("");
    }
}
