package dev.bbsh.jira.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.NeedsSharedData;
import dev.bbsh.SharedData;
import dev.bbsh.file.Location;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

class CatalogFilesTests {

    @TempDir Path folder;

    @Test
    @NeedsSharedData("configs")
    void readsAFolderOfAServersAnswers() {
        CatalogFiles.Loaded loaded = shared("configs/source");
        Catalog catalog = loaded.catalog();
        assertThat(catalog.server())
                .isEqualTo(new ServerInfo("https://jira.example-corp.io", "9.12.4", "Server"));
        assertThat(loaded.remarks()).isEmpty();
        assertThat(catalog.find(EntityKind.USER, "JIRAUSER10203").orElseThrow())
                .returns("Tove Kade", Entity::name);
        Entity europe = catalog.find(EntityKind.OPTION, "10311").orElseThrow();
        assertThat(europe.name()).isEqualTo("EU");
        assertThat(europe.traits())
                .containsEntry(Trait.PARENT, "10310")
                .containsEntry(Trait.FIELD, "customfield_10104");
        assertThat(catalog.find(EntityKind.STATUS, "10001").orElseThrow().name())
                .isEqualTo("In Review");
    }

    @Test
    void readsCommentsAndAttachmentsOfIssues() throws IOException {
        save(
                "issue.json",
                """
                {"issues": [{"id": "1", "key": "A-1", "fields": {
                  "attachment": [{"id": "7", "filename": "a.png", "size": 12,
                    "created": "2024-05-17T22:03:11.500+0200", "author": {"displayName": "Kim"}}],
                  "comment": {"total": 2, "comments": [
                    {"id": "8", "body": "*Now*, 12 h.", "created": "2024-05-17T22:03:11.000+0000"}
                ]}}}]}\
                """);
        Files.createDirectories(folder.resolve("issue/B-1"));
        save(
                "issue/B-1/comment.json",
                """
                {"comments": [{"id": "9", "body": {"type": "doc", "content": [
                  {"type": "text", "text": "Now"}, {"type": "text", "text": ", 12 h."}]}}]}\
                """);
        CatalogFiles.Loaded loaded = read(folder);
        Catalog catalog = loaded.catalog();
        assertThat(catalog.find(EntityKind.ATTACHMENT, "7").orElseThrow())
                .returns("a.png", Entity::name)
                .extracting(Entity::traits)
                .isEqualTo(
                        Map.of(
                                Trait.ISSUE, "A-1",
                                Trait.SIZE, "12",
                                Trait.AUTHOR, "Kim",
                                Trait.CREATED, "2024-05-17T20:03:11.500Z"));
        Entity old = catalog.find(EntityKind.COMMENT, "8").orElseThrow();
        Entity young = catalog.find(EntityKind.COMMENT, "9").orElseThrow();
        assertThat(old.trait(Trait.FINGERPRINT)).isEqualTo(young.trait(Trait.FINGERPRINT));
        assertThat(young.trait(Trait.ISSUE)).contains("B-1");
        assertThat(loaded.remarks())
                .extracting(CatalogFiles.Remark::text)
                .containsExactly("comments of A-1: only 1 of 2 were saved");
    }

    @Test
    @NeedsSharedData("configs")
    void readsAFolderOfCloudsAnswers() {
        Catalog catalog = shared("configs/target").catalog();
        assertThat(catalog.server().isCloud()).isTrue();
        assertThat(catalog.statusesOf("SAM2").orElseThrow())
                .contains("10104")
                .doesNotContain("10112");
        assertThat(catalog.projectsOf("10401")).containsExactly("10020");
        assertThat(catalog.find(EntityKind.CONTEXT, "10402").orElseThrow().traits())
                .containsEntry(Trait.GLOBAL, "true")
                .containsEntry(Trait.FIELD, "customfield_10201");
        assertThat(catalog.find(EntityKind.OPTION, "10514").orElseThrow().traits())
                .containsEntry(Trait.CONTEXT, "10403")
                .containsEntry(Trait.PARENT, "10513");
        assertThat(catalog.find(EntityKind.PRIORITY, "1").orElseThrow().traits())
                .containsEntry(Trait.COLOR, "#ff5630");
    }

    @Test
    @NeedsSharedData("jira-rest")
    void readsWhatAnApacheServerAnswered() {
        CatalogFiles.Loaded loaded = shared("jira-rest/server-v2-apache");
        Catalog catalog = loaded.catalog();
        assertThat(catalog.all(EntityKind.PROJECT)).hasSizeGreaterThan(560);
        assertThat(kinds(catalog))
                .contains(
                        EntityKind.FIELD,
                        EntityKind.STATUS,
                        EntityKind.PRIORITY,
                        EntityKind.RESOLUTION,
                        EntityKind.LINK_TYPE,
                        EntityKind.TRANSITION,
                        EntityKind.COMPONENT);
        assertThat(remark(loaded, "no_roles.json")).isEqualTo("is empty");
        assertThat(remark(loaded, "no_role.json"))
                .isEqualTo("is an error: Role with given id not found.");
        assertThat(remark(loaded, "all_boards.json")).isEqualTo("has nothing that is known here");
    }

    @Test
    @NeedsSharedData("jira-rest")
    void readsEveryExampleOfTheCloudSpecification() {
        Map<String, EntityKind> expected =
                Map.ofEntries(
                        Map.entry("field", EntityKind.FIELD),
                        Map.entry("field-search", EntityKind.FIELD),
                        Map.entry("issuetype", EntityKind.ISSUE_TYPE),
                        Map.entry("status", EntityKind.STATUS),
                        Map.entry("statuses-search", EntityKind.STATUS),
                        Map.entry("priority", EntityKind.PRIORITY),
                        Map.entry("priority-search", EntityKind.PRIORITY),
                        Map.entry("resolution", EntityKind.RESOLUTION),
                        Map.entry("resolution-search", EntityKind.RESOLUTION),
                        Map.entry("project", EntityKind.PROJECT),
                        Map.entry("project-search", EntityKind.PROJECT),
                        Map.entry("project-one", EntityKind.PROJECT),
                        Map.entry("project-components", EntityKind.COMPONENT),
                        Map.entry("project-component-page", EntityKind.COMPONENT),
                        Map.entry("project-versions", EntityKind.VERSION),
                        Map.entry("project-version-page", EntityKind.VERSION),
                        Map.entry("issueLinkType", EntityKind.LINK_TYPE),
                        Map.entry("users-search", EntityKind.USER),
                        Map.entry("user-bulk-migration", EntityKind.USER),
                        Map.entry("myself", EntityKind.USER),
                        Map.entry("field-contexts", EntityKind.CONTEXT),
                        Map.entry("field-context-options", EntityKind.OPTION),
                        Map.entry("customFieldOption", EntityKind.OPTION),
                        Map.entry("project-statuses", EntityKind.ISSUE_TYPE));
        assertThat(expected)
                .allSatisfy(
                        (name, kind) ->
                                assertThat(
                                                kinds(
                                                        shared(
                                                                        "jira-rest/cloud-v3-examples/"
                                                                                + name
                                                                                + ".json")
                                                                .catalog()))
                                        .as(name)
                                        .containsExactly(kind));
    }

    @Test
    @NeedsSharedData("jira-rest")
    void readsSingleObjectsOfOldServers() {
        for (String name :
                List.of(
                        "priority/valid",
                        "resolution/valid",
                        "status/valid",
                        "issueType/valid",
                        "version/valid",
                        "project/valid",
                        "user/valid",
                        "field/valid-custom-field",
                        "component/complete-valid-with-id")) {
            assertThat(shared("jira-rest/server-v2-jrjc/" + name + ".json").catalog().size())
                    .as(name)
                    .isOne();
        }
        Catalog colors =
                shared("jira-rest/server-v2-jrjc/customFieldOption/valid-with-child.json")
                        .catalog();
        assertThat(colors.find(EntityKind.OPTION, "10019").orElseThrow().traits())
                .containsEntry(Trait.PARENT, "10017");
    }

    @Test
    @NeedsSharedData("jira-rest")
    void saysThatPagesAreMissing() {
        CatalogFiles.Loaded loaded = shared("jira-rest/cloud-v3-examples/statuses-search.json");
        assertThat(loaded.remarks())
                .containsExactly(new CatalogFiles.Remark("", "statuses: only 1 of 5 were saved"));
    }

    @Test
    void joinsPagesOfSeveralFiles() throws IOException {
        save("resolution-1.json", page(0, false, "1"));
        save("resolution-2.json", page(1, true, "2"));
        CatalogFiles.Loaded loaded = read(folder);
        assertThat(loaded.remarks()).isEmpty();
        assertThat(loaded.catalog().all(EntityKind.RESOLUTION)).hasSize(2);
    }

    private static String page(int start, boolean last, String id) {
        return "{\"startAt\":%d,\"maxResults\":1,\"total\":2,\"isLast\":%s,\"values\":[{\"id\":\"%s\",\"name\":\"R\"}]}"
                .formatted(start, last, id);
    }

    @Test
    void saysThatAnEmptyListIsSuspicious() throws IOException {
        save("user.json", "[]");
        save("status.json", "[{\"id\":\"1\",\"name\":\"Open\",\"statusCategory\":\"TODO\"}]");
        CatalogFiles.Loaded loaded = read(folder);
        assertThat(remark(loaded, "user.json"))
                .isEqualTo("is an empty list: a missing permission often looks like that");
        assertThat(loaded.catalog().knows(EntityKind.USER)).isTrue();
        assertThat(loaded.catalog().find(EntityKind.STATUS, "1").orElseThrow().traits())
                .containsEntry(Trait.CATEGORY, "new");
    }

    @Test
    @NeedsSharedData("configs")
    void keepsWhatBelongsToATeamManagedProjectApart() {
        Catalog catalog = shared("configs/target").catalog();
        assertThat(catalog.all(EntityKind.FIELD))
                .anyMatch((field) -> field.trait(Trait.SCOPE).isPresent());
    }

    @Test
    @NeedsSharedData("jira-rest")
    void refusesWhatHasNothing() {
        assertThatThrownBy(() -> shared("jira-rest/server-v2-jrjc/error/valid2.json"))
                .isInstanceOf(BbshException.class)
                .hasMessageContaining("no answer of Jira is in");
    }

    private void save(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static String remark(CatalogFiles.Loaded loaded, String file) {
        return loaded.remarks().stream()
                .filter((each) -> each.file().equals(file))
                .map(CatalogFiles.Remark::text)
                .findFirst()
                .orElse("");
    }

    private static Set<EntityKind> kinds(Catalog catalog) {
        return Arrays.stream(EntityKind.values())
                .filter((kind) -> !catalog.all(kind).isEmpty())
                .collect(Collectors.toSet());
    }

    private static CatalogFiles.Loaded shared(String name) {
        return read(SharedData.path(name));
    }

    private static CatalogFiles.Loaded read(Path path) {
        return CatalogFiles.read(List.of(new Location(path)), Progress.NONE);
    }
}
