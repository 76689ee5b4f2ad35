package dev.bbsh.jira.live.http;

import dev.bbsh.jira.live.limit.Pause;
import dev.bbsh.jira.live.limit.RetryPolicy;
import dev.bbsh.jira.live.route.ProxyRules;
import dev.bbsh.jira.live.route.TrustedCertificates;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The settings of a site's client.
 *
 * @param clock the time of day, for limits that are told as an instant
 * @param pause waits between requests; tests wait for nothing
 * @param login the line that gives new credentials, if it is known
 */
public record HttpSettings(
        TrustedCertificates trusted,
        ProxyRules proxies,
        Bounds bounds,
        RetryPolicy retries,
        InstantSource clock,
        Pause pause,
        Optional<String> login) {

    /**
     * The bounds of requests and answers.
     *
     * @param parallel the number of requests at the same time, as long as a limit is known or
     *     likely; three times as many where it isn't
     * @param connect the time to connect
     * @param silence the time to the begin of an answer, and between two parts of it
     * @param largestBody the size of the largest answer that is kept in memory, in bytes
     */
    public record Bounds(int parallel, Duration connect, Duration silence, long largestBody) {

        /** Ten requests at once, answers of up to 64 MB, and a minute of patience. */
        public static final Bounds USUAL =
                new Bounds(10, Duration.ofSeconds(15), Duration.ofSeconds(60), 64_000_000);

        /** The factor by which an answer may be larger that is read while it arrives. */
        private static final int STREAMED = 64;

        /**
         * The size of the largest answer that is read while it arrives, in bytes: usually 4 GB, a
         * report of about a hundred million rows.
         */
        public long largestStream() {
            return STREAMED * largestBody;
        }
    }

    /** The usual settings: no proxy, Java's certificates, the given clock. */
    public static HttpSettings usual(InstantSource clock) {
        return new HttpSettings(
                TrustedCertificates.usual(),
                ProxyRules.none(),
                Bounds.USUAL,
                RetryPolicy.USUAL,
                clock,
                Pause.REAL,
                Optional.empty());
    }

    /** The same with other certificates and proxies. */
    public HttpSettings with(TrustedCertificates otherTrusted, ProxyRules otherProxies) {
        return new HttpSettings(otherTrusted, otherProxies, bounds, retries, clock, pause, login);
    }

    /** The same with other rules for repeated requests. */
    public HttpSettings with(RetryPolicy others) {
        return new HttpSettings(trusted, proxies, bounds, others, clock, pause, login);
    }

    /** The same with other bounds. */
    public HttpSettings with(Bounds others) {
        return new HttpSettings(trusted, proxies, others, retries, clock, pause, login);
    }

    /** The same with another way to wait. */
    public HttpSettings with(Pause other) {
        return new HttpSettings(trusted, proxies, bounds, retries, clock, other, login);
    }

    /** The same with the line that gives new credentials. */
    public HttpSettings loggingIn(String line) {
        return new HttpSettings(trusted, proxies, bounds, retries, clock, pause, Optional.of(line));
    }
}
