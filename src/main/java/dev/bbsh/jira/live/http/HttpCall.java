package dev.bbsh.jira.live.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One request to a site.
 *
 * @param method {@code GET}, {@code POST} or {@code PUT}
 * @param path the encoded path below the context path, beginning with a slash, without a query
 * @param query the query in its order; names and values are not encoded
 * @param body the JSON text that is sent
 * @param isReading true when the call changes nothing on the site, and may be repeated
 * @param takesGzip true when the answer may be packed
 */
public record HttpCall(
        String method,
        String path,
        List<Parameter> query,
        Optional<String> body,
        boolean isReading,
        boolean takesGzip) {

    /** One name and value of a query, neither encoded. */
    public record Parameter(String name, String value) {}

    public HttpCall {
        query = List.copyOf(query);
    }

    /** A call that reads. */
    public static HttpCall get(String path) {
        return new HttpCall("GET", path, List.of(), Optional.empty(), true, false);
    }

    /** A call that changes something; see {@link #thatReads} for a search that is posted. */
    public static HttpCall post(String path, String json) {
        return new HttpCall("POST", path, List.of(), Optional.of(json), false, false);
    }

    /** A call that changes something. */
    public static HttpCall put(String path, String json) {
        return new HttpCall("PUT", path, List.of(), Optional.of(json), false, false);
    }

    /** The same call as one that changes nothing, such as a search that is posted. */
    public HttpCall thatReads() {
        return new HttpCall(method, path, query, body, true, takesGzip);
    }

    /** The same call for an answer that may be packed with gzip. */
    HttpCall withGzip() {
        return new HttpCall(method, path, query, body, isReading, true);
    }

    /** The same call with one more parameter at the end of its query. */
    public HttpCall with(String name, Object value) {
        List<Parameter> more =
                Stream.concat(query.stream(), Stream.of(new Parameter(name, value.toString())))
                        .toList();
        return new HttpCall(method, path, more, body, isReading, takesGzip);
    }

    /** The path with the encoded query. */
    public String pathAndQuery() {
        return query.isEmpty()
                ? path
                : query.stream()
                        .map((each) -> encoded(each.name()) + "=" + encoded(each.value()))
                        .collect(Collectors.joining("&", path + "?", ""));
    }

    /** A step of a path or a part of a query, percent-encoded. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The method and the path, such as {@code GET /rest/api/3/field}; without the query. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
