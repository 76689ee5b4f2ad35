package dev.bbsh.jira.live.site;

import dev.bbsh.jira.live.http.Credentials;
import dev.bbsh.jira.live.http.HttpFailure;
import dev.bbsh.jira.live.http.HttpReply;
import dev.bbsh.jira.live.http.HttpSettings;
import dev.bbsh.jira.live.http.HttpSite;
import dev.bbsh.jira.live.http.SiteAddress;
import dev.bbsh.jira.live.limit.RetryPolicy;
import dev.bbsh.work.Progress;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Tests a connection part by part: the way to the site without credentials first, then the
 * credentials and what they allow. It reads only, and repeats no call.
 */
public final class ConnectionTest {

    /**
     * The connection to test.
     *
     * @param name its name
     * @param gateway the gateway that its calls go through
     * @param settings the certificates and proxies
     * @param line the line that opens it again, with the address in place of {@code ADDRESS}
     */
    public record Subject(
            String name,
            SiteAddress address,
            Optional<SiteAddress> gateway,
            Credentials credentials,
            HttpSettings settings,
            String line) {

        /** The line that opens it at another address. */
        String lineAt(String other) {
            return line.replace("ADDRESS", other);
        }

        /** The line that opens it again. */
        String again() {
            return lineAt(address.toString());
        }

        HttpSite client(SiteAddress at, Credentials who) {
            return new HttpSite(name, at, who, settings.with(RetryPolicy.NONE));
        }
    }

    private static final Duration SKEW = Duration.ofMinutes(2);

    private final Subject subject;
    private final Progress progress;
    private final List<TestResult> results = new ArrayList<>();

    private ConnectionTest(Subject subject, Progress progress) {
        this.subject = subject;
        this.progress = progress;
    }

    /** The results of all parts, in their order. */
    public static List<TestResult> of(Subject subject, Progress progress) {
        ConnectionTest test = new ConnectionTest(subject, progress);
        test.run();
        return Collections.unmodifiableList(test.results);
    }

    private void run() {
        RouteTest route = new RouteTest(subject, results, progress);
        Optional<RouteTest.Reached> reached = route.run();
        reached.ifPresent(this::behind);
        String why =
                results.stream()
                        .filter((each) -> each.verdict() == TestResult.Verdict.FAILED)
                        .findFirst()
                        .map((each) -> "because '" + each.part().words() + "' failed")
                        .orElse("");
        for (TestedPart part : TestedPart.values()) {
            boolean behind = part != TestedPart.GATEWAY || subject.gateway().isPresent();
            boolean wanted = behind && !part.isOfPlatform();
            if (wanted && results.stream().noneMatch((each) -> each.part() == part)) {
                results.add(TestResult.notTested(part, why));
            }
        }
        results.sort((a, b) -> a.part().compareTo(b.part()));
    }

    private void behind(RouteTest.Reached reached) {
        clock(reached.info());
        Optional<SiteAddress> base = base();
        if (base.isEmpty()) {
            return;
        }
        try (HttpSite site = subject.client(base.get(), subject.credentials())) {
            AccessTest access = new AccessTest(subject, site, reached.info());
            access.run(results, progress);
        }
    }

    /** The address of the calls with credentials; empty when the gateway doesn't work. */
    private Optional<SiteAddress> base() {
        if (subject.gateway().isEmpty()) {
            return Optional.of(subject.address());
        }
        try (HttpSite plain = subject.client(subject.address(), new Credentials.Anonymous())) {
            String id = TenantInfo.cloudId(plain, progress);
            SiteAddress gateway = subject.gateway().get();
            results.add(TestResult.ok(TestedPart.GATEWAY, gateway + ", cloudId " + id));
            return Optional.of(gateway.gatewayTo(id));
        } catch (HttpFailure failure) {
            results.add(
                    TestResult.failed(
                            TestedPart.GATEWAY,
                            failure.message(),
                            "help jira connect     (--scoped is for Cloud only)"));
            return Optional.empty();
        }
    }

    private void clock(ServerInfo info) {
        Instant here = subject.settings().clock().instant();
        if (info.time().isEmpty()) {
            results.add(TestResult.notTested(TestedPart.CLOCK, "the site doesn't tell its time"));
            return;
        }
        Duration skew = Duration.between(info.time().get(), here);
        boolean near = skew.abs().compareTo(SKEW) <= 0;
        results.add(
                near
                        ? TestResult.ok(TestedPart.CLOCK, "differs by less than 2 minutes")
                        : TestResult.warning(
                                TestedPart.CLOCK,
                                "this machine is "
                                        + TimeWords.of(skew.abs())
                                        + (skew.isNegative() ? " behind" : " ahead of")
                                        + " the site",
                                "correct the clock of this machine"));
    }

    /** True for an answer that asks to come again. */
    static boolean isLimited(HttpReply reply) {
        return reply.status() == 429 || reply.status() == 503;
    }
}
