package dev.bbsh.backup.catalog;

import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The fields that every Jira Server and Data Center has. They are part of the program, so a backup
 * doesn't list them; IDs and names are those of {@code /rest/api/2/field} in English.
 */
enum SystemFields {
    SUMMARY("summary", "Summary"),
    DESCRIPTION("description", "Description"),
    ENVIRONMENT("environment", "Environment"),
    ISSUE_TYPE("issuetype", "Issue Type"),
    PROJECT("project", "Project"),
    STATUS("status", "Status"),
    PRIORITY("priority", "Priority"),
    RESOLUTION("resolution", "Resolution"),
    ASSIGNEE("assignee", "Assignee"),
    REPORTER("reporter", "Reporter"),
    CREATOR("creator", "Creator"),
    CREATED("created", "Created"),
    UPDATED("updated", "Updated"),
    RESOLVED("resolutiondate", "Resolved"),
    LAST_VIEWED("lastViewed", "Last Viewed"),
    DUE("duedate", "Due Date"),
    LABELS("labels", "Labels"),
    COMPONENTS("components", "Component/s"),
    AFFECTS("versions", "Affects Version/s"),
    FIX("fixVersions", "Fix Version/s"),
    ATTACHMENT("attachment", "Attachment"),
    COMMENT("comment", "Comment"),
    LINKS("issuelinks", "Linked Issues"),
    SUBTASKS("subtasks", "Sub-Tasks"),
    SECURITY("security", "Security Level"),
    TIME_TRACKING("timetracking", "Time Tracking"),
    TIME_SPENT("timespent", "Time Spent"),
    REMAINING("timeestimate", "Remaining Estimate"),
    ORIGINAL("timeoriginalestimate", "Original Estimate"),
    ALL_TIME_SPENT("aggregatetimespent", "Σ Time Spent"),
    ALL_REMAINING("aggregatetimeestimate", "Σ Remaining Estimate"),
    ALL_ORIGINAL("aggregatetimeoriginalestimate", "Σ Original Estimate"),
    PROGRESS("progress", "Progress"),
    ALL_PROGRESS("aggregateprogress", "Σ Progress"),
    WORKLOG("worklog", "Log Work"),
    WORK_RATIO("workratio", "Work Ratio"),
    VOTES("votes", "Votes"),
    WATCHES("watches", "Watchers"),
    /** A field without a type of its own. */
    KEY("issuekey", "Key", false),
    /** A field without a type of its own. */
    THUMBNAIL("thumbnail", "Images", false);

    private final String id;
    private final String title;
    private final boolean typed;

    SystemFields(String id, String title) {
        this(id, title, true);
    }

    SystemFields(String id, String title, boolean typed) {
        this.id = id;
        this.title = title;
        this.typed = typed;
    }

    /** All of them as entities. */
    static Stream<Entity> entities() {
        return Arrays.stream(values()).map(SystemFields::entity);
    }

    private Entity entity() {
        return new Entity(EntityKind.FIELD, id, title, typed ? Map.of(Trait.TYPE, id) : Map.of());
    }
}
