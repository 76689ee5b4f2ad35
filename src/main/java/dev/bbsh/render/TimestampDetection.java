package dev.bbsh.render;

import dev.bbsh.json.JsonValue;

import java.util.Locale;
import java.util.Optional;

/** Recognizes the numbers of a document that are timestamps, in epoch milliseconds UTC. */
final class TimestampDetection {

    /** 2001-09-09, the first timestamp with thirteen digits. */
    private static final long FIRST = 1_000_000_000_000L;

    /** 2100-01-01. */
    private static final long LAST = 4_102_444_800_000L;

    private TimestampDetection() {}

    /**
     * The timestamp of a member; empty when its value isn't a number in the plausible range, or
     * when its name is that of an ID.
     */
    static Optional<Long> of(String name, JsonValue value) {
        String last = name.toLowerCase(Locale.ROOT);
        boolean other =
                last.endsWith("id")
                        || last.endsWith("ids")
                        || last.endsWith("key")
                        || last.endsWith("number");
        return other
                ? Optional.empty()
                : value.asLong().filter((number) -> number >= FIRST && number < LAST);
    }
}
