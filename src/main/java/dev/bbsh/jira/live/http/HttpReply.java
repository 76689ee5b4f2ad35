package dev.bbsh.jira.live.http;

import dev.bbsh.jira.live.route.TlsPeer;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** A complete answer of a site. */
public final class HttpReply {

    private static final int HUNDRED = 100;

    private final int status;
    private final ReplyHeaders headers;
    private final URI uri;
    private final byte[] body;
    private final Optional<TlsPeer> tls;

    HttpReply(int status, ReplyHeaders headers, URI uri, byte[] body, Optional<TlsPeer> tls) {
        this.status = status;
        this.headers = headers;
        this.uri = uri;
        this.body = body;
        this.tls = tls;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The headers. */
    public ReplyHeaders headers() {
        return headers;
    }

    /** The address that answered, after redirects on the same host. */
    public URI uri() {
        return uri;
    }

    /** The bytes of the content; not a copy, and never more than the client's bounds allow. */
    public byte[] body() {
        return body;
    }

    /** The certificate of the site; empty without TLS. */
    public Optional<TlsPeer> tls() {
        return tls;
    }

    /** True for a status of 200 to 299. */
    public boolean isSuccess() {
        return status / HUNDRED == 2;
    }

    /** The body as UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** True when the body is a page for browsers, such as a login form. */
    public boolean isHtml() {
        String begin = begin().toLowerCase(Locale.ROOT);
        return begin.startsWith("<!doctype html")
                || begin.startsWith("<html")
                || (headers.contentIs("html") && begin.startsWith("<"));
    }

    /** True when the body begins as JSON does. */
    public boolean looksLikeJson() {
        String begin = begin();
        return !begin.isEmpty() && "{[\"-0123456789tfn".indexOf(begin.charAt(0)) >= 0;
    }

    private String begin() {
        int most = Math.min(body.length, 2 * HUNDRED);
        String begin = new String(body, 0, most, StandardCharsets.UTF_8);
        return begin.replace("\uFEFF", "").stripLeading();
    }
}
