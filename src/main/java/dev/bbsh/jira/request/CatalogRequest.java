package dev.bbsh.jira.request;

import dev.bbsh.jira.catalog.EntityKind;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is wanted of a Jira.
 *
 * @param kinds what the open config names
 * @param projects the keys of the projects that it is about
 * @param issues the keys of issues that it is about
 * @param contents whether their comments and attachments are wanted
 */
public record CatalogRequest(
        Instance instance,
        Set<EntityKind> kinds,
        List<String> projects,
        List<String> issues,
        boolean contents) {

    private static final Pattern PROJECT = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private static final Pattern ISSUE = Pattern.compile("[A-Za-z][A-Za-z0-9_]*-[0-9]+");

    /** Issues that are asked for the transitions out of their statuses. */
    private static final int SAMPLES = 20;

    /** What does not look like a key is left out: it would stand in a script. */
    public CatalogRequest {
        kinds = Set.copyOf(kinds);
        projects = projects.stream().filter((key) -> PROJECT.matcher(key).matches()).toList();
        issues = issues.stream().filter((key) -> ISSUE.matcher(key).matches()).toList();
    }

    boolean isCloud() {
        return instance == Instance.NEW;
    }

    /** Whether the options of fields are wanted. */
    boolean wantsOptions() {
        return kinds.contains(EntityKind.OPTION) || kinds.contains(EntityKind.CONTEXT);
    }

    /** Everything but the options of fields, and the issues. */
    public List<Ask> asks() {
        List<Ask> asks = new ArrayList<>();
        asks.add(Ask.one("serverInfo"));
        Set<EntityKind> wanted = EnumSet.noneOf(EntityKind.class);
        wanted.addAll(kinds);
        if (wantsOptions()) {
            wanted.add(EntityKind.FIELD);
        }
        wanted.forEach((kind) -> asks.addAll(asks(kind)));
        return asks;
    }

    private List<Ask> asks(EntityKind kind) {
        return switch (kind) {
            case FIELD -> List.of(Ask.one("field"));
            case ISSUE_TYPE -> List.of(Ask.one("issuetype"));
            case LINK_TYPE -> List.of(Ask.one("issueLinkType"));
            case PRIORITY -> List.of(listing("priority"));
            case RESOLUTION -> List.of(listing("resolution"));
            case PROJECT -> List.of(listing("project"));
            case STATUS -> statuses();
            case COMPONENT -> ofProjects("components");
            case VERSION -> ofProjects("versions");
            case USER -> List.of(users());
            case TRANSITION ->
                    issues.stream()
                            .limit(SAMPLES)
                            .map((key) -> Ask.one("issue/" + key + "/transitions"))
                            .toList();
            case OPTION, CONTEXT, COMMENT, ATTACHMENT -> List.of();
        };
    }

    private Ask listing(String what) {
        return isCloud() ? Ask.pages(what + "/search", what) : Ask.one(what);
    }

    private List<Ask> statuses() {
        List<Ask> asks = new ArrayList<>();
        asks.add(Ask.one("status"));
        asks.addAll(ofProjects("statuses"));
        return asks;
    }

    private List<Ask> ofProjects(String what) {
        return projects.stream().map((key) -> Ask.one("project/" + key + "/" + what)).toList();
    }

    private Ask users() {
        String address = isCloud() ? "users/search" : "user/search?username=.";
        return new Ask(Ask.How.LISTS, address, "users");
    }
}
