package dev.bbsh.jira.live.platform;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The query string hash of a request, which binds a JWT of a Connect app to its method, path and
 * query (developer.atlassian.com/cloud/bitbucket/query-string-hash).
 */
final class QueryHash {

    private static final String IGNORED = "jwt";

    private QueryHash() {}

    /**
     * The hash of a request: SHA-256 of its canonical form, in lower-case hexadecimal digits.
     *
     * @param method such as {@code GET}
     * @param uri the complete address
     * @param base the context path of the site, which is not part of the canonical form
     */
    static String of(String method, URI uri, String base) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(canonical(method, uri, base).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The canonical form: method, path and query, joined by {@code &}. The parameters are sorted by
     * their encoded names; repeated ones are joined by commas, sorted by their encoded values.
     */
    static String canonical(String method, URI uri, String base) {
        return method.toUpperCase(Locale.ROOT) + "&" + path(uri, base) + "&" + query(uri);
    }

    private static String path(URI uri, String base) {
        String raw = uri.getRawPath() == null ? "" : uri.getRawPath();
        boolean below = raw.equals(base) || raw.startsWith(base + "/");
        String path = (below ? raw.substring(base.length()) : raw).replaceFirst("/+$", "");
        return path.isEmpty() ? "/" : path.replace("&", "%26");
    }

    private static String query(URI uri) {
        String raw = uri.getRawQuery();
        if (raw == null || raw.isEmpty()) {
            return "";
        }
        Map<String, List<String>> values =
                Stream.of(raw.split("&"))
                        .filter((each) -> !each.isEmpty())
                        .map((each) -> each.split("=", 2))
                        .filter((each) -> !decoded(each[0]).equals(IGNORED))
                        .collect(
                                Collectors.groupingBy(
                                        (each) -> encoded(each[0]),
                                        TreeMap::new,
                                        Collectors.mapping(
                                                (each) -> each.length > 1 ? encoded(each[1]) : "",
                                                Collectors.toList())));
        return values.entrySet().stream()
                .map(
                        (each) ->
                                each.getKey()
                                        + "="
                                        + each.getValue().stream()
                                                .sorted()
                                                .collect(Collectors.joining(",")))
                .collect(Collectors.joining("&"));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** A part of a query in the encoding of RFC 3986, as OAuth 1 has it. */
    private static String encoded(String text) {
        return URLEncoder.encode(decoded(text), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
