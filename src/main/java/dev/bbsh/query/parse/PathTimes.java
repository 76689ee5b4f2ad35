package dev.bbsh.query.parse;

import dev.bbsh.text.TimeText;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** The times in a path. */
public final class PathTimes {

    private PathTimes() {}

    /**
     * A path in which each time is a date with its offset, so that it always finds the same: {@code
     * now()}, {@code ago('90d')} and dates without an offset are replaced. A text that is no path
     * is returned as it is, from its mistake on.
     *
     * @param zone the time zone of dates without an offset
     */
    public static String exact(String path, Instant now, ZoneId zone) {
        if (TimeParser.NAMES.stream().noneMatch(path::contains)) {
            return path;
        }
        StringBuilder exact = new StringBuilder(path);
        for (TimeParser.TimeCall call : PathParser.times(path).reversed()) {
            Optional<Instant> time = call.isExact() ? Optional.empty() : call.time(now, zone);
            time.ifPresent(
                    (when) ->
                            exact.replace(
                                    call.from(),
                                    call.to(),
                                    "date('" + TimeText.written(when, zone) + "')"));
        }
        return exact.toString();
    }
}
