package dev.bbsh.jira.live.http;

import dev.bbsh.jira.live.http.HttpFailure.Part;
import dev.bbsh.jira.live.route.NoTls;
import dev.bbsh.jira.live.route.TlsPeer;
import dev.bbsh.work.Abandonment;
import dev.bbsh.work.CancelledException;
import dev.bbsh.work.Progress;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** Sends single requests and opens their answers; follows redirects on the same host only. */
final class HttpExchanges implements AutoCloseable {

    private static final int MOST_REDIRECTS = 5;

    private static final int PROXY_LOGIN = 407;

    private static final int BUFFER = 65_536;

    /** So that work ends after Ctrl-C before it is abandoned, and can tell what it kept. */
    private static final long STEP_MILLIS = 20;

    static {
        // Java refuses passwords for proxies of encrypted connections unless this is set.
        System.setProperty("jdk.http.auth.tunneling.disabledSchemes", "");
    }

    private final HttpSettings settings;
    private final AtomicLong sent = new AtomicLong();
    private final Lock building = new ReentrantLock();
    private @Nullable HttpClient plain;
    private @Nullable HttpClient encrypted;

    HttpExchanges(HttpSettings settings) {
        this.settings = settings;
    }

    /** The client for an address, made when it is first needed. */
    private HttpClient clientFor(URI uri) {
        building.lock();
        try {
            if (uri.getScheme().equals("http")) {
                plain = plain == null ? builder().sslContext(new NoTls()).build() : plain;
                return plain;
            }
            encrypted = encrypted == null ? trusting(builder()).build() : encrypted;
            return encrypted;
        } finally {
            building.unlock();
        }
    }

    private HttpClient.Builder builder() {
        HttpClient.Builder builder =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(settings.bounds().connect())
                        .proxy(settings.proxies().selector());
        settings.proxies().authenticator().ifPresent(builder::authenticator);
        return builder;
    }

    private HttpClient.Builder trusting(HttpClient.Builder builder) {
        settings.trusted().context().ifPresent(builder::sslContext);
        return builder;
    }

    /** An answer whose body still arrives; closing it ends the connection. */
    record Opened(HttpReply head, InputStream body) implements AutoCloseable {

        /** The answer with its body, which may have at most this number of bytes. */
        HttpReply complete(long most) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            try (BodyStream stream = (BodyStream) body) {
                for (int count = stream.read(buffer, 0, BUFFER);
                        count >= 0;
                        count = stream.read(buffer, 0, BUFFER)) {
                    all.write(buffer, 0, count);
                    if (all.size() > most) {
                        throw new HttpFailure(
                                Part.SIZE,
                                head.status(),
                                "the answer to " + head.uri().getRawPath() + " is too large",
                                "help jira test");
                    }
                }
            }
            byte[] sent = all.toByteArray();
            byte[] whole = GzipBody.isTold(head) ? new GzipBody(head, most).unpacked(sent) : sent;
            return new HttpReply(head.status(), head.headers(), head.uri(), whole, head.tls());
        }

        @Override
        public void close() {
            ((BodyStream) body).close();
        }
    }

    /** Sends a request, and those that redirects on the same host ask for. */
    Opened open(SiteAddress origin, URI first, HttpCall call, Credentials who, Progress progress) {
        URI uri = first;
        for (int hops = 0; hops <= MOST_REDIRECTS; hops++) {
            Opened opened = sendOnce(uri, call, who, progress);
            Optional<String> target = redirect(opened.head());
            if (target.isEmpty()) {
                return opened;
            }
            opened.close();
            uri = followed(origin, uri, target.get(), call);
        }
        throw new HttpFailure(
                Part.REDIRECT, "the site redirects in a circle: " + call, "help jira test", null);
    }

    /** The number of requests that were sent. */
    long sent() {
        return sent.get();
    }

    @Override
    public void close() {
        building.lock();
        try {
            Stream.of(Optional.ofNullable(plain), Optional.ofNullable(encrypted))
                    .flatMap(Optional::stream)
                    .forEach(HttpClient::shutdownNow);
        } finally {
            building.unlock();
        }
    }

    private Opened sendOnce(URI uri, HttpCall call, Credentials who, Progress progress) {
        sent.incrementAndGet();
        if (!call.isReading()) {
            noteThatItMayArrive(uri, call);
        }
        CompletableFuture<HttpResponse<InputStream>> answer =
                clientFor(uri)
                        .sendAsync(
                                request(uri, call, who),
                                (_) -> new BodyStream(progress, settings.bounds().silence()));
        HttpResponse<InputStream> response = await(answer, uri, progress);
        InputStream body = response.body();
        // The answer of a proxy that opens no tunnel has no body.
        if (response.statusCode() == PROXY_LOGIN || body == null) {
            if (body instanceof BodyStream stream) {
                stream.close();
            }
            throw ConnectionErrors.refusedByProxy(
                    settings.proxies().proxyFor(uri), response.statusCode());
        }
        HttpReply head =
                new HttpReply(
                        response.statusCode(),
                        new ReplyHeaders(response.headers()),
                        uri,
                        new byte[0],
                        response.sslSession().flatMap(TlsPeer::of));
        return new Opened(head, body);
    }

    /** The site may do what the call asks for even if the wait for its answer is cancelled. */
    private static void noteThatItMayArrive(URI uri, HttpCall call) {
        try {
            Abandonment.lasting(
                    call.method() + " " + call.path() + " may have reached " + uri.getHost(),
                    () -> {});
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private HttpRequest request(URI uri, HttpCall call, Credentials who) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(uri)
                        .timeout(settings.bounds().silence())
                        .header("Accept", "application/json, */*;q=0.5")
                        .header("User-Agent", "bbsh");
        if (call.takesGzip()) {
            builder.header("Accept-Encoding", "gzip");
        }
        who.authorization(call.method(), uri)
                .ifPresent((it) -> builder.header("Authorization", it));
        if (call.body().isEmpty()) {
            return builder.GET().build();
        }
        return builder.header("Content-Type", "application/json")
                .header("X-Atlassian-Token", "no-check")
                .method(call.method(), HttpRequest.BodyPublishers.ofString(call.body().get()))
                .build();
    }

    private HttpResponse<InputStream> await(
            CompletableFuture<HttpResponse<InputStream>> answer, URI uri, Progress progress) {
        boolean done = false;
        try {
            while (true) {
                progress.advance(0);
                try {
                    HttpResponse<InputStream> response =
                            answer.get(STEP_MILLIS, TimeUnit.MILLISECONDS);
                    done = true;
                    return response;
                } catch (TimeoutException _) {
                    // not yet: look whether the user cancelled, and wait on
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            throw ConnectionErrors.of(cause, uri, settings.proxies().proxyFor(uri));
        } finally {
            if (!done) {
                answer.cancel(true);
            }
        }
    }

    private static Optional<String> redirect(HttpReply head) {
        return switch (head.status()) {
            case 301, 302, 303, 307, 308 -> head.headers().first("Location");
            default -> Optional.empty();
        };
    }

    private static URI followed(SiteAddress origin, URI from, String target, HttpCall call) {
        URI to = resolved(from, target);
        if (!origin.isOriginOf(to) && !origin.isUpgradedBy(to)) {
            throw new HttpFailure(
                    Part.REDIRECT,
                    "the site sends "
                            + call
                            + " on to another host, "
                            + to.getScheme()
                            + "://"
                            + to.getRawAuthority()
                            + ", which gets no credentials",
                    "help jira test",
                    null);
        }
        if (call.body().isPresent()) {
            throw new HttpFailure(
                    Part.REDIRECT, "the site redirects " + call, "help jira test", null);
        }
        return to;
    }

    private static URI resolved(URI from, String target) {
        try {
            return from.resolve(target);
        } catch (IllegalArgumentException cause) {
            throw new HttpFailure(
                    Part.REDIRECT,
                    "the site redirects to something that isn't an address",
                    "help jira test",
                    cause);
        }
    }
}
