package dev.bbsh.shell.line;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** A source of lines for the loop. */
public interface LineSource {

    /** The next line; empty at the end. */
    Optional<Line> next();

    /** Takes note that the last line failed: lines that came together with it don't follow. */
    default void failed() {}

    /** A source of lines that are known from the start. */
    static LineSource of(List<Line> lines) {
        Iterator<Line> rest = lines.iterator();
        return () -> rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
    }
}
