package dev.bbsh.jira.catalog;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A Jira for the request script: it responds as Server and Cloud do, as far as the script asks. */
final class PlayedJira implements AutoCloseable {

    private static final Pattern START = Pattern.compile("startAt=([0-9]+)");

    private static final Pattern KEY = Pattern.compile("[A-Z0-9]+-[0-9]+");

    /** What asks for a page after the first. */
    private static final Pattern AGAIN =
            Pattern.compile("\"nextPageToken\": \"Ab\\+/=\"|\"startAt\": 1");

    private final HttpServer server;
    private final String token;
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final List<String> authorizations = Collections.synchronizedList(new ArrayList<>());
    private final List<String> addresses = Collections.synchronizedList(new ArrayList<>());
    private final List<String> commandLines = Collections.synchronizedList(new ArrayList<>());

    PlayedJira(String token) {
        this.token = token;
        both(
                "serverInfo",
                "{\"baseUrl\":\"https://x\",\"version\":\"1\",\"deploymentType\":\"%s\"}");
        both(
                "field",
                "[{\"id\":\"customfield_10201\",\"name\":\"Team\",\"custom\":true,\"schema\":{\"type\":"
                    + "\"option\",\"custom\":\"com.x:select\",\"customId\":10201}},{\"id\":\"summary\","
                    + "\"name\":\"Summary\",\"custom\":false,\"schema\":{\"type\":\"string\"}}]");
        both("issuetype", "[{\"id\":\"1\",\"name\":\"Bug\",\"subtask\":false}]");
        both("status", "[{\"id\":\"1\",\"name\":\"Open\",\"statusCategory\":{\"id\":2}}]");
        both(
                "issueLinkType",
                "{\"issueLinkTypes\":[{\"id\":\"1\",\"name\":\"L\",\"inward\":\"i\",\"outward\":\"o\"}]}");
        both(
                "project/SAM2/statuses",
                "[{\"id\":\"1\",\"name\":\"Bug\",\"subtask\":false,\"statuses\":[{\"id\":\"1\",\"name\":\"Open\",\"statusCategory\":{\"id\":2}}]}]");
        both(
                "project/SAM2/components",
                "[{\"id\":\"7\",\"name\":\"Hull\",\"assigneeType\":\"X\"}]");
        both("project/SAM2/versions", "[{\"id\":\"8\",\"name\":\"1.0\",\"released\":true}]");
        both(
                "issue/SAM2-1/transitions",
                "{\"transitions\":[{\"id\":\"11\",\"name\":\"Go\",\"to\":{\"id\":\"1\",\"name\":\"Open\",\"statusCategory\":{\"id\":2}}}]}");
        both("issue/SAM2-1", issue("SAM2-1", 1, 5));
        both("issue/SAM2-2", issue("SAM2-2", 1, 1));
        answers.put("2/priority", "[{\"id\":\"1\",\"name\":\"High\",\"statusColor\":\"#f00\"}]");
        answers.put("2/resolution", "[{\"id\":\"1\",\"name\":\"Done\"}]");
        answers.put(
                "2/project",
                "[{\"id\":\"10020\",\"key\":\"SAM2\",\"name\":\"S\",\"projectTypeKey\":\"x\"}]");
        answers.put(
                "2/issue/createmeta/SAM2/issuetypes",
                "{\"maxResults\":50,\"startAt\":0,\"total\":1,\"isLast\":true,\"values\":[{\"id\":\"1\",\"name\":\"Bug\",\"subtask\":false}]}");
        answers.put(
                "2/issue/createmeta/SAM2/issuetypes/1",
                "{\"maxResults\":50,\"startAt\":0,\"total\":1,\"isLast\":true,\"values\":[{\"fieldId\":\"customfield_10201\",\"name\":\"Team\","
                    + "\"schema\":{\"type\":\"option\",\"custom\":\"com.x:select\",\"customId\":10201},\"allowedValues\":[{\"id\":\"501\",\"value\":\"Red\"},{\"id\":\"502\",\"value\":\"Blue\"}]}]}");
        answers.put(
                "3/project/search",
                "{\"maxResults\":50,\"startAt\":0,\"total\":1,\"isLast\":true,\"values\":[{\"id\":\"10020\",\"key\":\"SAM2\",\"name\":\"S\",\"projectTypeKey\":\"x\"}]}");
        answers.put(
                "3/field/customfield_10201/context",
                "{\"maxResults\":50,\"startAt\":0,\"total\":1,\"isLast\":true,\"values\":[{\"id\":\"10401\",\"name\":\"Default\",\"isGlobalContext\":false}]}");
        answers.put(
                "3/field/customfield_10201/context/projectmapping",
                "{\"maxResults\":50,\"startAt\":0,\"total\":1,\"isLast\":true,\"values\":[{\"contextId\":\"10401\",\"projectId\":\"10020\"}]}");
        server = started();
    }

    private HttpServer started() {
        try {
            HttpServer made =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            made.createContext("/", this::answer);
            made.start();
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void both(String address, String answer) {
        answers.put("2/" + address, answer.replace("%s", "Server"));
        answers.put("3/" + address, answer.replace("%s", "Cloud"));
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The Authorization header of each request. */
    List<String> authorizations() {
        return List.copyOf(authorizations);
    }

    /** The path of each request, below the root of the REST API. */
    List<String> addresses() {
        return List.copyOf(addresses);
    }

    /** The command lines of all processes that ran during a request. */
    List<String> commandLines() {
        return List.copyOf(commandLines);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String sent = exchange.getRequestHeaders().getFirst("Authorization");
        authorizations.add(sent);
        ProcessHandle.allProcesses()
                .flatMap((process) -> process.info().commandLine().stream())
                .filter((line) -> line.contains("curl"))
                .forEach(commandLines::add);
        String address = exchange.getRequestURI().getPath().replaceFirst("^/rest/api/", "");
        Matcher start = START.matcher(String.valueOf(exchange.getRequestURI().getQuery()));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String text =
                !isAllowed(sent)
                        ? ""
                        : address.contains("search") && !body.isEmpty()
                                ? found(address, body)
                                : text(
                                        address,
                                        start.find() ? Integer.parseInt(start.group(1)) : 0);
        addresses.add(address);
        int status = !isAllowed(sent) ? 401 : text.isEmpty() ? 404 : 200;
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private boolean isAllowed(String sent) {
        String basic =
                Base64.getEncoder()
                        .encodeToString(
                                ("kim@example.com:" + token).getBytes(StandardCharsets.UTF_8));
        return Stream.of("Bearer " + token, "Basic " + basic).anyMatch(sent::equals);
    }

    /** Pages of two, whatever is wanted; lists of a hundred. */
    private String text(String address, int start) {
        return switch (address) {
            case "3/priority/search" ->
                    page(
                            start,
                            5,
                            "values",
                            (i) ->
                                    "{\"id\":\""
                                            + i
                                            + "\",\"name\":\"P"
                                            + i
                                            + "\",\"statusColor\":\"#f00\"}",
                            true);
            case "3/field/customfield_10201/context/10401/option" ->
                    page(
                            start,
                            3,
                            "values",
                            (i) -> "{\"id\":\"" + (500 + i) + "\",\"value\":\"V" + i + "\"}",
                            true);
            case "2/issue/SAM2-1/comment", "3/issue/SAM2-1/comment" ->
                    page(start, 5, "comments", PlayedJira::comment, false);
            case "2/user/search" -> users(start, 100, "name");
            case "3/users/search" -> users(start, 200, "accountId");
            default -> answers.getOrDefault(address, "");
        };
    }

    /** A page of a search has one issue; an unknown key makes Jira refuse the whole search. */
    private static String found(String address, String body) {
        List<String> keys = KEY.matcher(body).results().map(MatchResult::group).toList();
        if (!List.of("SAM2-1", "SAM2-2").containsAll(keys)) {
            return "";
        }
        int at = keys.size() > 1 && AGAIN.matcher(body).find() ? 1 : 0;
        String issues = "\"issues\":[" + issue(keys.get(at), 1, at == 0 ? 5 : 1) + "]}";
        boolean last = at == keys.size() - 1;
        return address.endsWith("jql")
                ? (last ? "{\"isLast\":true," : "{\"nextPageToken\":\"Ab+/=\",") + issues
                : "{\"startAt\":"
                        + at
                        + ",\"maxResults\":1,\"total\":"
                        + keys.size()
                        + ","
                        + issues;
    }

    private static String issue(String key, int most, int total) {
        return "{\"id\":\""
                + key.substring(5)
                + "\",\"key\":\""
                + key
                + "\",\"fields\":{\"comment\":{\"comments\":["
                + comment(key.endsWith("2") ? 100 : 0)
                + "],\"maxResults\":"
                + most
                + ",\"total\":"
                + total
                + ",\"startAt\":0},\"attachment\":[{\"id\":\"9"
                + key.substring(5)
                + "\",\"filename\":\"a.png\",\"size\":3,\"created\":\"2024-05-17T20:03:11.500+0000\"}]}}";
    }

    private static String comment(int i) {
        return "{\"id\":\""
                + (90 + i)
                + "\",\"body\":\"b\",\"created\":\"2024-05-17T20:03:11.500+0000\"}";
    }

    private static String page(
            int start,
            int total,
            String name,
            java.util.function.IntFunction<String> item,
            boolean says) {
        int end = Math.min(total, start + 2);
        String items = IntStream.range(start, end).mapToObj(item).collect(Collectors.joining(","));
        String last = says ? ",\"isLast\":" + (end == total) : "";
        return "{\"maxResults\":2,\"startAt\":"
                + start
                + ",\"total\":"
                + total
                + last
                + ",\""
                + name
                + "\":["
                + items
                + "]}";
    }

    private static String users(int start, int most, String id) {
        return IntStream.range(start, Math.min(201, start + most))
                .mapToObj(
                        (i) ->
                                "{\""
                                        + id
                                        + "\":\"u"
                                        + i
                                        + "\",\"displayName\":\"U\",\"active\":true}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
