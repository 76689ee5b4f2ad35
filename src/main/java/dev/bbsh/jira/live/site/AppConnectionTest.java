package dev.bbsh.jira.live.site;

import dev.bbsh.jira.json.JsonTree;
import dev.bbsh.jira.live.http.HttpCall;
import dev.bbsh.jira.live.http.HttpFailure;
import dev.bbsh.jira.live.http.HttpReply;
import dev.bbsh.jira.live.http.HttpSite;
import dev.bbsh.jira.live.platform.Framework;
import dev.bbsh.jira.platform.Transfer;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.Progress;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Tests a connection to the app migration platform part by part: the way to it, the secret or token
 * of the app, and which calls it allows. It reads only, and repeats no call.
 */
public final class AppConnectionTest {

    /** A transfer that does not exist: a Forge app has no list from which to take one. */
    private static final String NO_TRANSFER = "00000000-0000-0000-0000-000000000000";

    private static final String WHO = "explain only-connect-apps";

    private static final int BAD_REQUEST = 400;

    private static final int NOT_FOUND = 404;

    private final ConnectionTest.Subject subject;
    private final Framework framework;
    private final Progress progress;
    private final List<TestResult> results = new ArrayList<>();

    private AppConnectionTest(
            ConnectionTest.Subject subject, Framework framework, Progress progress) {
        this.subject = subject;
        this.framework = framework;
        this.progress = progress;
    }

    /** The results of all parts, in their order. */
    public static List<TestResult> of(
            ConnectionTest.Subject subject, Framework framework, Progress progress) {
        AppConnectionTest test = new AppConnectionTest(subject, framework, progress);
        test.run();
        return Collections.unmodifiableList(test.results);
    }

    private void run() {
        if (new RouteTest(subject, results, progress).reach(first()).isPresent()) {
            try (HttpSite site = subject.client(subject.address(), subject.credentials())) {
                access(site);
            } catch (HttpFailure failure) {
                results.add(refused(failure.message()));
            }
        }
        for (TestedPart part : parts()) {
            if (results.stream().noneMatch((each) -> each.part() == part)) {
                results.add(TestResult.notTested(part, ""));
            }
        }
        results.sort((a, b) -> a.part().compareTo(b.part()));
    }

    private List<TestedPart> parts() {
        List<TestedPart> parts =
                new ArrayList<>(
                        List.of(
                                TestedPart.ADDRESS,
                                TestedPart.PROXY,
                                TestedPart.TLS,
                                TestedPart.CREDENTIALS,
                                TestedPart.ID_MAPPINGS,
                                TestedPart.UPLOADED_FILES,
                                TestedPart.LIMITS));
        if (framework == Framework.CONNECT) {
            parts.add(TestedPart.TRANSFERS);
        }
        return parts;
    }

    /** The call that tells whether the app is accepted. */
    private HttpCall first() {
        return framework == Framework.CONNECT ? call("transfer/recent") : mappings(NO_TRANSFER);
    }

    private HttpCall call(String path) {
        return HttpCall.get(framework.path(path));
    }

    private HttpCall mappings(String transfer) {
        return call("mapping/" + transfer + "/page")
                .with("namespace", "jira:comment")
                .with("pageSize", 1);
    }

    private void access(HttpSite site) {
        HttpReply reply = site.send(first(), progress);
        if (ConnectionTest.isLimited(reply)) {
            results.add(AccessTest.limited(reply, subject));
            return;
        }
        boolean unknown = reply.status() == NOT_FOUND || reply.status() == BAD_REQUEST;
        boolean accepted =
                !reply.isHtml() && (reply.isSuccess() || (framework == Framework.FORGE && unknown));
        if (!accepted) {
            results.add(refused(why(reply)));
            return;
        }
        results.add(
                TestResult.ok(TestedPart.CREDENTIALS, "accepted as " + framework.title() + " app"));
        results.add(AccessTest.limits(reply, subject));
        calls(site, framework == Framework.CONNECT ? latest(reply) : Optional.of(NO_TRANSFER));
    }

    /** The latest transfer of the list, which is a result of its own. */
    private Optional<String> latest(HttpReply reply) {
        try {
            JsonNode answer = JsonTree.of(reply.body());
            List<Transfer> transfers =
                    answer.valueStream().flatMap((each) -> Transfer.of(each).stream()).toList();
            results.add(
                    TestResult.ok(
                            TestedPart.TRANSFERS,
                            "yes, " + Plurals.of(transfers.size(), "transfer")));
            return transfers.stream().map(Transfer::id).findFirst();
        } catch (JacksonException broken) {
            results.add(
                    TestResult.failed(
                            TestedPart.TRANSFERS,
                            "an answer without valid JSON",
                            "compare the address with that of the installation"));
            return Optional.empty();
        }
    }

    private void calls(HttpSite site, Optional<String> transfer) {
        if (transfer.isEmpty()) {
            return;
        }
        String files = framework == Framework.CONNECT ? "/all" : "/page";
        allowed(TestedPart.ID_MAPPINGS, site, mappings(transfer.get()));
        allowed(TestedPart.UPLOADED_FILES, site, call("data/" + transfer.get() + files));
    }

    private void allowed(TestedPart part, HttpSite site, HttpCall call) {
        try {
            HttpReply reply = site.send(call, progress);
            boolean open = reply.status() == NOT_FOUND || reply.status() == BAD_REQUEST;
            results.add(
                    reply.isSuccess() && !reply.isHtml()
                            ? TestResult.ok(part, "yes")
                            : open
                                    ? TestResult.ok(
                                            part, "yes, tried with a transfer that doesn't exist")
                                    : TestResult.failed(
                                            part,
                                            "the app may not make this call ("
                                                    + reply.status()
                                                    + ")",
                                            WHO));
        } catch (HttpFailure failure) {
            results.add(TestResult.failed(part, failure.message(), subject.again()));
        }
    }

    private TestResult refused(String why) {
        return TestResult.failed(TestedPart.CREDENTIALS, why, WHO);
    }

    private String why(HttpReply reply) {
        if (reply.isHtml()) {
            return "a web page (" + reply.status() + ") instead of an answer";
        }
        String secret =
                framework == Framework.CONNECT
                        ? "the shared secret or the key of the app is wrong, or the clock of this"
                                + " machine"
                        : "the token is wrong, or expired";
        return switch (reply.status()) {
            case 401 -> "401: " + secret;
            case 403 -> "403: only the app itself may call; " + secret;
            default -> "status " + reply.status();
        };
    }
}
