package dev.bbsh.jira.peer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;

/**
 * A server on loopback that answers as a Jira site does: routes, accepted credentials, faults and a
 * limit are set on it at any time; it notes each request.
 */
public final class JiraPeer implements AutoCloseable {

    /** An answer to a request, given the fault of pages that it meets, if any. */
    @FunctionalInterface
    public interface Route extends BiFunction<PeerRequest, Optional<PeerFault>, PeerAnswer> {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final String context;
    private final boolean encrypted;
    private final Map<String, Route> routes = new ConcurrentHashMap<>();
    private final List<PeerFault> faults = new CopyOnWriteArrayList<>();
    private final List<PeerRequest> requests = new CopyOnWriteArrayList<>();
    private final List<String> accepted = new CopyOnWriteArrayList<>();
    private final List<String> scoped = new CopyOnWriteArrayList<>();
    private volatile @Nullable PeerLimit limit;
    private volatile boolean anonymousAllowed;

    private JiraPeer(String context, @Nullable PeerCertificate certificate) {
        this.context = context;
        this.encrypted = certificate != null;
        try {
            InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            if (certificate == null) {
                server = HttpServer.create(any, 0);
            } else {
                HttpsServer https = HttpsServer.create(any, 0);
                https.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
                server = https;
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** A peer without TLS and without any route. */
    public static JiraPeer http() {
        return new JiraPeer("", null);
    }

    /** A peer below a context path such as {@code /jira}. */
    public static JiraPeer http(String context) {
        return new JiraPeer(context, null);
    }

    /** A peer with TLS. */
    public static JiraPeer https(PeerCertificate certificate) {
        return new JiraPeer("", certificate);
    }

    /** The address, such as {@code http://localhost:40001/jira}. */
    public String address() {
        return (encrypted ? "https" : "http") + "://localhost:" + port() + context;
    }

    /** The port. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Answers a path: an exact one, or the longest that begins a path and ends with a slash. */
    public JiraPeer answer(String path, Route route) {
        routes.put(path, route);
        return this;
    }

    /** Answers a path with JSON. */
    public JiraPeer answer(String path, String json) {
        return answer(path, (_, _) -> PeerAnswer.json(json));
    }

    /** Accepts a name and a secret. */
    public JiraPeer accept(String user, String secret) {
        byte[] pair = (user + ":" + secret).getBytes(StandardCharsets.UTF_8);
        accepted.add("Basic " + Base64.getEncoder().encodeToString(pair));
        return this;
    }

    /** Accepts a name and a scoped token: behind the gateway only. */
    public JiraPeer acceptScoped(String user, String secret) {
        byte[] pair = (user + ":" + secret).getBytes(StandardCharsets.UTF_8);
        scoped.add("Basic " + Base64.getEncoder().encodeToString(pair));
        return this;
    }

    /** Accepts a token. */
    public JiraPeer accept(String token) {
        accepted.add("Bearer " + token);
        return this;
    }

    /** Answers everybody: who has wrong credentials counts as anonymous. */
    public JiraPeer allowAnonymous() {
        anonymousAllowed = true;
        return this;
    }

    /** Adds a fault; see {@link PeerFault}. */
    public JiraPeer fault(String text) {
        faults.add(PeerFault.of(text));
        return this;
    }

    /** Removes all faults. */
    public JiraPeer heal() {
        faults.clear();
        return this;
    }

    /** Sets a limit of requests. */
    public JiraPeer limit(PeerLimit given) {
        limit = given;
        return this;
    }

    /** All requests so far, in the order of their arrival. */
    public List<PeerRequest> requests() {
        return List.copyOf(requests);
    }

    /** The number of requests of a path. */
    public long count(String path) {
        return requests.stream().filter((each) -> each.path().equals(path)).count();
    }

    /** True when a request has credentials that are accepted. */
    public boolean knows(PeerRequest request) {
        boolean gateway = request.path().startsWith("/ex/jira/");
        return request.header("Authorization")
                .filter((it) -> accepted.contains(it) || (gateway && scoped.contains(it)))
                .isPresent();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().startsWith(context)) {
                send(exchange, PeerAnswer.html(404, "Not found"));
                return;
            }
            PeerRequest request = PeerRequest.of(exchange, context);
            requests.add(request);
            send(exchange, answered(request));
        }
    }

    private PeerAnswer answered(PeerRequest request) {
        PeerLimit bound = limit;
        if (bound != null && !bound.allows()) {
            return bound.refusal();
        }
        Optional<PeerFault> fault =
                faults.stream().filter((each) -> each.meets(request.path())).findFirst();
        PeerAnswer truth = truth(request, fault);
        PeerAnswer answer = fault.flatMap((it) -> it.answer(truth)).orElse(truth);
        return bound == null ? answer : bound.told(answer);
    }

    private PeerAnswer truth(PeerRequest request, Optional<PeerFault> fault) {
        boolean open =
                anonymousAllowed
                        || (accepted.isEmpty() && scoped.isEmpty())
                        || isOpen(request.path());
        if (!knows(request) && !open) {
            return PeerAnswer.error(401, "You are not authenticated.");
        }
        return route(request.path())
                .map((route) -> route.apply(request, fault))
                .orElseGet(() -> PeerAnswer.error(404, "null for uri: " + request.path()));
    }

    private static boolean isOpen(String path) {
        return path.endsWith("/serverInfo") || path.equals("/_edge/tenant_info");
    }

    private Optional<Route> route(String path) {
        Route exact = routes.get(path);
        if (exact != null) {
            return Optional.of(exact);
        }
        return routes.keySet().stream()
                .filter((each) -> each.endsWith("/") && path.startsWith(each))
                .max(Comparator.comparingInt(String::length))
                .map(routes::get);
    }

    private static void send(HttpExchange exchange, PeerAnswer answer) throws IOException {
        sleep(answer.delay().toMillis());
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(answer.status(), answer.length() == 0 ? -1 : answer.length());
        OutputStream out = exchange.getResponseBody();
        long sent = 0;
        while (sent < answer.sent() && answer.body().length > 0) {
            int part = (int) Math.min(answer.body().length, answer.sent() - sent);
            out.write(answer.body(), 0, part);
            sent += part;
        }
        if (sent == answer.length()) {
            out.close();
        } else {
            out.flush();
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
