package dev.bbsh.jira.live.site;

import dev.bbsh.jira.live.http.Credentials;
import dev.bbsh.jira.live.http.HttpCall;
import dev.bbsh.jira.live.http.HttpFailure;
import dev.bbsh.jira.live.http.HttpReply;
import dev.bbsh.jira.live.http.HttpSite;
import dev.bbsh.jira.live.limit.RateLimit;
import dev.bbsh.text.Plurals;
import dev.bbsh.text.Tenths;
import dev.bbsh.work.Progress;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Tests the credentials of a connection, the permissions that they give, and the limits. */
record AccessTest(ConnectionTest.Subject subject, HttpSite site, ServerInfo info) {

    private static final String LOGIN_REASON = "X-Seraph-LoginReason";

    /** Adds the results; permissions are tested only with credentials that work. */
    void run(List<TestResult> results, Progress progress) {
        try {
            HttpReply reply = site.send(HttpCall.get(info.api() + "/myself"), progress);
            if (ConnectionTest.isLimited(reply)) {
                results.add(limited(reply, subject));
                return;
            }
            TestResult credentials = credentials(reply);
            results.add(credentials);
            if (credentials.verdict() != TestResult.Verdict.FAILED) {
                permissions(results, progress);
            }
        } catch (HttpFailure failure) {
            boolean elsewhere = failure.part() == HttpFailure.Part.REDIRECT;
            results.add(
                    TestResult.failed(
                            TestedPart.CREDENTIALS,
                            elsewhere ? "a login page: " + failure.message() : failure.message(),
                            subject.again()));
        }
    }

    private TestResult credentials(HttpReply reply) {
        String reason = reply.headers().first(LOGIN_REASON).orElse("");
        if (subject.credentials().areAnonymous()) {
            return TestResult.ok(TestedPart.CREDENTIALS, "anonymous: only public data can be read");
        }
        if (reason.contains("AUTHENTICATION_DENIED")) {
            return failed(
                    "a CAPTCHA after failed logins: log in once in a browser, then test again");
        }
        if (reason.contains("AUTHENTICATED_FAILED")) {
            return failed(reply.status() + " as anonymous: " + wrong());
        }
        if (reply.isHtml()) {
            return failed("a login page (" + reply.status() + ") instead of an answer");
        }
        if (reply.status() == 401) {
            return failed("401: " + wrong());
        }
        if (!reply.isSuccess()) {
            return failed("status " + reply.status() + " for " + info.api() + "/myself");
        }
        return account(ReplyFields.of(reply));
    }

    /** The account that a site names; without a name it took the request as anonymous. */
    private TestResult account(ReplyFields fields) {
        Optional<String> id = fields.first("accountId", "key", "name");
        if (id.isEmpty()) {
            return failed("200 as anonymous: " + wrong());
        }
        String name = fields.first("displayName").orElse(id.get());
        return TestResult.ok(
                TestedPart.CREDENTIALS,
                name
                        + fields.first("emailAddress", "name")
                                .map((it) -> " (" + it + ")")
                                .orElse(""));
    }

    /** The ways in which credentials of this kind are wrong. */
    private String wrong() {
        return switch (subject.credentials()) {
            case Credentials.Basic _ when info.isCloud() && subject.gateway().isEmpty() ->
                    "e-mail or token wrong, token expired, or a scoped token (needs --scoped)";
            case Credentials.Basic _ when info.isCloud() ->
                    "e-mail or token wrong, token expired, or its scopes too narrow";
            case Credentials.Basic _ -> "user or password wrong";
            case Credentials.Bearer _ when info.isCloud() ->
                    "Cloud wants an e-mail and an API token (needs --user EMAIL)";
            case Credentials.Bearer _ -> "the token is wrong, expired or revoked";
            case Credentials.Signed _, Credentials.Anonymous _ -> "not accepted";
        };
    }

    private TestResult failed(String detail) {
        return TestResult.failed(
                TestedPart.CREDENTIALS, detail, subject.settings().login().orElse(subject.again()));
    }

    private void permissions(List<TestResult> results, Progress progress) {
        HttpCall call =
                HttpCall.get(info.api() + "/mypermissions")
                        .with("permissions", "BROWSE_PROJECTS,USER_PICKER,ADMINISTER");
        HttpReply reply = site.send(call, progress);
        if (ConnectionTest.isLimited(reply)) {
            results.add(limited(reply, subject));
            return;
        }
        ReplyFields fields = ReplyFields.of(reply);
        results.add(
                permission(
                        TestedPart.BROWSE_PROJECTS,
                        fields.permission("BROWSE_PROJECTS"),
                        "no project can be seen: every catalog would be empty"));
        results.add(
                permission(
                        TestedPart.BROWSE_USERS,
                        fields.permission("USER_PICKER"),
                        "users can't be listed: a catalog would have none"));
        results.add(
                permission(
                        TestedPart.ADMINISTER,
                        fields.permission("ADMINISTER"),
                        "contexts and options of fields can't be read"));
        results.add(limits(reply, subject));
    }

    private static TestResult permission(
            TestedPart part, Optional<Boolean> given, String otherwise) {
        String advice = "ask the admin for this permission, or for a user that has it";
        if (given.isEmpty()) {
            return TestResult.warning(part, "the site doesn't tell", advice);
        }
        if (given.get()) {
            return TestResult.ok(part, "yes");
        }
        return part == TestedPart.BROWSE_PROJECTS
                ? TestResult.failed(part, "no: " + otherwise, advice)
                : TestResult.warning(part, "no: " + otherwise, advice);
    }

    /** The limits that an answer tells. */
    static TestResult limits(HttpReply reply, ConnectionTest.Subject subject) {
        RateLimit limit = limit(reply, subject);
        if (!limit.isTold()) {
            return TestResult.ok(TestedPart.LIMITS, "none told");
        }
        StringBuilder words = new StringBuilder();
        limit.limit().ifPresent((it) -> words.append(Plurals.of(it, "request")));
        limit.remaining().ifPresent((it) -> words.append(", ").append(it).append(" left"));
        limit.perSecond().ifPresent((it) -> words.append(", " + Tenths.of(it) + " a second"));
        String detail = words.toString().replaceFirst("^, ", "");
        return limit.isNear()
                ? TestResult.warning(TestedPart.LIMITS, detail + ", near the limit", "wait a while")
                : TestResult.ok(TestedPart.LIMITS, detail);
    }

    /** The result for a site that takes no more requests now. */
    static TestResult limited(HttpReply reply, ConnectionTest.Subject subject) {
        RateLimit limit = limit(reply, subject);
        String wait =
                limit.retryAfter()
                        .filter(Duration::isPositive)
                        .map((time) -> ", wait " + TimeWords.of(time))
                        .orElse("");
        String reason = limit.reason().map((it) -> ", " + it).orElse("");
        return TestResult.failed(
                TestedPart.LIMITS,
                (reply.status() == 429 ? "no more requests" : "unavailable")
                        + " ("
                        + reply.status()
                        + reason
                        + ")"
                        + wait,
                "jira test " + subject.name());
    }

    private static RateLimit limit(HttpReply reply, ConnectionTest.Subject subject) {
        return RateLimit.of(reply.headers().headers(), subject.settings().clock().instant());
    }
}
