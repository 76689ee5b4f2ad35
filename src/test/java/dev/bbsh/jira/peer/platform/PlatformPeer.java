package dev.bbsh.jira.peer.platform;

import dev.bbsh.jira.peer.JiraPeer;
import dev.bbsh.jira.peer.PeerAnswer;
import dev.bbsh.jira.peer.PeerFault;
import dev.bbsh.jira.peer.PeerRequest;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A small app migration platform on loopback, with one transfer: it pages as documented, accepts
 * only the app, and settles. Faults of the small Jira apply; that of pages, {@code loop}, makes the
 * mappings begin again.
 */
public final class PlatformPeer implements AutoCloseable {

    /** The transfer that it has. */
    public static final String TRANSFER = "2e170ff3-6aa6-4969-a08a-e60119ef2db3";

    private static final JsonMapper JSON = new JsonMapper();

    private static final String CONNECT = "/rest/atlassian-connect/1/migration/";

    private static final String FORGE = "/app/migration/forge/v1/";

    private static final String STORAGE = "/storage/";

    private final JiraPeer peer;
    private final AppAccess access;
    private final Map<String, NavigableMap<Long, String>> mappings = new ConcurrentHashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<String> sent = new ArrayList<>();
    private volatile String status = "IN_PROGRESS";
    private volatile int percent;
    private volatile boolean dataPages = true;
    private volatile boolean failed;

    private PlatformPeer(AppAccess access) {
        this.access = access;
        peer =
                JiraPeer.http()
                        .allowAnonymous()
                        .answer(CONNECT, (request, fault) -> answer(request, CONNECT, fault))
                        .answer(FORGE, (request, fault) -> answer(request, FORGE, fault))
                        .answer(STORAGE, (request, _) -> storage(request));
    }

    /** A platform for a Connect app with this shared secret. */
    public static PlatformPeer connect(String appKey, String secret) {
        return new PlatformPeer(new AppAccess.Connect(appKey, secret));
    }

    /** A platform for a Forge app with this system token. */
    public static PlatformPeer forge(String token) {
        return new PlatformPeer(new AppAccess.Forge(token));
    }

    /** The small server below it, for faults and limits. */
    public JiraPeer server() {
        return peer;
    }

    /** The address of the site or the gateway. */
    public String address() {
        return peer.address();
    }

    /**
     * Adds mappings: server IDs from {@code first} on, each with the same number plus a million.
     */
    public PlatformPeer mapping(String namespace, long first, int count) {
        NavigableMap<Long, String> all =
                mappings.computeIfAbsent(namespace, (_) -> new TreeMap<>());
        for (long id = first; id < first + count; id++) {
            all.put(id, Long.toString(id + 1_000_000));
        }
        return this;
    }

    /** Adds an uploaded file. */
    public PlatformPeer file(String key, String content) {
        files.put(key, content);
        return this;
    }

    /** Lists files without pages, as where the feature is switched off. */
    public PlatformPeer withoutDataPages() {
        dataPages = false;
        return this;
    }

    /** Makes the listener on the server fail. */
    public PlatformPeer failed() {
        failed = true;
        return this;
    }

    /** The bodies of the calls that changed something. */
    public List<String> sent() {
        return List.copyOf(sent);
    }

    /** The status of the transfer. */
    public String status() {
        return status;
    }

    /** Settles the transfer. */
    public PlatformPeer settle(String word) {
        status = word;
        return this;
    }

    @Override
    public void close() {
        peer.close();
    }

    private PeerAnswer answer(PeerRequest request, String base, Optional<PeerFault> fault) {
        boolean forge = base.equals(FORGE);
        if (!access.allows(request, forge)) {
            return error(
                    403,
                    forge
                            ? "The app is not authorised."
                            : "This API is only available to Atlassian Connect apps");
        }
        List<String> parts = List.of(request.path().substring(base.length()).split("/"));
        String of = parts.size() > 1 ? parts.get(1) : "";
        boolean known = of.equals(TRANSFER) || of.equals("recent") || files.containsKey(of);
        if (!known) {
            return error(404, "Transfer not found: " + of);
        }
        return switch (parts.getFirst()) {
            case "transfer" -> forge ? error(404, "Not found") : recent();
            case "container" -> containers(request);
            case "error" -> failure();
            case "mapping" -> parts.getLast().equals("find") ? find(request) : page(request, fault);
            case "data" -> data(parts, request, forge);
            case "progress" -> forge ? error(404, "Not found") : progress(request);
            case "feedback" -> forge ? error(404, "Not found") : feedback(request);
            case "message", "log" -> forge ? feedback(request) : error(404, "Not found");
            default -> error(404, "Not found");
        };
    }

    private PeerAnswer recent() {
        return PeerAnswer.json(
                """
                [{"transferId": "%s", "status": "%s", "migrationDetails": {
                  "migrationId": "m-1", "migrationScopeId": "s-1", "name": "Wave 1",
                  "createdAt": 1790000000000, "cloudUrl": "https://orbit.example.net"}}]
                """
                        .formatted(TRANSFER, status));
    }

    private PeerAnswer containers(PeerRequest request) {
        String type = request.parameter("containerType").orElse("");
        return PeerAnswer.json(
                type.equals("JiraProject")
                        ? """
                        {"meta": {"hasNext": false}, "containers": [
                          {"type": "JiraProject", "key": "ORBIT", "sourceId": "10400"}]}
                        """
                        : "{\"meta\": {\"hasNext\": false}, \"containers\": []}");
    }

    private PeerAnswer failure() {
        return failed
                ? PeerAnswer.json(
                        """
                        {"exceptionType": "java.net.SocketTimeoutException",
                         "safeStackTrace": "\\tat app.Listener.onStartAppMigration(Listener.java:7)"}
                        """)
                : error(404, "No error found");
    }

    private PeerAnswer find(PeerRequest request) {
        NavigableMap<Long, String> all = of(request);
        ObjectNode found = JSON.createObjectNode();
        JsonNode wanted = JSON.readTree(request.body());
        if (wanted.size() > 100) {
            return error(400, "too many keys");
        }
        wanted.forEach(
                (each) ->
                        Optional.ofNullable(all.get(Long.valueOf(each.asString())))
                                .ifPresent((cloud) -> found.put(each.asString(), cloud)));
        return PeerAnswer.json(found.toString());
    }

    private NavigableMap<Long, String> of(PeerRequest request) {
        return mappings.getOrDefault(request.parameter("namespace").orElse(""), new TreeMap<>());
    }

    private PeerAnswer page(PeerRequest request, Optional<PeerFault> fault) {
        int size = Math.min(request.number("pageSize", 1200), 1200);
        boolean loop = fault.filter((each) -> each.kind().equals("loop")).isPresent();
        long after = loop ? -1 : request.parameter("lastEntity").map(Long::valueOf).orElse(-1L);
        NavigableMap<Long, String> rest = of(request).tailMap(after, false);
        ObjectNode items = JSON.createObjectNode();
        rest.entrySet().stream()
                .limit(size)
                .forEach((each) -> items.put(each.getKey().toString(), each.getValue()));
        ObjectNode page = JSON.createObjectNode();
        page.set("items", items);
        ObjectNode meta = page.putObject("meta").put("pageSize", size);
        meta.put("hasNext", loop || rest.size() > size);
        if (!items.isEmpty()) {
            meta.put("lastEntity", List.copyOf(items.propertyNames()).getLast());
        }
        return PeerAnswer.json(page.toString());
    }

    private PeerAnswer data(List<String> parts, PeerRequest request, boolean forge) {
        String last = parts.getLast();
        if (last.equals("all")) {
            ArrayNode all = JSON.createArrayNode();
            files.keySet()
                    .forEach(
                            (key) ->
                                    all.addObject()
                                            .put(forge ? "key" : "s3Key", key)
                                            .put("label", "label of " + key));
            return PeerAnswer.json(all.toString());
        }
        if (last.equals("page")) {
            return dataPages && forge ? dataPage(request) : error(404, "Feature gate disabled");
        }
        return last.equals("payload")
                ? PeerAnswer.of(
                        200, "application/octet-stream", files.getOrDefault(parts.get(1), ""))
                : PeerAnswer.json("{\"url\": \"" + address() + STORAGE + parts.get(1) + "\"}");
    }

    /** One file a page. */
    private PeerAnswer dataPage(PeerRequest request) {
        List<String> keys = List.copyOf(files.keySet());
        int at =
                request.parameter("lastEvaluatedKey").map((key) -> keys.indexOf(key) + 1).orElse(0);
        ObjectNode page = JSON.createObjectNode();
        ArrayNode items = page.putArray("items");
        if (at < keys.size()) {
            items.addObject()
                    .put("key", keys.get(at))
                    .put("label", "label of " + keys.get(at))
                    .put(
                            "fileSize",
                            files.getOrDefault(keys.get(at), "")
                                    .getBytes(StandardCharsets.UTF_8)
                                    .length);
        }
        if (at + 1 < keys.size()) {
            page.put("lastEvaluatedKey", keys.get(at));
        }
        return PeerAnswer.json(page.toString());
    }

    private PeerAnswer storage(PeerRequest request) {
        if (request.header("Authorization").isPresent()) {
            return error(400, "Only one auth mechanism allowed");
        }
        return PeerAnswer.of(
                200,
                "application/octet-stream",
                files.getOrDefault(request.path().substring(STORAGE.length()), ""));
    }

    private PeerAnswer progress(PeerRequest request) {
        if (!status.equals("IN_PROGRESS")) {
            return settled();
        }
        sent.add(request.body());
        JsonNode body = JSON.readTree(request.body());
        percent = Math.max(percent, body.path("percent").asInt(0));
        status = body.path("status").asString("");
        return PeerAnswer.json(
                JSON.createObjectNode().put("status", status).put("percent", percent).toString());
    }

    private PeerAnswer feedback(PeerRequest request) {
        if (!status.equals("IN_PROGRESS")) {
            return settled();
        }
        sent.add(request.body());
        return PeerAnswer.json("{}");
    }

    private static PeerAnswer settled() {
        return error(
                409,
                "Transfer '"
                        + TRANSFER
                        + "' is already in a settled state, no further actions are allowed");
    }

    private static PeerAnswer error(int status, String message) {
        return PeerAnswer.of(status, "application/json", "{\"message\": \"" + message + "\"}");
    }
}
