package dev.bbsh.jira;

import dev.bbsh.work.Nearest;

import java.util.List;
import java.util.Locale;
import java.util.Set;

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

    /** All that the platform documents, and those that its own tools write. */
    private static final Set<String> KNOWN =
            Set.of(
                    "jira:comment",
                    "jira:fileAttachment",
                    "jira:filter",
                    "jira:issue",
                    "jira:issueLink",
                    "jira:issueLinkType",
                    "jira:portalPage",
                    "jira:priority",
                    "jira:priorityScheme",
                    "jira:projectCategory",
                    "jira:projectComponent",
                    "jira:projectRole",
                    "jira:projectVersion",
                    "jira:resolution",
                    "jira:user",
                    "jira/classic:appCustomField",
                    "jira/classic:customField",
                    "jira/classic:customFieldConfigScheme",
                    "jira/classic:customFieldOption",
                    "jira/classic:issueSecurityLevel",
                    "jira/classic:issueStatus",
                    "jira/classic:issueType",
                    "jira/classic:project",
                    "jira/classic:screen",
                    "jira/classic/software:rapidView",
                    "jira/classic/software:sprint",
                    "identity:user",
                    "identity:group");

    /** Whether the platform knows such things; another word may be a typing error. */
    public boolean isKnown() {
        return KNOWN.contains(name) || name.startsWith("confluence");
    }

    /** That the word is not known, and which one may be meant. */
    public String doubt() {
        String bare = name.substring(name.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT);
        List<String> near =
                KNOWN.stream()
                        .filter(
                                (each) ->
                                        each.toLowerCase(Locale.ROOT).endsWith(bare)
                                                && !bare.isEmpty())
                        .sorted()
                        .toList();
        List<String> meant = near.isEmpty() ? Nearest.to(name, KNOWN) : near;
        return "unknown kind '"
                + name
                + "'"
                + (meant.isEmpty() ? "" : " (did you mean " + String.join(" or ", meant) + "?)")
                + ": its IDs are kept, but nothing uses them";
    }

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
