package dev.bbsh.query.parse;

import dev.bbsh.query.path.PathStep;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Term;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Records what the parser is reading, to find out what could follow. */
final class ParserState {

    private final Deque<Reading> readings = new ArrayDeque<>();
    private @Nullable Term compared;
    private int calls;

    private static final class Reading {

        private final Query.Start start;
        private final List<PathStep> steps;
        private boolean descending;

        private Reading(Query.Start start, List<PathStep> steps) {
            this.start = start;
            this.steps = steps;
        }
    }

    /** Records that a path begins; its steps will be added to the list. */
    void begin(Query.Start start, List<PathStep> steps) {
        readings.addLast(new Reading(start, steps));
    }

    void end() {
        readings.removeLast();
    }

    void step(boolean descending) {
        readings.getLast().descending = descending;
    }

    void comparing(@Nullable Term left) {
        compared = left;
    }

    void call(int more) {
        calls += more;
    }

    UnfinishedPath at(boolean complete) {
        List<UnfinishedPath.OpenPath> open = new ArrayList<>();
        for (Reading each : readings) {
            open.add(
                    new UnfinishedPath.OpenPath(
                            new Query(each.start, each.steps), each.descending));
        }
        return new UnfinishedPath(open, compared, calls > 0, complete);
    }
}
