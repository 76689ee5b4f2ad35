package dev.bbsh.jira.live.http;

import dev.bbsh.jira.live.http.HttpFailure.Part;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.Optional;

import javax.net.ssl.SSLException;

/** Tells which part of the way is wrong when the JDK's client fails. */
final class ConnectionErrors {

    private static final String TEST = "help jira test";

    private ConnectionErrors() {}

    /** The failure of a request without an answer. */
    static HttpFailure of(Throwable cause, URI uri, Optional<String> proxy) {
        String site = uri.getScheme() + "://" + uri.getRawAuthority();
        if (cause instanceof SSLException) {
            return tls(cause, site);
        }
        if (proxy.isPresent() && isUnreachable(cause)) {
            return failure(Part.PROXY, "the proxy " + proxy.get() + " can't be reached", cause);
        }
        if (holds(cause, UnresolvedAddressException.class)
                || holds(cause, UnknownHostException.class)) {
            return failure(Part.ADDRESS, "there is no host '" + uri.getHost() + "'", cause);
        }
        String way = proxy.map((it) -> " through the proxy " + it).orElse("");
        return switch (cause) {
            case HttpConnectTimeoutException _ ->
                    failure(Part.CONNECTION, "no connection to " + site + way + " in time", cause);
            case HttpTimeoutException _ ->
                    failure(Part.TIME, site + " didn't answer" + way + " in time", cause);
            case ConnectException _ ->
                    failure(Part.CONNECTION, site + " refuses the connection", cause);
            case IOException broken when text(broken).contains("unnel") ->
                    failure(Part.PROXY, throughProxy(proxy, text(broken)), cause);
            default ->
                    failure(
                            Part.CUT,
                            site + " ended the connection" + way + " without an answer",
                            cause);
        };
    }

    /** The failure of an answer that broke off. */
    static HttpFailure cut(Throwable cause) {
        return failure(Part.CUT, "the connection ended inside the answer", cause);
    }

    /** The failure of an answer of which nothing more arrives. */
    static HttpFailure stalled(Duration silence) {
        return failure(
                Part.TIME, "the answer stopped for " + silence.toSeconds() + " seconds", null);
    }

    /** The failure when the proxy refuses the caller. */
    static HttpFailure refusedByProxy(Optional<String> proxy, int status) {
        return failure(Part.PROXY, throughProxy(proxy, "" + status) + " (" + status + ")", null);
    }

    private static HttpFailure tls(Throwable cause, String site) {
        String text = texts(cause);
        if (holds(cause, CertificateExpiredException.class)) {
            return failure(Part.TLS, "the certificate of " + site + " has expired", cause);
        }
        if (holds(cause, CertificateNotYetValidException.class)) {
            return failure(Part.TLS, "the certificate of " + site + " isn't valid yet", cause);
        }
        if (text.contains("subject alternative") || text.contains("No name matching")) {
            return failure(Part.TLS, "the certificate of " + site + " is for another name", cause);
        }
        if (text.contains("PKIX") || text.contains("certification path")) {
            return failure(
                    Part.TLS, "the certificate of " + site + " is from an unknown issuer", cause);
        }
        if (text.contains("plaintext")
                || text.contains("not an SSL")
                || text.contains("Unsupported or")) {
            return failure(Part.TLS, site + " doesn't speak TLS on this port", cause);
        }
        return failure(Part.TLS, "no encrypted connection to " + site, cause);
    }

    private static String throughProxy(Optional<String> proxy, String text) {
        String name = "the proxy " + proxy.orElse("");
        return text.contains("407")
                ? name + " wants a user and password"
                : name + " doesn't connect to the site";
    }

    private static boolean isUnreachable(Throwable cause) {
        return cause instanceof ConnectException
                || holds(cause, UnresolvedAddressException.class)
                || holds(cause, UnknownHostException.class);
    }

    private static boolean holds(Throwable cause, Class<? extends Throwable> type) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return true;
            }
        }
        return false;
    }

    private static String texts(Throwable cause) {
        StringBuilder all = new StringBuilder();
        for (Throwable each = cause; each != null; each = each.getCause()) {
            all.append(text(each)).append('\n');
        }
        return all.toString();
    }

    private static String text(Throwable cause) {
        return String.valueOf(cause.getMessage());
    }

    private static HttpFailure failure(Part part, String message, @Nullable Throwable cause) {
        return new HttpFailure(part, message, TEST, cause);
    }
}
