package dev.bbsh.backup.content;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The entities whose rows stay in memory, with the columns that are kept of them. The others, such
 * as comments, are counted, and read again when they are needed. Names and columns are those of
 * Jira's {@code entities.xml}, see {@code entitymodel.xml}.
 */
public enum BackupTable {
    USER(
            "User",
            "id",
            "directoryId",
            "userName",
            "lowerUserName",
            "active",
            "displayName",
            "emailAddress"),
    /** Users of Jira 4.2 and before. */
    OS_USER("OSUser", "id", "name"),
    APPLICATION_USER("ApplicationUser", "id", "userKey", "lowerUserName"),
    DIRECTORY(
            "Directory",
            "id",
            "directoryName",
            "active",
            "type",
            "position",
            "implementationClass"),
    GROUP("Group", "id", "directoryId", "groupName", "lowerGroupName", "active"),
    /** Groups of Jira 4.2 and before. */
    OS_GROUP("OSGroup", "id", "name"),
    MEMBERSHIP("Membership", "directoryId", "parentName", "childName", "membershipType"),
    /** Memberships of Jira 4.2 and before. */
    OS_MEMBERSHIP("OSMembership", "id", "userName", "groupName"),
    SHARE_PERMISSION(
            "SharePermissions",
            "id",
            "entityId",
            "entityType",
            "type",
            "param1",
            "param2",
            "rights"),
    FILTER("SearchRequest", "id", "name", "author"),
    DASHBOARD("PortalPage", "id", "pagename", "username"),
    PERMISSION_SCHEME("PermissionScheme", "id", "name"),
    SCHEME_PERMISSION(
            "SchemePermissions",
            "id",
            "scheme",
            "permission",
            "permissionKey",
            "type",
            "parameter"),
    GLOBAL_PERMISSION("GlobalPermissionEntry", "id", "permission", "group_id"),
    /** The groups whose members may use an application; since Jira 7.0. */
    APPLICATION_GROUP("LicenseRoleGroup", "licenseRoleName", "groupId"),
    PROJECT("Project", "id", "key", "originalkey", "name", "lead", "counter", "projecttype"),
    PROJECT_KEY("ProjectKey", "projectId", "projectKey"),
    ISSUE_TYPE("IssueType", "id", "name", "style"),
    STATUS("Status", "id", "name", "statuscategory"),
    PRIORITY("Priority", "id", "name", "statusColor"),
    RESOLUTION("Resolution", "id", "name"),
    FIELD("CustomField", "id", "name", "customfieldtypekey"),
    CONTEXT("FieldConfigScheme", "id", "name", "fieldid"),
    CONTEXT_CONFIGURATION("FieldConfigSchemeIssueType", "fieldconfigscheme", "fieldconfiguration"),
    CONTEXT_PROJECT("ConfigurationContext", "id", "project", "key", "fieldconfigscheme"),
    OPTION(
            "CustomFieldOption",
            "id",
            "customfield",
            "customfieldconfig",
            "value",
            "parentoptionid",
            "disabled"),
    /** The types of issues that a configuration lists, and the same of some other fields. */
    LISTED_TYPE("OptionConfiguration", "fieldid", "optionid", "fieldconfig"),
    SCHEME_WORKFLOW("WorkflowSchemeEntity", "scheme", "workflow", "issuetype"),
    LINK_TYPE("IssueLinkType", "id", "linkname", "inward", "outward", "style"),
    COMPONENT("Component", "id", "project", "name"),
    VERSION("Version", "id", "project", "name"),
    ISSUE("Issue", "id", "key", "number", "project", "assignee", "reporter"),
    /** The keys that issues had before they were moved to another project. */
    MOVED_KEY("MovedIssueKey", "oldIssueKey", "issueId");

    private final String entity;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> columns;

    BackupTable(String entity, String... columns) {
        this.entity = entity;
        this.columns = List.of(columns);
    }

    /** The entity with this name in {@code entities.xml}; empty when it isn't kept. */
    static Optional<BackupTable> of(String entity) {
        return Arrays.stream(values()).filter((each) -> each.entity.equals(entity)).findFirst();
    }

    /** Its name in {@code entities.xml}. */
    public String entity() {
        return entity;
    }

    /** The columns that are kept. */
    public List<String> columns() {
        return columns;
    }
}
