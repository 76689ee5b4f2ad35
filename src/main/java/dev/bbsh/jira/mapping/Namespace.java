package dev.bbsh.jira.mapping;

import dev.bbsh.text.NearestNames;
import dev.bbsh.text.Plurals;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kind of entity that an ID belongs to, in the terms of Atlassian's app migration platform
 * (developer.atlassian.com/platform/app-migration/mappings); other terms are kept as they are.
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

    /**
     * The users. Their keys have a prefix, such as {@code jira.username/}; several may be one
     * account.
     */
    public static final Namespace USER = new Namespace("identity:user");

    /**
     * The keys of issues that got another one, such as those moved to another project. This is
     * ours: the platform maps only their IDs.
     */
    public static final Namespace ISSUE_KEY = new Namespace("issue-key");

    /** The platform's namespaces for Jira that bbsh does not use. */
    private static final Set<String> OTHERS =
            Set.of(
                    "jira:filter",
                    "jira:issueLink",
                    "jira:portalPage",
                    "jira:priorityScheme",
                    "jira:projectCategory",
                    "jira:projectRole",
                    "jira:user",
                    "jira/classic:appCustomField",
                    "jira/classic:customFieldConfigScheme",
                    "jira/classic:issueSecurityLevel",
                    "jira/classic:screen",
                    "jira/classic/software:rapidView",
                    "jira/classic/software:sprint");

    private static final Set<String> USED =
            Stream.of(
                            COMMENT,
                            ATTACHMENT,
                            ISSUE,
                            PRIORITY,
                            RESOLUTION,
                            LINK_TYPE,
                            COMPONENT,
                            VERSION,
                            FIELD,
                            OPTION,
                            STATUS,
                            ISSUE_TYPE,
                            PROJECT)
                    .map(Namespace::name)
                    .collect(Collectors.toUnmodifiableSet());

    /** Terms that people and tools confuse with the platform's. */
    private static final Map<String, String> MISNAMED =
            Map.of(
                    "attachment", ATTACHMENT.name(),
                    "attachments", ATTACHMENT.name(),
                    "fileattachment", ATTACHMENT.name(),
                    "comment", COMMENT.name(),
                    "comments", COMMENT.name(),
                    "issue", ISSUE.name(),
                    "issues", ISSUE.name());

    /** The namespaces that bbsh uses, in the order of their names; those of users come first. */
    public static List<Namespace> used() {
        return Stream.concat(Stream.of(USER.name()), USED.stream().sorted())
                .map(Namespace::new)
                .toList();
    }

    /** True when the platform documents the namespace, or it belongs to another product. */
    public boolean isKnown() {
        boolean ofJira = name.startsWith("jira:") || name.startsWith("jira/");
        boolean ofOthers =
                equals(ISSUE_KEY) || name.startsWith("identity:") || name.startsWith("confluence");
        return ofJira ? USED.contains(name) || OTHERS.contains(name) : ofOthers;
    }

    /**
     * Describes an unknown kind, such as {@code 3 IDs of an unknown kind 'jira:attachment' ...}.
     *
     * @param count the number of its IDs
     */
    public String unknown(long count) {
        String last = name.substring(name.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT);
        String nearest =
                MISNAMED.containsKey(last)
                        ? "     (did you mean " + MISNAMED.get(last) + "?)"
                        : NearestNames.didYouMean(name, USED);
        return String.format(
                Locale.ROOT,
                "%s of an unknown kind '%s'%s: not used",
                Plurals.of(count, "ID"),
                name,
                nearest.replaceFirst(" +", " "));
    }

    /** True when its IDs are numbers on both sides, as all but those of users are. */
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
