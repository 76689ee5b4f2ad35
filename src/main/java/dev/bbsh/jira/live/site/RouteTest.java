package dev.bbsh.jira.live.site;

import dev.bbsh.jira.live.http.Credentials;
import dev.bbsh.jira.live.http.HttpCall;
import dev.bbsh.jira.live.http.HttpFailure;
import dev.bbsh.jira.live.http.HttpReply;
import dev.bbsh.jira.live.http.HttpSite;
import dev.bbsh.jira.live.http.SiteAddress;
import dev.bbsh.jira.live.route.TlsPeer;
import dev.bbsh.work.Progress;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tests the way to a site: address, proxy, TLS, context path and product. */
record RouteTest(ConnectionTest.Subject subject, List<TestResult> results, Progress progress) {

    /** Certificates that expire within this time are warned about. */
    private static final Duration SOON = Duration.ofDays(30);

    /** The context paths that sites often have. */
    private static final List<String> USUAL_PATHS = List.of("", "/jira");

    /**
     * A Jira site that was reached.
     *
     * @param reply its answer
     */
    record Reached(HttpReply reply, ServerInfo info) {}

    /** The site, if each part works. */
    Optional<Reached> run() {
        return reach(ServerInfo.CALL).flatMap(this::product);
    }

    /** The answer to a call without credentials, if address, proxy and TLS work. */
    Optional<HttpReply> reach(HttpCall call) {
        try (HttpSite plain = subject.client(subject.address(), new Credentials.Anonymous())) {
            HttpReply reply = plain.send(call, progress);
            works(TestedPart.ADDRESS, subject.address().toString());
            works(TestedPart.PROXY, proxy());
            tls(reply);
            return Optional.of(reply);
        } catch (HttpFailure failure) {
            failed(failure);
            return Optional.empty();
        }
    }

    private void works(TestedPart part, String detail) {
        results.add(TestResult.ok(part, detail));
    }

    private String proxy() {
        return subject.settings()
                .proxies()
                .proxyFor(subject.address().at(""))
                .map((proxy) -> proxy + ", from the environment")
                .orElse("none");
    }

    private void tls(HttpReply reply) {
        if (reply.tls().isEmpty()) {
            works(
                    TestedPart.TLS,
                    subject.address().isLoopback() ? "none, on this machine" : "none");
            return;
        }
        TlsPeer peer = reply.tls().get();
        Instant now = subject.settings().clock().instant();
        String detail =
                "issued by "
                        + peer.issuer()
                        + ", valid until "
                        + day(peer)
                        + ", "
                        + peer.protocol();
        results.add(
                peer.expiry().isBefore(now.plus(SOON))
                        ? TestResult.warning(
                                TestedPart.TLS, detail, "ask the admin to renew the certificate")
                        : TestResult.ok(TestedPart.TLS, detail));
    }

    private static String day(TlsPeer peer) {
        return peer.expiry().toString().substring(0, 10);
    }

    private Optional<Reached> product(HttpReply reply) {
        Optional<ServerInfo> info = ServerInfo.of(reply);
        if (info.isPresent()) {
            String path = subject.address().path();
            works(TestedPart.CONTEXT_PATH, path.isEmpty() ? "none" : path);
            String title = info.get().title();
            works(TestedPart.PRODUCT, info.get().product() + (title.isEmpty() ? "" : ", " + title));
            return Optional.of(new Reached(reply, info.get()));
        }
        if (ConnectionTest.isLimited(reply)) {
            results.add(AccessTest.limited(reply, subject));
            return Optional.empty();
        }
        Optional<SiteAddress> other = elsewhere();
        results.add(
                other.isPresent()
                        ? TestResult.failed(
                                TestedPart.CONTEXT_PATH,
                                "Jira is at " + other.get(),
                                subject.lineAt(other.get().toString()))
                        : TestResult.failed(
                                TestedPart.PRODUCT,
                                "no Jira answers at "
                                        + subject.address()
                                        + " ("
                                        + reply.status()
                                        + (reply.isHtml() ? ", a web page)" : ")")
                                        + (isGuarded(reply) ? ", or a login is before it" : ""),
                                "ask the admin for the base URL of Jira"
                                        + (isGuarded(reply)
                                                ? ", and for a way past that login"
                                                : "")));
        return Optional.empty();
    }

    /** True for an answer of a gate before Jira, which tells everybody what it is itself. */
    private static boolean isGuarded(HttpReply reply) {
        return reply.status() == 401
                || reply.status() == 403
                || (reply.status() == 200 && reply.isHtml());
    }

    /** The same host with another context path, if Jira answers there. */
    private Optional<SiteAddress> elsewhere() {
        SiteAddress at = subject.address();
        return USUAL_PATHS.stream()
                .filter((path) -> !path.equals(at.path()))
                .map((path) -> new SiteAddress(at.scheme(), at.host(), at.port(), path))
                .filter(this::isJira)
                .findFirst();
    }

    private boolean isJira(SiteAddress other) {
        try (HttpSite plain = subject.client(other, new Credentials.Anonymous())) {
            return ServerInfo.of(plain.send(ServerInfo.CALL, progress)).isPresent();
        } catch (HttpFailure _) {
            return false;
        }
    }

    private void failed(HttpFailure failure) {
        TestedPart part =
                switch (failure.part()) {
                    case PROXY -> TestedPart.PROXY;
                    case TLS -> TestedPart.TLS;
                    case REDIRECT -> TestedPart.CONTEXT_PATH;
                    case SIZE, LIMIT, CREDENTIALS, PERMISSION, ANSWER -> TestedPart.PRODUCT;
                    case ADDRESS, CONNECTION, TIME, CUT -> TestedPart.ADDRESS;
                };
        if (part.compareTo(TestedPart.ADDRESS) > 0 && part != TestedPart.PROXY) {
            works(TestedPart.ADDRESS, subject.address().toString());
            works(TestedPart.PROXY, proxy());
        }
        results.add(TestResult.failed(part, failure.message(), advice(part)));
    }

    private String advice(TestedPart part) {
        return switch (part) {
            case PROXY -> "correct HTTPS_PROXY or NO_PROXY, then start bbsh again";
            case TLS ->
                    subject.again().contains(" --ca ")
                            ? "jira test "
                                    + subject.name()
                                    + "     (once the admin has replaced the certificate)"
                            : subject.again()
                                    + " --ca FILE     (the issuer's certificate, or ask the admin"
                                    + " for a valid one)";
            case CONTEXT_PATH -> "take the address that the browser shows after the login";
            default ->
                    "compare the address with the browser's"
                            + (subject.address().isEncrypted() ? "" : " (http or https?)")
                            + ", and look at network and VPN";
        };
    }
}
