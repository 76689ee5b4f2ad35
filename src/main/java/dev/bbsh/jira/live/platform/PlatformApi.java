package dev.bbsh.jira.live.platform;

import dev.bbsh.jira.json.JsonTree;
import dev.bbsh.jira.live.http.HttpCall;
import dev.bbsh.jira.live.http.HttpFailure;
import dev.bbsh.jira.live.http.HttpReply;
import dev.bbsh.jira.live.http.HttpSite;
import dev.bbsh.jira.mapping.Namespace;
import dev.bbsh.jira.platform.ListenerError;
import dev.bbsh.jira.platform.Transfer;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The calls of the app migration platform that one app may make
 * (developer.atlassian.com/platform/app-migration/rest). All throw {@link BbshException} with an
 * explanation when the platform refuses them.
 */
public final class PlatformApi {

    /** The maximum number of IDs in one search. */
    public static final int MOST_IDS = 100;

    private static final int PAGE = 1200;

    private static final int DATA_PAGE = 1000;

    private static final int NOT_FOUND = 404;

    private static final Pattern TRANSFER = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    private final HttpSite site;
    private final Framework framework;

    /** The calls of an app over the client of its site or gateway. */
    public PlatformApi(HttpSite site, Framework framework) {
        this.site = site;
        this.framework = framework;
    }

    /** The framework of the app. */
    public Framework framework() {
        return framework;
    }

    /** The client that the calls go through. */
    public HttpSite site() {
        return site;
    }

    /**
     * Requires the ID of a transfer.
     *
     * @throws BbshException when the text can't be one
     */
    public static String transfer(String text) {
        if (!TRANSFER.matcher(text).matches()) {
            throw new BbshException(
                    "'" + text + "' is not the ID of a transfer",
                    "platform status TRANSFER FILE...");
        }
        return text;
    }

    /**
     * The latest transfers, at most 100.
     *
     * @throws BbshException for a Forge app, which has no such call
     */
    public List<Transfer> transfers(Progress progress) {
        requireConnect("list of transfers", "platform events FILE...");
        JsonNode answer = json(get("transfer/recent"), progress);
        return answer.valueStream().flatMap((each) -> Transfer.of(each).stream()).toList();
    }

    /** The exception of the listener on the server; nothing when there was none. */
    public Optional<ListenerError> error(String transfer, Progress progress) {
        requireConnect("call for the exception of the listener", "platform events FILE...");
        return optional(get("error/" + transfer(transfer)), progress).flatMap(ListenerError::of);
    }

    /**
     * A page of containers.
     *
     * @param after where the page before ended; empty for the first one
     */
    public JsonNode containers(
            String transfer, String type, Optional<String> after, Progress progress) {
        HttpCall call =
                get("container/" + transfer(transfer) + "/page").with("containerType", type);
        return json(from(call, after), progress);
    }

    /**
     * A page of ID mappings, as many as the platform gives at once.
     *
     * @param after where the page before ended; empty for the first one
     */
    JsonNode mappings(
            String transfer, Namespace namespace, Optional<String> after, Progress progress) {
        HttpCall call =
                get("mapping/" + transfer(transfer) + "/page").with("namespace", namespace.name());
        return json(from(call, after).with("pageSize", PAGE), progress);
    }

    /**
     * The mappings of some server IDs; those that have none are not in the answer.
     *
     * @param ids at most {@value #MOST_IDS}
     */
    Map<String, String> find(
            String transfer, Namespace namespace, Collection<String> ids, Progress progress) {
        ArrayNode wanted = JsonTree.array();
        ids.forEach(wanted::add);
        HttpCall call =
                HttpCall.post(
                                framework.path("mapping/" + transfer(transfer) + "/find"),
                                JsonTree.text(wanted))
                        .thatReads()
                        .with("namespace", namespace.name());
        Map<String, String> found = new LinkedHashMap<>();
        json(call, progress)
                .properties()
                .forEach((each) -> found.put(each.getKey(), each.getValue().asString("")));
        return found;
    }

    /** The files of a transfer as one list. */
    JsonNode allData(String transfer, Progress progress) {
        return json(get("data/" + transfer(transfer) + "/all"), progress);
    }

    /**
     * A page of the files of a transfer; nothing when the platform does not page them (404).
     *
     * @param after where the page before ended; empty for the first one
     */
    Optional<JsonNode> data(String transfer, Optional<String> after, Progress progress) {
        HttpCall call = get("data/" + transfer(transfer) + "/page");
        HttpCall paged = after.map((key) -> call.with("lastEvaluatedKey", key)).orElse(call);
        return optional(paged.with("pageSize", DATA_PAGE), progress);
    }

    /** Reads the content of a file: of Connect apps from storage, without credentials. */
    <T> T download(String key, HttpSite.BodyReader<T> reader, Progress progress) {
        String path = "data/" + HttpCall.encoded(key);
        if (framework == Framework.FORGE) {
            return site.stream(get(path + "/payload"), reader, progress);
        }
        String url = json(get(path), progress).path("url").asString("");
        if (url.isEmpty()) {
            throw new BbshException(
                    site.name() + " gave no address for the file " + key,
                    "platform data TRANSFER     (lists the files)");
        }
        return site.download(URI.create(url), reader, progress);
    }

    /**
     * Reports the progress of a transfer; only for lines that say {@code --send}.
     *
     * @param body the JSON text
     * @return the words of the platform
     */
    public String progress(String transfer, String body, Progress progress) {
        requireConnect(
                "call for the progress", "platform message " + transfer + " SUCCESS MESSAGE-ID...");
        return change("progress/" + transfer(transfer), body, progress);
    }

    /**
     * Sends feedback to the app on the server; only for lines that say {@code --send}.
     *
     * @param body the JSON text
     * @return the words of the platform
     */
    public String feedback(String transfer, String body, Progress progress) {
        requireConnect("call for feedback", "platform log " + transfer + " MESSAGE");
        return change("feedback/" + transfer(transfer), body, progress);
    }

    /**
     * Reports the status of messages, as Forge apps do in place of a progress; only for lines that
     * say {@code --send}.
     *
     * @param body the JSON text
     */
    public void message(String transfer, String body, Progress progress) {
        requireForge("message status", "platform progress " + transfer + " IN_PROGRESS 50");
        change("message/" + transfer(transfer) + "/status", body, progress);
    }

    /**
     * Adds a line to the log that the customer sees; only for lines that say {@code --send}.
     *
     * @param body the JSON text
     */
    public void log(String transfer, String body, Progress progress) {
        requireForge("log", "platform progress " + transfer + " IN_PROGRESS 50");
        change("log/" + transfer(transfer), body, progress);
    }

    private String change(String path, String body, Progress progress) {
        HttpCall call = HttpCall.post(framework.path(path), body);
        try {
            return PlatformErrors.required(site, call, site.change(call, progress)).text();
        } catch (HttpFailure failure) {
            throw PlatformErrors.undecided(failure);
        }
    }

    private HttpCall get(String path) {
        return HttpCall.get(framework.path(path));
    }

    private static HttpCall from(HttpCall call, Optional<String> after) {
        return after.map((entity) -> call.with("lastEntity", entity)).orElse(call);
    }

    private JsonNode json(HttpCall call, Progress progress) {
        return read(call, PlatformErrors.required(site, call, site.send(call, progress)));
    }

    private Optional<JsonNode> optional(HttpCall call, Progress progress) {
        HttpReply reply = site.send(call, progress);
        return reply.status() == NOT_FOUND
                ? Optional.empty()
                : Optional.of(read(call, PlatformErrors.required(site, call, reply)));
    }

    private JsonNode read(HttpCall call, HttpReply reply) {
        try {
            return reply.body().length == 0 ? JsonTree.object() : JsonTree.of(reply.body());
        } catch (JacksonException broken) {
            throw new BbshException(
                    site.name() + " answered " + call + " with JSON that is cut off or not valid",
                    "jira test " + site.name(),
                    broken);
        }
    }

    /** The words of an error: its message when it is JSON, else the text. */
    static String message(String text) {
        try {
            JsonNode json = JsonTree.of(text);
            for (String name : List.of("message", "errorMessage", "error", "detail")) {
                if (json.path(name).isString()) {
                    return json.path(name).asString();
                }
            }
            return json.path("errorMessages").path(0).asString(json.isObject() ? "" : text);
        } catch (JacksonException plain) {
            return text;
        }
    }

    private void requireForge(String what, String advice) {
        if (framework != Framework.FORGE) {
            throw new BbshException("the platform has no " + what + " for Connect apps", advice);
        }
    }

    private void requireConnect(String what, String advice) {
        if (framework != Framework.CONNECT) {
            throw new BbshException("the platform has no " + what + " for Forge apps", advice);
        }
    }
}
