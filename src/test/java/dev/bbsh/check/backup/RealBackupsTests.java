package dev.bbsh.check.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.NeedsSharedData;
import dev.bbsh.SharedData;
import dev.bbsh.backup.content.BackupTable;
import dev.bbsh.backup.row.RowTable;
import dev.bbsh.check.backup.rule.BackupUsers;
import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Member;
import dev.bbsh.work.BbshException;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The findings in real exports of Jira 4.2 to 7.3 are those of an independent checker, except where
 * the two count different things; each such place says why.
 */
@NeedsSharedData("backup")
class RealBackupsTests {

    @TestFactory
    Stream<DynamicTest> theFindingsAreThoseOfAnIndependentChecker() throws IOException {
        Path folder = SharedData.path("backup");
        JsonValue all =
                Document.parse(Files.readAllBytes(folder.resolve("expected-findings.json"))).root();
        List<Member> files = StreamSupport.stream(all.members().spliterator(), false).toList();
        assertThat(files).hasSize(9);
        return files.stream()
                .map(
                        (file) ->
                                DynamicTest.dynamicTest(
                                        file.name(),
                                        () -> compare(folder.resolve(file.name()), file.value())));
    }

    private static void compare(Path file, JsonValue expected) {
        if (expected.member("parseError").isPresent()) {
            assertThat(text(expected, "parseError")).endsWith("line 1333, column 1021");
            assertThatThrownBy(() -> BackupChecks.of(file))
                    .isInstanceOf(BbshException.class)
                    .hasMessageContaining("line 1,333, column 1,021");
            return;
        }
        BackupChecks checked = BackupChecks.of(file);
        boolean old = checked.backup().content().table(BackupTable.USER).size() == 0;
        assertThat(file.toFile()).hasSize(number(expected, "bytes"));
        facts(checked, expected);
        if (old) {
            oldEmails(checked, expected, OldUsers.of(file));
        } else {
            emails(checked, expected);
        }
        access(checked, expected);
        rest(checked, expected);
    }

    private static void facts(BackupChecks checked, JsonValue expected) {
        var content = checked.backup().content();
        assertThat(content.file().build())
                .isEqualTo(text(expected, "headerBuild").replaceFirst("#([0-9]+).*", "#$1"));
        assertThat(content.properties().system("jira.version").orElse("null"))
                .isEqualTo(text(expected, "jiraVersion"));
        assertThat(content.properties().system("jira.version.patched").orElse(""))
                .isEqualTo(text(expected, "buildNumber"));
        assertThat(content.properties().system("jira.baseurl").orElse(""))
                .isEqualTo(text(expected, "baseUrl"));
        RowTable users = content.table(BackupTable.USER);
        assertThat(users.size() + content.table(BackupTable.OS_USER).size())
                .isEqualTo((int) number(expected, "users"));
        assertThat(
                        IntStream.range(0, users.size())
                                .filter((row) -> users.get(row, "active").equals("0"))
                                .mapToObj((row) -> users.get(row, "userName")))
                .containsExactlyElementsOf(texts(expected, "inactive"));
        Map<String, String> directories = new TreeMap<>();
        RowTable all = content.table(BackupTable.DIRECTORY);
        for (int row = 0; row < all.size(); row++) {
            directories.put(
                    all.get(row, "id"),
                    all.get(row, "directoryName") + all.get(row, "type") + all.get(row, "active"));
        }
        Map<String, String> wanted = new TreeMap<>();
        for (Member each : expected.member("directories").orElseThrow().members()) {
            wanted.put(each.name(), String.join("", texts(each.value())));
        }
        assertThat(directories).isEqualTo(wanted);
        assertThat(content.tally().bytes()).isEqualTo(number(expected, "attachmentBytes"));
        // What XML forbids makes the file unreadable, so a file that was read has none.
        assertThat(number(expected, "invalidXmlControlChars")).isZero();
        assertThat(texts(expected, "rawInvalidXmlRefs")).isEmpty();
    }

    private static void emails(BackupChecks checked, JsonValue expected) {
        Map<String, TreeSet<String>> duplicates = new TreeMap<>();
        List<String> addresses = checked.values("email-duplicate", "emailAddress");
        List<String> names = checked.values("email-duplicate", "userName");
        for (int at = 0; at < addresses.size(); at++) {
            duplicates
                    .computeIfAbsent(
                            addresses.get(at).toLowerCase(Locale.ROOT), (_) -> new TreeSet<>())
                    .add(names.get(at).toLowerCase(Locale.ROOT));
        }
        Map<String, TreeSet<String>> wanted = new TreeMap<>();
        for (Member each : expected.member("duplicateEmails").orElseThrow().members()) {
            wanted.put(each.name(), new TreeSet<>(texts(each.value())));
        }
        assertThat(duplicates).isEqualTo(wanted);
        assertThat(checked.values("email-missing", "userName"))
                .isEqualTo(texts(expected, "emptyEmails"));
        assertThat(addresses(checked, "email-without-top-level-domain"))
                .isEqualTo(new TreeSet<>(texts(expected, "noTld")));
        assertThat(addresses(checked, "email-invalid"))
                .isEqualTo(new TreeSet<>(texts(expected, "failsJcmaPgRegex")));
        assertThat(addresses(checked, "email-example-com"))
                .isEqualTo(new TreeSet<>(texts(expected, "exampleCom")));
        assertThat(addresses(checked, "email-reserved-domain"))
                .isEqualTo(new TreeSet<>(texts(expected, "reservedTld")));
        assertThat(checked.values("reserved-user-name", "userName"))
                .isEqualTo(texts(expected, "addonUsers"));
        assertThat(checked.values("user-without-directory", "userKey"))
                .isEqualTo(texts(expected, "appUsersWithoutDirectoryUser"));
    }

    /**
     * The checker doesn't read the addresses of Jira 4.2, which are properties of users: all that
     * it says about them is empty. They are compared with what the JDK's parser finds.
     */
    private static void oldEmails(BackupChecks checked, JsonValue expected, OldUsers users) {
        for (String name :
                List.of("duplicateEmails", "emptyEmails", "noTld", "exampleCom", "reservedTld")) {
            assertThat(expected.member(name).orElseThrow().size()).as(name).isZero();
        }
        assertThat(users.emails()).hasSize((int) number(expected, "users"));
        assertThat(checked.values("email-missing", "userName"))
                .containsExactlyInAnyOrderElementsOf(users.with(""));
        assertThat(checked.values("email-example-com", "userName"))
                .containsExactlyInAnyOrderElementsOf(users.with("@example.com"))
                .isNotEmpty();
        assertThat(new TreeSet<>(checked.values("email-duplicate", "userName")))
                .isEqualTo(users.sharing());
        assertThat(users.emails().values()).allMatch((each) -> each.endsWith(".com"));
        assertThat(addresses(checked, "email-invalid")).isEmpty();
        assertThat(addresses(checked, "email-without-top-level-domain")).isEmpty();
        assertThat(addresses(checked, "email-reserved-domain")).isEmpty();
        assertThat(checked.values("reserved-user-name", "userName"))
                .isEqualTo(texts(expected, "addonUsers"));
        assertThat(checked.values("user-without-directory", "userKey"))
                .isEqualTo(texts(expected, "appUsersWithoutDirectoryUser"));
    }

    private static Set<String> addresses(BackupChecks checked, String rule) {
        Set<String> found = new TreeSet<>();
        checked.values(rule, "emailAddress")
                .forEach((each) -> found.add(each.toLowerCase(Locale.ROOT)));
        return found;
    }

    private static void access(BackupChecks checked, JsonValue expected) {
        List<String> shares = new ArrayList<>();
        checked.values("public-filter", "id").forEach((id) -> shares.add("SearchRequest " + id));
        checked.values("public-dashboard", "id").forEach((id) -> shares.add("PortalPage " + id));
        // The system dashboard is public in every Jira, and is a finding of its own.
        checked.values("public-system-dashboard", "id")
                .forEach((id) -> shares.add("PortalPage " + id));
        assertThat(shares).containsExactlyInAnyOrderElementsOf(pairs(expected, "globalShares"));
        List<String> grants = new ArrayList<>();
        List<List<String>> rows = checked.rows("anonymous-permission").rows();
        for (List<String> row : rows) {
            grants.add(row.get(0) + " " + (row.get(3).isEmpty() ? row.get(2) : row.get(3)));
        }
        assertThat(grants).containsExactlyInAnyOrderElementsOf(pairs(expected, "anyoneGrants"));
        assertThat(checked.values("anonymous-browse", "project"))
                .containsExactlyInAnyOrderElementsOf(texts(expected, "anonymousBrowseProjects"));
        // The checker reads the table of Jira 6.3 and later; the older one is a row of its own.
        assertThat(
                        checked.rows("browse-users").rows().stream()
                                .filter((row) -> row.get(1).equals("GlobalPermissionEntry"))
                                .map(List::getFirst))
                .containsExactlyElementsOf(texts(expected, "userPickerGroups"));
    }

    private static void rest(BackupChecks checked, JsonValue expected) {
        // Both are empty in all of these files, so there is nothing else to compare.
        assertThat(expected.member("duplicateFieldNames").orElseThrow().size()).isZero();
        assertThat(checked.find("duplicate-field-name")).isEmpty();
        assertThat(texts(expected, "orphanAttachments")).isEmpty();
        assertThat(checked.find("attachment-without-issue")).isEmpty();
        // All of these versions are older than the floor.
        assertThat(checked.find("unsupported-version")).isPresent();
        assertThat(checked.find("row-counts-differ")).isEmpty();
        assertThat(checked.rows("group-access").columns()).isNotEqualTo(BackupUsers.COLUMNS);
    }

    private static List<String> pairs(JsonValue of, String name) {
        return StreamSupport.stream(of.member(name).orElseThrow().elements().spliterator(), false)
                .map((pair) -> String.join(" ", texts(pair)))
                .toList();
    }

    private static List<String> texts(JsonValue of, String name) {
        return texts(of.member(name).orElseThrow());
    }

    private static List<String> texts(JsonValue array) {
        return StreamSupport.stream(array.elements().spliterator(), false)
                .map((each) -> each.asString().orElseGet(each::text))
                .toList();
    }

    private static String text(JsonValue of, String name) {
        JsonValue value = of.member(name).orElseThrow();
        return value.asString().orElseGet(value::text);
    }

    private static long number(JsonValue of, String name) {
        return of.member(name).orElseThrow().asLong().orElseThrow();
    }
}
