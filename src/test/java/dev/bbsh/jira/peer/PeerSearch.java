package dev.bbsh.jira.peer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The issues of a small Jira and its searches: {@code key in (...)}, {@code project = KEY} with any
 * other condition, and refusals as Jira words them.
 */
public final class PeerSearch {

    /** The answer to a query with keys that don't exist. */
    public enum Unknown {
        /** A refusal that names all of them. */
        NAMED,
        /** A refusal that names the first one only. */
        FIRST_NAMED,
        /** A refusal that names none. */
        REFUSED,
        /** The others, as with queries that aren't validated. */
        IGNORED
    }

    private static final JsonMapper JSON = new JsonMapper();

    private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9_]*-\\d+");

    private final Set<String> keys;
    private final Map<String, String> moved = new TreeMap<>();
    private final Unknown unknown;
    private int largestPage = 100;

    private PeerSearch(Collection<String> keys, Unknown unknown) {
        this.keys = new LinkedHashSet<>(keys);
        this.unknown = unknown;
    }

    /** The issues with these keys. */
    public static PeerSearch of(Collection<String> keys, Unknown unknown) {
        return new PeerSearch(keys, unknown);
    }

    /** The first issues of a project. */
    public static PeerSearch of(String project, int count, Unknown unknown) {
        List<String> keys = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            keys.add(project + "-" + i);
        }
        return new PeerSearch(keys, unknown);
    }

    /** The same with an issue that answers to an old key. */
    public PeerSearch moved(String from, String to) {
        moved.put(from, to);
        return this;
    }

    /** The same with another size of the largest page. */
    public PeerSearch pages(int size) {
        largestPage = size;
        return this;
    }

    /** Adds the searches of Cloud to a peer. */
    public JiraPeer cloud(JiraPeer peer) {
        common(peer, "/rest/api/3");
        peer.answer(
                "/rest/api/3/search",
                (_, _) ->
                        PeerAnswer.error(
                                410,
                                "The requested API has been removed. Please migrate to"
                                        + " /rest/api/3/search/jql"));
        peer.answer(
                "/rest/api/3/search/approximate-count",
                (request, fault) -> {
                    String jql = JSON.readTree(request.body()).path("jql").asString("");
                    return refusal(jql, true, true)
                            .orElseGet(
                                    () -> PeerAnswer.json("{\"count\":" + found(jql).size() + "}"));
                });
        peer.answer("/rest/api/3/search/jql", this::tokens);
        return peer;
    }

    /** Adds the searches of Data Center to a peer. */
    public JiraPeer dataCenter(JiraPeer peer) {
        common(peer, "/rest/api/2");
        peer.answer("/rest/api/2/search", this::startAt);
        return peer;
    }

    private void common(JiraPeer peer, String api) {
        peer.answer(api + "/issue/", (request, _) -> issue(last(request)));
        Set<String> projects = new TreeSet<>();
        keys.forEach((key) -> projects.add(key.replaceFirst("-\\d+$", "")));
        peer.answer(
                api + "/project/",
                (request, _) ->
                        projects.contains(last(request))
                                ? PeerAnswer.json(
                                        "{\"id\":\"10000\",\"key\":\"" + last(request) + "\"}")
                                : PeerAnswer.error(
                                        404,
                                        "No project could be found with key '"
                                                + last(request)
                                                + "'."));
    }

    private static String last(PeerRequest request) {
        return request.path().substring(request.path().lastIndexOf('/') + 1);
    }

    private PeerAnswer issue(String key) {
        String now = moved.getOrDefault(key, key);
        return keys.contains(now)
                ? PeerAnswer.json(row(now, true))
                : PeerAnswer.error(
                        404, "Issue does not exist or you do not have permission to see it.");
    }

    private PeerAnswer tokens(PeerRequest request, Optional<PeerFault> fault) {
        JsonNode body = JSON.readTree(request.body());
        String jql = body.path("jql").asString("");
        List<String> found = List.copyOf(found(jql));
        boolean named = body.path("fields").toString().contains("key");
        PeerPages pages =
                new PeerPages(found.size(), (at) -> row(found.get(at), named), largestPage);
        return refusal(jql, true, true)
                .orElseGet(() -> pages.tokens("issues", sized(request, body), fault));
    }

    private PeerAnswer startAt(PeerRequest request, Optional<PeerFault> fault) {
        JsonNode body =
                request.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(request.body());
        String jql = request.parameter("jql").orElse(body.path("jql").asString(""));
        boolean validated =
                request.parameter("validateQuery")
                        .map("true"::equals)
                        .orElse(body.path("validateQuery").asBoolean(true));
        List<String> found = List.copyOf(found(jql));
        PeerPages pages =
                new PeerPages(found.size(), (at) -> row(found.get(at), true), largestPage);
        return refusal(jql, false, validated)
                .orElseGet(() -> pages.named("issues", sized(request, body), fault));
    }

    /** A request whose body counts as its query. */
    private static PeerRequest sized(PeerRequest request, JsonNode body) {
        Map<String, List<String>> query = new TreeMap<>(request.query());
        for (String name : List.of("startAt", "maxResults")) {
            if (body.path(name).isNumber()) {
                query.put(name, List.of(body.path(name).asString()));
            }
        }
        return new PeerRequest(
                request.method(),
                request.path(),
                query,
                request.headers(),
                request.body(),
                request.nanos());
    }

    private Optional<PeerAnswer> refusal(String jql, boolean cloud, boolean validated) {
        if (cloud && jql.replaceFirst("(?i)order by.*", "").isBlank()) {
            return Optional.of(
                    PeerAnswer.error(
                            400,
                            "Unbounded JQL queries are not allowed here. Please add a search"
                                    + " restriction to your query."));
        }
        if (jql.contains("foo")) {
            return Optional.of(
                    PeerAnswer.error(
                            400,
                            "Field 'foo' does not exist or you do not have permission to view"
                                    + " it."));
        }
        List<String> absent = asked(jql).stream().filter((key) -> !exists(key)).toList();
        if (absent.isEmpty() || !validated || unknown == Unknown.IGNORED) {
            return Optional.empty();
        }
        return Optional.of(
                switch (unknown) {
                    case NAMED -> refused(absent);
                    case FIRST_NAMED -> refused(absent.subList(0, 1));
                    case REFUSED, IGNORED -> PeerAnswer.error(400, "The query is not valid.");
                });
    }

    private static PeerAnswer refused(List<String> absent) {
        String messages =
                absent.stream()
                        .map(
                                (key) ->
                                        "\"An issue with key '"
                                                + key
                                                + "' does not exist for field 'key'.\"")
                        .collect(Collectors.joining(","));
        return PeerAnswer.of(
                400,
                "application/json;charset=UTF-8",
                "{\"errorMessages\":[" + messages + "],\"errors\":{}}");
    }

    private boolean exists(String key) {
        return keys.contains(key) || moved.containsKey(key);
    }

    private static List<String> asked(String jql) {
        return jql.startsWith("key ")
                ? KEY.matcher(jql).results().map((each) -> each.group()).toList()
                : List.of();
    }

    private Set<String> found(String jql) {
        if (jql.startsWith("key ")) {
            return asked(jql).stream()
                    .map((key) -> moved.getOrDefault(key, key))
                    .filter(keys::contains)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        Optional<String> project =
                Pattern.compile("project = \"?([A-Z][A-Z0-9_]*)")
                        .matcher(jql)
                        .results()
                        .map((each) -> each.group(1) + "-")
                        .findFirst();
        return keys.stream()
                .filter((key) -> project.isEmpty() || key.startsWith(project.get()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String row(String key, boolean named) {
        String id =
                "1"
                        + String.format(
                                java.util.Locale.ROOT,
                                "%05d",
                                Math.floorMod(key.hashCode(), 100_000));
        return named
                ? "{\"id\":\"" + id + "\",\"key\":\"" + key + "\"}"
                : "{\"id\":\"" + id + "\"}";
    }
}
