package dev.bbsh.check.backup.user;

import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.RowDetail;
import dev.bbsh.check.Rule;
import dev.bbsh.check.backup.rule.BackupGroups;
import dev.bbsh.check.backup.rule.BackupGroups.Group;
import dev.bbsh.check.backup.rule.BackupRule;
import dev.bbsh.check.backup.rule.CheckedBackup;
import dev.bbsh.text.Plurals;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Groups to which the import does something special.
 *
 * @param rule the kind of finding
 * @param concerned true for a group that is meant
 * @param one the words for one group, such as {@code group is blocked}
 * @param many the words for several groups
 * @param advice what to do
 */
public record GroupRule(
        Rule rule,
        BiPredicate<Group, CheckedBackup> concerned,
        String one,
        String many,
        List<String> advice)
        implements BackupRule {

    private static final String ADMINS = "jira-administrators";

    private static final String RENAMED = "administrators";

    /** Groups that Jira Cloud keeps for itself. */
    private static final Set<String> BLOCKED =
            Set.of(
                    "site-admins",
                    "system-administrators",
                    "atlassian-addons",
                    "atlassian-addons-admin");

    public GroupRule {
        advice = List.copyOf(advice);
    }

    /** The rules about groups, in the order in which they are listed. */
    public static List<BackupRule> all() {
        return List.of(blocked(), merged(), renamed(), withMembers());
    }

    private static BackupRule blocked() {
        return new GroupRule(
                Rule.error("group-blocked", "groups whose names Jira Cloud reserves")
                        .documented()
                        .mandatory(),
                (group, _) -> BLOCKED.contains(lower(group)),
                "group has a name that Jira Cloud reserves",
                "groups have names that Jira Cloud reserves",
                List.of(
                        "make a group with another name, move the members and permissions there,"
                                + " and delete this one"));
    }

    private static BackupRule merged() {
        return new GroupRule(
                Rule.warning("group-merged", "groups merged with those of the Cloud site")
                        .documented(),
                (group, backup) -> isInCloud(group, backup),
                "group also exists in the Cloud site: its members get the permissions there",
                "groups also exist in the Cloud site: their members get the permissions there",
                List.of(
                        "compare what each group may do in Cloud: admin.atlassian.com > Directory >"
                                + " Groups",
                        "rename the group on one side if its members must not get these"
                                + " permissions"));
    }

    private static boolean isInCloud(Group group, CheckedBackup backup) {
        String name = lower(group).equals(ADMINS) ? RENAMED : group.name();
        return backup.inputs()
                .cloudGroups()
                .filter((cloud) -> cloud.has(name) || cloud.has(group.name()))
                .isPresent();
    }

    private static BackupRule renamed() {
        return new GroupRule(
                Rule.info("group-renamed", "groups with another name in Jira Cloud").documented(),
                (group, _) -> lower(group).equals(ADMINS),
                "group gets another name: jira-administrators becomes administrators",
                "groups get another name: jira-administrators becomes administrators",
                List.of(
                        "adapt what names the group: filters, permission schemes of apps, and"
                                + " scripts"));
    }

    private static BackupRule withMembers() {
        return new GroupRule(
                Rule.info("group-access", "groups to grant access to after the import")
                        .documented(),
                (group, _) -> group.members() > 0 && !BLOCKED.contains(lower(group)),
                "group with members has no access after the import until it is granted",
                "groups with members have no access after the import until it is granted",
                List.of(
                        "grant it in Cloud: Jira settings > User management > Product access >"
                                + " Review imported groups",
                        "add yourself to your groups again: admin.atlassian.com > Users > ... > Add"
                                + " user to group"));
    }

    private static String lower(Group group) {
        return group.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void check(CheckedBackup backup, FindingCollector out) {
        List<Group> groups =
                backup.groups().all().stream()
                        .filter((each) -> concerned.test(each, backup))
                        .toList();
        if (!groups.isEmpty()) {
            out.add(
                    backup.finding(rule, Plurals.of(groups.size(), one, many))
                            .because("groups", groups.size())
                            .because("members", groups.stream().mapToLong(Group::members).sum())
                            .of(
                                    new RowDetail(
                                            BackupGroups.COLUMNS,
                                            groups.stream().map(Group::values).toList(),
                                            advice)));
        }
    }
}
