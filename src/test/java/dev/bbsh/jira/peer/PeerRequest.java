package dev.bbsh.jira.peer;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request as the peer saw it.
 *
 * @param path below the context path
 * @param query the values of each parameter, decoded
 * @param headers the values of each header, whose names are found in any case
 * @param nanos the time of its arrival, as {@link System#nanoTime}
 */
public record PeerRequest(
        String method,
        String path,
        Map<String, List<String>> query,
        Map<String, List<String>> headers,
        String body,
        long nanos) {

    static PeerRequest of(HttpExchange exchange, String context) throws IOException {
        URI uri = exchange.getRequestURI();
        Headers headers = exchange.getRequestHeaders();
        Map<String, List<String>> seen = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        seen.putAll(headers);
        return new PeerRequest(
                exchange.getRequestMethod(),
                uri.getPath().substring(context.length()),
                query(uri.getRawQuery() == null ? "" : uri.getRawQuery()),
                seen,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                System.nanoTime());
    }

    /** The first value of a parameter. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name)).map(List::getFirst);
    }

    /** The first value of a parameter as a number. */
    public int number(String name, int otherwise) {
        return parameter(name).map(Integer::parseInt).orElse(otherwise);
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(List::getFirst);
    }

    private static Map<String, List<String>> query(String raw) {
        Map<String, List<String>> all = new TreeMap<>();
        for (String part : raw.split("&", -1)) {
            if (!part.isEmpty()) {
                String[] pair = part.split("=", 2);
                all.computeIfAbsent(decoded(pair[0]), (_) -> new ArrayList<>())
                        .add(pair.length > 1 ? decoded(pair[1]) : "");
            }
        }
        return all;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
