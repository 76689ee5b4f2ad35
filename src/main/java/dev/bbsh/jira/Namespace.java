package dev.bbsh.jira;

/**
 * What kind of thing an id belongs to, in the words of Atlassian's app migration platform
 * (developer.atlassian.com/platform/app-migration/mappings); other words are kept as they are.
 *
 * @param name such as {@code jira:comment}
 */
public record Namespace(String name) implements Comparable<Namespace> {

    public static final Namespace COMMENT = new Namespace("jira:comment");
    public static final Namespace ATTACHMENT = new Namespace("jira:fileAttachment");
    public static final Namespace ISSUE = new Namespace("jira:issue");
    public static final Namespace PRIORITY = new Namespace("jira:priority");
    public static final Namespace RESOLUTION = new Namespace("jira:resolution");
    public static final Namespace LINK_TYPE = new Namespace("jira:issueLinkType");
    public static final Namespace COMPONENT = new Namespace("jira:projectComponent");
    public static final Namespace VERSION = new Namespace("jira:projectVersion");
    public static final Namespace FIELD = new Namespace("jira/classic:customField");
    public static final Namespace OPTION = new Namespace("jira/classic:customFieldOption");
    public static final Namespace STATUS = new Namespace("jira/classic:issueStatus");
    public static final Namespace ISSUE_TYPE = new Namespace("jira/classic:issueType");
    public static final Namespace PROJECT = new Namespace("jira/classic:project");

    /** Its keys have a prefix, such as {@code jira.username/}; several may be one account. */
    public static final Namespace USER = new Namespace("identity:user");

    /** Whether its ids are numbers on both sides, as all but those of people are. */
    public boolean isNumeric() {
        return name.startsWith("jira:") || name.startsWith("jira/");
    }

    @Override
    public int compareTo(Namespace other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
