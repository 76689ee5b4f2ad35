package dev.bbsh.jira.live.report;

import dev.bbsh.jira.live.limit.Pause;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks again and again until a report is ready.
 *
 * @param every the time between two requests
 * @param most the number of requests after which the report is given up
 */
public record ReportPolls(Pause pause, Duration every, int most) {

    /** Every ten seconds, for an hour. */
    public static ReportPolls usual(Pause pause) {
        return new ReportPolls(pause, Duration.ofSeconds(10), 360);
    }

    /**
     * The report, once it is ready.
     *
     * @param attempt answers nothing while the report isn't ready
     * @param again the line that goes on with the same report later
     * @throws BbshException when it isn't ready after the last request
     */
    <T> T until(Supplier<Optional<T>> attempt, String again, Progress progress) {
        for (int asked = 1; asked <= most; asked++) {
            Optional<T> ready = attempt.get();
            if (ready.isPresent()) {
                return ready.get();
            }
            pause.await(every, progress);
        }
        throw new BbshException(
                "the report isn't ready after " + every.multipliedBy(most).toMinutes() + " minutes",
                again);
    }
}
