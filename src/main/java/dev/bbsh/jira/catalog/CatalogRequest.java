package dev.bbsh.jira.catalog;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The data that is requested from a Jira site.
 *
 * @param kinds the kinds that the open config refers to
 * @param projects the keys of the projects in question
 * @param issues the keys of the issues in question
 * @param contents whether their comments and attachments are wanted
 */
public record CatalogRequest(
        JiraInstance instance,
        Set<EntityKind> kinds,
        List<String> projects,
        List<String> issues,
        boolean contents) {

    private static final Pattern PROJECT = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private static final Pattern ISSUE = Pattern.compile("[A-Za-z][A-Za-z0-9_]*-[0-9]+");

    /**
     * The maximum number of issues that are requested for the transitions out of their statuses.
     */
    private static final int SAMPLES = 20;

    /** Leaves out texts that are not keys, as they would be put into a script. */
    public CatalogRequest {
        kinds = Set.copyOf(kinds);
        projects = projects.stream().filter((key) -> PROJECT.matcher(key).matches()).toList();
        issues = issues.stream().filter((key) -> ISSUE.matcher(key).matches()).toList();
    }

    /** True when the site is Jira Cloud. */
    public boolean isCloud() {
        return instance == JiraInstance.NEW;
    }

    /** True when the options of fields are requested. */
    public boolean wantsOptions() {
        return kinds.contains(EntityKind.OPTION) || kinds.contains(EntityKind.CONTEXT);
    }

    /** The requests for everything except the options of fields, and the issues. */
    public List<ApiRequest> asks() {
        List<ApiRequest> asks = new ArrayList<>();
        asks.add(ApiRequest.one("serverInfo"));
        Set<EntityKind> wanted = EnumSet.noneOf(EntityKind.class);
        wanted.addAll(kinds);
        if (wantsOptions()) {
            wanted.add(EntityKind.FIELD);
        }
        wanted.forEach((kind) -> asks.addAll(asks(kind)));
        return asks;
    }

    private List<ApiRequest> asks(EntityKind kind) {
        return switch (kind) {
            case FIELD -> List.of(ApiRequest.one("field"));
            case ISSUE_TYPE -> List.of(ApiRequest.one("issuetype"));
            case LINK_TYPE -> List.of(ApiRequest.one("issueLinkType"));
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
                            .map((key) -> ApiRequest.one("issue/" + key + "/transitions"))
                            .toList();
            case OPTION, CONTEXT, COMMENT, ATTACHMENT -> List.of();
        };
    }

    private ApiRequest listing(String what) {
        return isCloud() ? ApiRequest.pages(what + "/search", what) : ApiRequest.one(what);
    }

    private List<ApiRequest> statuses() {
        List<ApiRequest> asks = new ArrayList<>();
        asks.add(ApiRequest.one("status"));
        asks.addAll(ofProjects("statuses"));
        return asks;
    }

    private List<ApiRequest> ofProjects(String what) {
        return projects.stream()
                .map((key) -> ApiRequest.one("project/" + key + "/" + what))
                .toList();
    }

    private ApiRequest users() {
        String address = isCloud() ? "users/search" : "user/search?username=.";
        return new ApiRequest(ApiRequest.ResponseCount.LISTS, address, "users");
    }
}
