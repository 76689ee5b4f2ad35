package dev.bbsh.check.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.backup.BackupGenerator;
import dev.bbsh.backup.BackupSize;
import dev.bbsh.backup.GeneratedRow;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A backup in the form of Jira 4.2: other entities for users and groups, numbers as permissions.
 */
class OldJiraTests {

    private static final Set<String> LATER =
            Set.of("User", "ApplicationUser", "Group", "Membership", "Directory");

    @TempDir private Path folder;

    private final BackupGenerator generator = new BackupGenerator(BackupSize.ofIssues(20), 1);

    private int next = 70_000;

    @BeforeEach
    void makeItOld() {
        generator.with((row, _) -> LATER.contains(row.entity()) ? List.of() : List.of(row));
        for (int user = 1_000; user < 1_006; user++) {
            generator.with(GeneratedRow.of("OSUser", user).with("name", "user" + user));
        }
        email(1_000, "ada@acme-corp.net");
        email(1_001, "ADA@acme-corp.net");
        email(1_002, "bob@example.com");
        email(1_003, "cleo@company");
        email(1_004, "dora@acme-corp.net");
        generator.with(GeneratedRow.of("OSGroup", 1).with("name", "jira-administrators"));
        generator.with(
                GeneratedRow.of("OSMembership", 1)
                        .with("userName", "user1000")
                        .with("groupName", "jira-administrators"));
        generator.with(
                GeneratedRow.of("SchemePermissions", 1)
                        .with("permission", 27)
                        .with("type", "group")
                        .with("parameter", "jira-administrators"));
        generator.with(GeneratedRow.of("PermissionScheme", 5).with("name", "Old scheme"));
        generator.with(
                GeneratedRow.of("SchemePermissions", 2)
                        .with("scheme", 5)
                        .with("permission", 10)
                        .with("type", "group"));
        generator.with(
                GeneratedRow.of("NodeAssociation")
                        .with("sourceNodeId", 10_000)
                        .with("sourceNodeEntity", "Project")
                        .with("sinkNodeId", 5)
                        .with("sinkNodeEntity", "PermissionScheme"));
    }

    private void email(int user, String address) {
        int id = next++;
        generator.with(
                GeneratedRow.of("OSPropertyEntry", id)
                        .with("entityName", "OSUser")
                        .with("entityId", user)
                        .with("propertyKey", "email")
                        .with("type", 5));
        generator.with(GeneratedRow.of("OSPropertyString", id).with("value", address));
    }

    private BackupChecks check() throws IOException {
        Path file = folder.resolve("site.zip");
        try (OutputStream out = Files.newOutputStream(file)) {
            generator.writeZip(out);
        }
        return BackupChecks.of(file);
    }

    @Test
    void addressesAreReadFromProperties() throws IOException {
        BackupChecks checked = check();
        assertThat(checked.values("email-missing", "userName")).containsExactly("user1005");
        assertThat(checked.values("email-duplicate", "userName"))
                .containsExactly("user1000", "user1001");
        assertThat(checked.values("email-example-com", "userName")).containsExactly("user1002");
        assertThat(checked.values("email-without-top-level-domain", "userName"))
                .containsExactly("user1003");
        assertThat(checked.find("user-without-directory")).isEmpty();
        assertThat(checked.find("external-directory-users")).isEmpty();
    }

    @Test
    void groupsAndNumberedPermissionsAreRead() throws IOException {
        BackupChecks checked = check();
        assertThat(checked.rows("group-renamed").rows())
                .containsExactly(List.of("jira-administrators", "1"));
        assertThat(checked.rows("browse-users").rows())
                .containsExactly(List.of("jira-administrators", "SchemePermissions"));
        assertThat(checked.values("anonymous-browse", "project")).containsExactly("ORB");
        assertThat(checked.rows("anonymous-permission").rows())
                .containsExactly(List.of("5", "Old scheme", "10", ""));
    }
}
