package dev.bbsh.check.backup;

import dev.bbsh.backup.BackupGenerator;
import dev.bbsh.backup.GeneratedRow;

import java.util.Map;
import java.util.Random;

/** Plants defects that are not about users: sharing, permissions, groups, limits. */
final class PlantedSiteDefects {

    private static final int FIRST_PROJECT = 10_000;
    private static final int FIRST_ISSUE = 10_000;
    private static final long LARGE = 6_000_000_000L;

    private final BackupGenerator generator;
    private final Map<String, Long> planted;
    private final Random random;
    private int next = 950_000;

    private PlantedSiteDefects(PlantedBackup backup, long seed) {
        this.generator = backup.generator();
        this.planted = backup.planted;
        this.random = new Random(seed);
    }

    static void plant(PlantedBackup backup, long seed) {
        PlantedSiteDefects site = new PlantedSiteDefects(backup, seed);
        site.shares();
        site.permissions();
        site.groups();
        site.limits();
        site.fields();
    }

    private void plant(String rule, long rows) {
        planted.merge(rule, rows, Long::sum);
    }

    private int some() {
        return 1 + random.nextInt(4);
    }

    private int id() {
        return next++;
    }

    private void shares() {
        for (int n = some(); n > 0; n--) {
            int filter = id();
            generator.with(
                    GeneratedRow.of("SearchRequest", filter)
                            .with("name", "Public <filter> " + n)
                            .with("author", "user1000"));
            share(filter, "SearchRequest", "global");
            plant("public-filter", 1);
            if (n == 1) {
                generator.withBoard(3, filter).withBoard(7, filter).withBoard(8, 10_000);
                plant("public-board", 2);
            }
        }
        for (int n = some(); n > 0; n--) {
            int dashboard = id();
            generator.with(
                    GeneratedRow.of("PortalPage", dashboard)
                            .with("username", "user1001")
                            .with("pagename", "Wall " + n));
            share(dashboard, "PortalPage", "global");
            plant("public-dashboard", 1);
        }
        share(10_000, "PortalPage", "global");
        plant("public-system-dashboard", 1);
        // These are not public: shared with those who log in, and with a group.
        share(10_000, "SearchRequest", "loggedin");
        share(10_000, "SearchRequest", "group");
    }

    private void share(int entity, String type, String with) {
        generator.with(
                GeneratedRow.of("SharePermissions", id())
                        .with("entityId", entity)
                        .with("entityType", type)
                        .with("type", with));
    }

    private void permissions() {
        scheme(1, "Open scheme");
        scheme(2, "Company scheme");
        scheme(3, "Unused open scheme");
        grant(1, "BROWSE_PROJECTS", 10, "group");
        grant(1, "ADD_COMMENTS", 15, "group");
        grant(3, "BROWSE_PROJECTS", 10, "group");
        plant("anonymous-permission", 3);
        grant(2, "BROWSE_PROJECTS", 10, "applicationRole");
        generator.with(
                GeneratedRow.of("SchemePermissions", id())
                        .with("scheme", 2)
                        .with("permission", 10)
                        .with("permissionKey", "BROWSE_PROJECTS")
                        .with("type", "group")
                        .with("parameter", "acme-admins"));
        uses(FIRST_PROJECT, 1);
        plant("anonymous-browse", 1);
        uses(FIRST_PROJECT + 1, 2);
        plant("any-user-browse", 1);
        for (int n = some(); n > 0; n--) {
            generator.with(
                    GeneratedRow.of("GlobalPermissionEntry", id())
                            .with("permission", "USER_PICKER")
                            .with("group_id", "acme-team-" + n));
            plant("browse-users", 1);
        }
    }

    private void scheme(int id, String name) {
        generator.with(GeneratedRow.of("PermissionScheme", id).with("name", name));
    }

    private void grant(int scheme, String key, int number, String type) {
        generator.with(
                GeneratedRow.of("SchemePermissions", id())
                        .with("scheme", scheme)
                        .with("permission", number)
                        .with("permissionKey", key)
                        .with("type", type));
    }

    private void uses(int project, int scheme) {
        generator.with(
                GeneratedRow.of("NodeAssociation")
                        .with("sourceNodeId", project)
                        .with("sourceNodeEntity", "Project")
                        .with("sinkNodeId", scheme)
                        .with("sinkNodeEntity", "PermissionScheme")
                        .with("associationType", "ProjectScheme"));
    }

    private void groups() {
        group("site-admins");
        group("Atlassian-Addons-Admin");
        plant("group-blocked", 2);
        group("jira-administrators");
        plant("group-renamed", 1);
        // The Cloud site has administrators and acme-team-1, see the test.
        plant("group-merged", 2);
    }

    private void group(String name) {
        generator.with(
                GeneratedRow.of("Group", id())
                        .with("groupName", name)
                        .with("active", 1)
                        .with("directoryId", 1));
    }

    private void limits() {
        for (int n = 0; n < 5_001; n++) {
            generator.with(
                    GeneratedRow.of("Action", id())
                            .with("issue", FIRST_ISSUE + 1)
                            .with("author", "user1000")
                            .with("type", "comment"));
        }
        for (int n = 0; n < 2_001; n++) {
            generator.with(attachment(FIRST_ISSUE + 2, 10));
        }
        plant("issue-over-limit", 2);
        generator.with(attachment(FIRST_ISSUE + 3, LARGE));
        generator.with(attachment(FIRST_ISSUE + 4, LARGE));
        // The limit of the Cloud site is one byte less, see the test.
        plant("attachment-over-limit", 2);
        for (int n = some(); n > 0; n--) {
            generator.with(attachment(8_000_000 + n, 10));
            plant("attachment-without-issue", 1);
        }
    }

    private GeneratedRow attachment(int issue, long size) {
        return GeneratedRow.of("FileAttachment", id())
                .with("issue", issue)
                .with("filename", "a.bin")
                .with("filesize", size)
                .with("author", "user1000");
    }

    private void fields() {
        for (String name : new String[] {"team 1 ", "Team 2"}) {
            generator.with(
                    GeneratedRow.of("CustomField", id())
                            .with("customfieldtypekey", "acme:text")
                            .with("name", name));
            plant("duplicate-field-name", 2);
        }
    }
}
