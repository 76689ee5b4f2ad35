package dev.bbsh.jira.live.http;

import dev.bbsh.jira.live.http.HttpFailure.Part;
import dev.bbsh.jira.live.limit.ParallelLimit;
import dev.bbsh.jira.live.limit.RateLimit;
import dev.bbsh.jira.live.limit.RequestPace;
import dev.bbsh.jira.live.limit.RetryBudget;
import dev.bbsh.jira.live.limit.RetryPolicy;
import dev.bbsh.work.CancelledException;
import dev.bbsh.work.Progress;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The gate for requests to one site: it lets a limited number through at a time, in the pace that
 * the site allows, and repeats those that it refused after a wait.
 */
final class CallGate {

    private static final long STEP_MILLIS = 50;

    private static final int BUDGET = 60;

    /** An answer that asks to come again, such as 429 and 503. */
    static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient HttpReply reply;

        Refusal(HttpReply reply) {
            super("refused", null, false, false);
            this.reply = reply;
        }
    }

    private final String site;
    private final HttpSettings settings;
    private final RequestPace pace = new RequestPace();
    private final RetryBudget budget = new RetryBudget(BUDGET);
    private final ParallelLimit parallel;

    CallGate(String site, HttpSettings settings) {
        this.site = site;
        this.settings = settings;
        parallel = new ParallelLimit(settings.bounds().parallel());
    }

    /**
     * Runs the attempts of one request until one succeeds.
     *
     * @param isReading true when a request may be repeated although it may have been carried out
     * @param attempt throws {@link Refusal} for an answer that asks to come again
     * @throws HttpFailure when there are no attempts, or no budget, left
     */
    <T> T run(boolean isReading, Supplier<T> attempt, Progress progress) {
        for (int failed = 1; ; failed++) {
            Duration wait;
            enter(progress);
            try {
                return timed(attempt);
            } catch (Refusal refusal) {
                wait = waitAfter(refusal, failed, isReading);
                pace.pause(wait, settings.pause().now());
            } catch (HttpFailure failure) {
                wait = waitAfter(failure, failed, isReading);
            } finally {
                parallel.leave();
            }
            settings.pause().await(wait, progress);
        }
    }

    private <T> T timed(Supplier<T> attempt) {
        long begin = settings.pause().now();
        T answer = attempt.get();
        parallel.answered(settings.pause().now() - begin);
        return answer;
    }

    /** True for an answer that asks to come again, unless nothing is repeated. */
    boolean refuses(HttpReply reply) {
        return settings.retries().attempts() > 1
                && switch (reply.status()) {
                    case 429, 502, 503, 504 -> true;
                    case 500, 501 -> reply.headers().first("Retry-After").isPresent();
                    default -> false;
                };
    }

    /** Takes the limits that an answer tells. */
    void answered(HttpReply reply) {
        long now = settings.pause().now();
        RateLimit limit = limit(reply);
        if (reply.status() == 429) {
            pace.refused(now);
        } else {
            pace.answered(limit, settings.clock().instant(), now);
        }
        if (refuses(reply)) {
            parallel.bounded();
        } else {
            budget.answered();
            if (limit.isTold()) {
                parallel.bounded();
            }
        }
    }

    /** The pace in requests a second; infinite while no limit is known. */
    double perSecond() {
        return pace.perSecond();
    }

    private RateLimit limit(HttpReply reply) {
        return RateLimit.of(reply.headers().headers(), settings.clock().instant());
    }

    private void enter(Progress progress) {
        try {
            do {
                progress.advance(0);
            } while (!parallel.enter(STEP_MILLIS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
        boolean started = false;
        try {
            await(pace.turn(settings.pause().now()), progress);
            Duration pause = pace.pauseLeft(settings.pause().now());
            while (!pause.isZero()) {
                settings.pause().await(pause, progress);
                await(pace.turnAfterPause(settings.pause().now()), progress);
                pause = pace.pauseLeft(settings.pause().now());
            }
            started = true;
        } finally {
            if (!started) {
                parallel.leave();
            }
        }
    }

    private void await(Duration time, Progress progress) {
        if (!time.isZero()) {
            settings.pause().await(time, progress);
        }
    }

    private Duration waitAfter(Refusal refusal, int failed, boolean isReading) {
        HttpReply reply = refusal.reply;
        RateLimit limit = limit(reply);
        RetryPolicy policy = settings.retries();
        Optional<Duration> wait = policy.waitAfter(failed, limit.retryAfter());
        if (wait.isEmpty()) {
            throw ReplyErrors.tooLongWait(site, reply, limit);
        }
        boolean repeatable = isReading || reply.status() == 429;
        if (!repeatable || failed >= policy.attempts() || !budget.take()) {
            throw ReplyErrors.givenUp(site, reply, failed);
        }
        return wait.get();
    }

    private Duration waitAfter(HttpFailure failure, int failed, boolean isReading) {
        pace.failed();
        RetryPolicy policy = settings.retries();
        boolean passing = failure.part() == Part.CUT || failure.part() == Part.TIME;
        if (!isReading || !passing || failed >= Math.min(3, policy.attempts()) || !budget.take()) {
            throw failure.advising("jira test " + site);
        }
        return policy.waitAfter(failed, Optional.empty()).orElseThrow();
    }
}
