package dev.bbsh.jira.live.http;

import dev.bbsh.file.write.WriteProtection;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.function.Supplier;

/**
 * The client of one site. Requests may come from several threads: they share the bounds, the pace
 * and the budget of repeated requests. All methods throw {@link HttpFailure} when there is no
 * usable answer, and {@link dev.bbsh.work.CancelledException} when the user cancels.
 */
public final class HttpSite implements AutoCloseable {

    private static final int UNAUTHORIZED = 401;

    private final String name;
    private final SiteAddress address;
    private final Credentials credentials;
    private final HttpSettings settings;
    private final HttpExchanges exchanges;
    private final CallGate gate;

    /**
     * A client; it opens no connection yet.
     *
     * @param name the name of the connection, for messages and advice
     * @throws BbshException when credentials would be sent without TLS to another machine
     */
    public HttpSite(
            String name, SiteAddress address, Credentials credentials, HttpSettings settings) {
        if (!address.isEncrypted() && !address.isLoopback() && !credentials.areAnonymous()) {
            throw new BbshException(
                    "credentials are sent with https only, and " + address + " is http",
                    "jira connect " + name + " " + address.toString().replaceFirst("p", "ps"));
        }
        this.name = name;
        this.address = address;
        this.credentials = credentials;
        this.settings = settings;
        exchanges = new HttpExchanges(settings);
        gate = new CallGate(name, settings);
    }

    /** The name of the connection. */
    public String name() {
        return name;
    }

    /** The address of the site. */
    public SiteAddress address() {
        return address;
    }

    /**
     * Sends a call that reads, and answers whatever status comes; 429 and 503 are repeated within
     * the rules first.
     *
     * @throws IllegalArgumentException for a call that changes something
     */
    public HttpReply send(HttpCall call, Progress progress) {
        if (!call.isReading()) {
            throw new IllegalArgumentException(call + " isn't a reading call");
        }
        return complete(call, progress);
    }

    /** Sends a call that reads, and answers only a success with JSON, or without any content. */
    public HttpReply json(HttpCall call, Progress progress) {
        return required(call, send(call, progress));
    }

    /**
     * Sends a call that changes something on the site; only for lines that say {@code --send}. It
     * is repeated only when the site said that it wasn't carried out (429).
     */
    public HttpReply change(HttpCall call, Progress progress) {
        WriteProtection.require("nothing is sent to " + name());
        return complete(call, progress);
    }

    /**
     * Sends a call that reads, and reads its answer while it arrives; once reading began, nothing
     * is repeated.
     */
    public <T> T stream(HttpCall call, BodyReader<T> reader, Progress progress) {
        URI uri = address.at(call.pathAndQuery());
        return streamed(
                () -> exchanges.open(address, uri, call, credentials, progress),
                call,
                reader,
                progress);
    }

    /**
     * Downloads from an address that the site gave, such as signed storage: without credentials,
     * and with TLS unless it is on this machine.
     */
    public <T> T download(URI uri, BodyReader<T> reader, Progress progress) {
        SiteAddress origin = SiteAddress.of(uri.getScheme() + "://" + uri.getRawAuthority());
        if (!origin.isEncrypted() && !origin.isLoopback()) {
            throw new HttpFailure(
                    HttpFailure.Part.REDIRECT,
                    name + " names a download without https",
                    "jira test " + name,
                    null);
        }
        HttpCall call = HttpCall.get(String.valueOf(uri.getRawPath()));
        Credentials none = new Credentials.Anonymous();
        return streamed(
                () -> exchanges.open(origin, uri, call, none, progress), call, reader, progress);
    }

    /** The success with JSON, or without content, that a call asked for. */
    public HttpReply required(HttpCall call, HttpReply reply) {
        if (!reply.isSuccess()) {
            throw failure(call, reply);
        }
        if (reply.body().length > 0 && !reply.looksLikeJson()) {
            throw ReplyErrors.noJson(name, call, reply);
        }
        return reply;
    }

    /** The line that helps when the credentials are wrong: the login, or else the test. */
    public String login() {
        return settings.login().orElse("jira test " + name);
    }

    private HttpFailure failure(HttpCall call, HttpReply reply) {
        HttpFailure failure = ReplyErrors.of(name, call, reply);
        return failure.status() == UNAUTHORIZED ? failure.advising(login()) : failure;
    }

    /** The size of the largest answer that is read while it arrives, in bytes. */
    public long largestStream() {
        return settings.bounds().largestStream();
    }

    /** The number of requests that were sent. */
    public long requests() {
        return exchanges.sent();
    }

    /** The pace in requests a second that the site allows; infinite while it tells no limit. */
    public double requestsPerSecond() {
        return gate.perSecond();
    }

    /** Ends all connections; the secret stays. */
    @Override
    public void close() {
        exchanges.close();
    }

    private HttpReply complete(HttpCall call, Progress progress) {
        URI uri = address.at(call.pathAndQuery());
        Supplier<HttpReply> attempt =
                () -> {
                    try (HttpExchanges.Opened opened =
                            exchanges.open(address, uri, call.withGzip(), credentials, progress)) {
                        gate.answered(opened.head());
                        HttpReply reply = opened.complete(settings.bounds().largestBody());
                        refuse(reply);
                        return reply;
                    }
                };
        return gate.run(call.isReading(), attempt, progress);
    }

    private <T> T streamed(
            Supplier<HttpExchanges.Opened> opening,
            HttpCall call,
            BodyReader<T> reader,
            Progress progress) {
        Supplier<T> attempt =
                () -> {
                    try (HttpExchanges.Opened opened = opening.get()) {
                        gate.answered(opened.head());
                        if (!opened.head().isSuccess()) {
                            HttpReply reply = opened.complete(settings.bounds().largestBody());
                            refuse(reply);
                            throw failure(call, reply);
                        }
                        return read(reader, opened.head(), opened.body());
                    }
                };
        try {
            return gate.run(true, attempt, progress);
        } catch (ReadingFailed failed) {
            throw failed.failure;
        }
    }

    private void refuse(HttpReply reply) {
        if (gate.refuses(reply)) {
            throw new CallGate.Refusal(reply);
        }
    }

    private static <T> T read(BodyReader<T> reader, HttpReply head, InputStream body) {
        try {
            return reader.read(head, body);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (HttpFailure failure) {
            throw new ReadingFailed(failure);
        }
    }

    /** A failure after reading began: the request isn't repeated. */
    private static final class ReadingFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final HttpFailure failure;

        ReadingFailed(HttpFailure failure) {
            super(failure);
            this.failure = failure;
        }
    }

    /**
     * Reads a large answer while it arrives.
     *
     * @param <T> the result
     */
    @FunctionalInterface
    public interface BodyReader<T> {

        /**
         * Reads an answer.
         *
         * @param head the answer without its body
         * @param body throws {@link HttpFailure} when the answer is cut or stalls; needs no closing
         */
        T read(HttpReply head, InputStream body) throws IOException;
    }
}
