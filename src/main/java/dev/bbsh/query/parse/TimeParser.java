package dev.bbsh.query.parse;

import dev.bbsh.query.path.Term;
import dev.bbsh.text.TimeText;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Parses the functions for times: {@code date('2020-06-01')}, {@code now()} and {@code ago('90d')}.
 * Each is the number of milliseconds since 1970 (UTC). They are function extensions as RFC 9535
 * (section 2.4) allows; bbsh itself evaluates them.
 */
final class TimeParser {

    private static final String DATE = "date";
    private static final String NOW = "now";
    private static final String AGO = "ago";

    /** The names of the functions. */
    static final List<String> NAMES = List.of(DATE, NOW, AGO);

    private final PathText text;
    private final StringParser strings;

    TimeParser(PathText text) {
        this.text = text;
        this.strings = new StringParser(text);
    }

    /** True when a function for a time begins here, of which the name has this length. */
    boolean isHere(int length) {
        return NAMES.stream().anyMatch((name) -> name.length() == length && text.at(name));
    }

    /** Parses a function whose name has this length. */
    Term time(int length) {
        int start = text.position();
        text.skip(length);
        String name = text.from(start);
        text.mark(PathPart.Kind.FUNCTION, start);
        text.expect("(", "'('");
        text.blanks();
        int from = text.position();
        String argument = name.equals(NOW) ? "" : argument(name);
        text.blanks();
        text.expect(")", "')'");
        text.called(new TimeCall(name, argument, start, text.position()));
        if (name.equals(DATE)) {
            return new Term.NumberLiteral(milliseconds(from, argument), text.from(start));
        }
        if (name.equals(AGO) && !isAgo(argument)) {
            throw text.failure(from, "a length of time such as '90d', '12h' or '6 months'");
        }
        if (!text.isDraft()) {
            throw text.failure(
                    start,
                    "date('2020-06-01'): only the path of a command can have " + text.from(start));
        }
        return new Term.NumberLiteral("0", text.from(start));
    }

    private String argument(String name) {
        if (!strings.isHere()) {
            throw text.failure(
                    name.equals(DATE)
                            ? "a date in quotes, such as '2020-06-01'"
                            : "a length of time in quotes, such as '90d'");
        }
        return strings.string();
    }

    private String milliseconds(int from, String argument) {
        Optional<TimeText> time = TimeText.of(argument, ZoneOffset.UTC);
        if (time.isPresent() && time.get() instanceof TimeText.Exact(Instant exact)) {
            return Long.toString(exact.toEpochMilli());
        }
        throw text.failure(from, "a date such as '2020-06-01' or '2020-06-01T12:00'");
    }

    private static boolean isAgo(String argument) {
        return TimeText.of(argument, ZoneOffset.UTC)
                .filter(TimeText.Ago.class::isInstance)
                .isPresent();
    }

    /**
     * A function for a time in a path.
     *
     * @param argument the text in quotes; empty for {@code now()}
     * @param from characters (UTF-16) before it
     * @param to characters before the text after it
     */
    record TimeCall(String name, String argument, int from, int to) {

        /** The time that is meant; nothing when the argument is none. */
        Optional<Instant> time(Instant now, ZoneId zone) {
            return name.equals(NOW)
                    ? Optional.of(now)
                    : TimeText.of(argument, zone)
                            .filter((time) -> name.equals(AGO) == time instanceof TimeText.Ago)
                            .map((time) -> time.from(now));
        }

        /** True for a date that is the same time in every time zone. */
        boolean isExact() {
            return name.equals(DATE)
                    && TimeText.of(argument, ZoneOffset.MIN)
                            .equals(TimeText.of(argument, ZoneOffset.MAX));
        }
    }
}
