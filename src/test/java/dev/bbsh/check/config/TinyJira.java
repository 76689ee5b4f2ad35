package dev.bbsh.check.config;

import dev.bbsh.file.Location;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.response.CatalogFiles;
import dev.bbsh.work.Progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An invented Jira of a few items, as the responses of its REST API. */
public final class TinyJira {

    private final Map<String, List<String>> answers = new LinkedHashMap<>();
    private final Set<String> longer = new HashSet<>();

    /** Puts an object into the response of an address, which is a list. */
    public TinyJira has(String address, String object) {
        answers.computeIfAbsent(address, (_) -> new ArrayList<>()).add(object.replace('\'', '"'));
        return this;
    }

    /** The project that all tests are about. */
    public TinyJira project(String id, String key) {
        return has(
                "project",
                "{'id':'%s','key':'%s','name':'Orbit','projectTypeKey':'software'}"
                        .formatted(id, key));
    }

    /** A custom field; the type gets the prefix of Jira's own types unless it has another. */
    public TinyJira field(String id, String name, String type) {
        return scopedField(id, name, type, "");
    }

    public TinyJira scopedField(String id, String name, String type, String project) {
        String full =
                type.contains(":")
                        ? type
                        : "com.atlassian.jira.plugin.system.customfieldtypes:" + type;
        String scope =
                project.isEmpty()
                        ? ""
                        : ",'scope':{'type':'PROJECT','project':{'id':'" + project + "'}}";
        return has(
                "field",
                "{'id':'%s','name':'%s','custom':true,'schema':{'type':'any','custom':'%s'}%s}"
                        .formatted(id, name, full, scope));
    }

    public TinyJira status(String id, String name, String category) {
        return has(
                "status",
                "{'id':'%s','name':'%s','statusCategory':{'key':'%s'}}"
                        .formatted(id, name, category));
    }

    public TinyJira issueType(String id, String name) {
        return has("issuetype", "{'id':'%s','name':'%s','subtask':false}".formatted(id, name));
    }

    public TinyJira priority(String id, String name, String color) {
        return has(
                "priority",
                "{'id':'%s','name':'%s','statusColor':'%s'}".formatted(id, name, color));
    }

    public TinyJira resolution(String id, String name) {
        return has("resolution", "{'id':'%s','name':'%s','description':''}".formatted(id, name));
    }

    public TinyJira user(String key, String name, String mail) {
        return has(
                "users",
                "{'key':'%s','name':'%s','displayName':'%s','emailAddress':'%s','active':true}"
                        .formatted(key, name, name, mail));
    }

    public TinyJira account(String id, String name, String mail) {
        return has(
                "users",
                ("{'accountId':'%s','accountType':'atlassian','displayName':'%s','active':true,"
                                + "'emailAddress':'%s'}")
                        .formatted(id, name, mail));
    }

    /** The only context of a field, for all projects. */
    public TinyJira context(String field, String id) {
        return has(
                "field/" + field + "/context",
                "{'id':'%s','name':'c','isGlobalContext':true,'isAnyIssueType':true}"
                        .formatted(id));
    }

    public TinyJira option(String field, String context, String option) {
        return has("field/" + field + "/context/" + context + "/option", option);
    }

    /** Tells that the list of an address has more than what was saved of it. */
    public TinyJira more(String address) {
        longer.add(address);
        return this;
    }

    /** Writes the responses and reads them. */
    public Catalog in(Path folder) {
        try {
            for (Map.Entry<String, List<String>> each : answers.entrySet()) {
                Path file = folder.resolve(each.getKey() + ".json");
                Files.createDirectories(file.getParent());
                String list = "[" + String.join(",", each.getValue()) + "]";
                Files.writeString(file, longer.contains(each.getKey()) ? page(list) : list);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return CatalogFiles.read(List.of(Location.of(folder.toString())), Progress.NONE).catalog();
    }

    private static String page(String list) {
        return "{\"startAt\":0,\"maxResults\":50,\"total\":1000,\"values\":" + list + "}";
    }
}
