package dev.bbsh.jira.live.platform;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.bbsh.jira.json.JsonTree;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.CancelledException;
import dev.bbsh.work.Progress;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Receives notifications of the platform on this machine only: whoever wants them from elsewhere
 * puts a tunnel before it. Each is answered with 200 as soon as it is read, well within the 5
 * seconds that the platform waits.
 */
public final class NotificationListener implements AutoCloseable {

    private static final byte[] THIS_MACHINE = {127, 0, 0, 1};

    private static final int LARGEST = 1 << 20;

    private static final int MOST_WAITING = 10_000;

    private static final long STEP_MILLIS = 20;

    /** The longest time to wait for the answers of notifications that came, when it ends. */
    private static final int ANSWER_SECONDS = 1;

    private static final int OK = 200;

    private static final int NO_POST = 405;

    private static final int TOO_LARGE = 413;

    private static final int BUSY = 503;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<Received> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final InstantSource clock;

    /**
     * A notification.
     *
     * @param body the text of the request
     */
    public record Received(Instant at, String body) {

        /**
         * The notification with its time as one line of JSON, as {@code platform events} reads it.
         */
        public String line() {
            ObjectNode line = JsonTree.object();
            line.put("receivedAt", at.toString());
            json().ifPresentOrElse(
                            (event) -> line.set("event", event), () -> line.put("body", body));
            return JsonTree.text(line);
        }

        /** The notification as JSON; nothing when it is something else. */
        public Optional<JsonNode> json() {
            try {
                return Optional.of(JsonTree.of(body)).filter(JsonNode::isObject);
            } catch (JacksonException other) {
                return Optional.empty();
            }
        }
    }

    private NotificationListener(HttpServer server, InstantSource clock) {
        this.server = server;
        this.clock = clock;
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /**
     * Listens on a port of this machine; 0 is any free one.
     *
     * @throws BbshException when the port is taken, or not allowed
     */
    public static NotificationListener on(int port, InstantSource clock) {
        try {
            InetSocketAddress here =
                    new InetSocketAddress(InetAddress.getByAddress(THIS_MACHINE), port);
            return new NotificationListener(HttpServer.create(here, 0), clock);
        } catch (IOException taken) {
            throw new BbshException(
                    "can't listen on port " + port + ": " + taken.getMessage(),
                    "platform listen 8081     (or another port above 1023)",
                    taken);
        }
    }

    /** The address to send notifications to. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /**
     * The next notification; nothing when none came in time.
     *
     * @throws CancelledException when the user cancels
     */
    public Optional<Received> next(Duration time, Progress progress) {
        long end = System.nanoTime() + time.toNanos();
        try {
            while (true) {
                progress.advance(0);
                Received next = waiting.poll(STEP_MILLIS, TimeUnit.MILLISECONDS);
                if (next != null || System.nanoTime() - end >= 0) {
                    return Optional.ofNullable(next);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    /** Ends when the notifications that came are answered: the platform sends others again. */
    @Override
    public void close() {
        server.stop(ANSWER_SECONDS);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status(exchange), -1);
        }
    }

    private int status(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            return NO_POST;
        }
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return TOO_LARGE;
        }
        String text = new String(body, StandardCharsets.UTF_8);
        return waiting.offer(new Received(clock.instant(), text)) ? OK : BUSY;
    }
}
