package dev.bbsh.jira.live.limit;

import dev.bbsh.work.Parallel;
import dev.bbsh.work.Progress;

import java.util.List;
import java.util.function.Function;

/** Runs work that waits for sites, whose own bounds say how many requests run at the same time. */
public final class ParallelCalls {

    /** The number of works of one run that are begun; more than any site's bound of requests. */
    private static final int TOGETHER = 40;

    private ParallelCalls() {}

    /** Runs all, and waits for all, see {@link Parallel#runWaiting}. */
    public static <T> List<T> run(List<Function<Progress, T>> works, Progress progress) {
        return Parallel.runWaiting(works, TOGETHER, progress);
    }
}
