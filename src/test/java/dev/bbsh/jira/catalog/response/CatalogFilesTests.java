package dev.bbsh.jira.catalog.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.NeedsSharedData;
import dev.bbsh.SharedData;
import dev.bbsh.file.Location;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;
import dev.bbsh.jira.savedfile.Gap;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
        CatalogFiles.LoadedCatalog loaded = shared("configs/source");
        Catalog catalog = loaded.catalog();
        assertThat(catalog.server())
                .isEqualTo(
                        new Catalog.ServerInfo("https://jira.example-corp.io", "9.12.4", "Server"));
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
        CatalogFiles.LoadedCatalog loaded = read(folder);
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
                .containsExactly("comments of A-1: only 1 of 2 saved");
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
        CatalogFiles.LoadedCatalog loaded = shared("jira-rest/server-v2-apache");
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
        assertThat(remark(loaded, "all_boards.json"))
                .isEqualTo("has no items that bbsh recognizes");
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
        CatalogFiles.LoadedCatalog loaded =
                shared("jira-rest/cloud-v3-examples/statuses-search.json");
        assertThat(loaded.remarks())
                .containsExactly(new CatalogFiles.Remark("", "statuses: only 1 of 5 saved"));
    }

    @Test
    void joinsPagesOfSeveralFiles() throws IOException {
        save("resolution-1.json", page(0, false, "1"));
        save("resolution-2.json", page(1, true, "2"));
        CatalogFiles.LoadedCatalog loaded = read(folder);
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
        CatalogFiles.LoadedCatalog loaded = read(folder);
        assertThat(remark(loaded, "user.json"))
                .isEqualTo("is an empty list, often because of a missing permission");
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
                .hasMessageContaining("no Jira API response found in");
    }

    @Test
    void carriesWhatIsMissingAsAValue() throws IOException {
        save("status.json", "{'total':3,'values':[" + status("1") + "]}");
        save("field.json", "<html><body>Log in</body></html>");
        save(
                "users.json",
                "["
                        + "{'accountId':'1','displayName':'a'},".repeat(49)
                        + "{'accountId':'2','displayName':'a'}]");
        save("priority.json", "[{'id':'1','name':'High','statusColor':'#fff'}]");
        Catalog catalog = read(folder).catalog();
        assertThat(causes(catalog, EntityKind.STATUS)).containsExactly(new Gap.Partial(1, 3));
        assertThat(causes(catalog, EntityKind.USER)).containsExactly(new Gap.AtLimit(2));
        assertThat(causes(catalog, EntityKind.PRIORITY)).isEmpty();
        assertThat(catalog.gaps(EntityKind.FIELD))
                .singleElement()
                .matches((gap) -> gap.toString().startsWith("fields: field.json is an HTML page"));
    }

    @Test
    void aPageThatIsReadTwiceIsOne() throws IOException {
        save("status-1.json", "{'startAt':0,'total':2,'values':[" + status("1") + "]}");
        save("status-2.json", "{'startAt':0,'total':2,'values':[" + status("1") + "]}");
        assertThat(causes(read(folder).catalog(), EntityKind.STATUS))
                .containsExactly(new Gap.Partial(1, 2));
    }

    @Test
    void listsOfTwoProjectsDoNotCompleteEachOther() throws IOException {
        save(
                "status-a.json",
                "{'startAt':0,'total':2,'values':[%s,%s]}".formatted(status("1"), status("2")));
        save("status-b.json", "{'startAt':0,'total':2,'values':[%s]}".formatted(status("3")));
        assertThat(causes(read(folder).catalog(), EntityKind.STATUS))
                .containsExactly(new Gap.Partial(1, 2));
    }

    @Test
    void readsTheFormsInWhichAnswersAreSaved() throws IOException {
        String one = status("1");
        String two = status("2");
        String first = "{'startAt':0,'maxResults':1,'total':2,'values':[" + one + "]}";
        String second = "{'startAt':1,'maxResults':1,'total':2,'values':[" + two + "]}";
        for (String text :
                List.of(
                        "{'value':[" + one + "," + two + "],'Count':2}",
                        "[" + first + "," + second + "]",
                        first + "\n" + second,
                        "[[" + one + "],[" + two + "]]",
                        "HTTP/1.1 200 OK\r\nA: b\r\n\r\n[" + one + "," + two + "]",
                        ")]}',\n[" + one + "," + two + "]")) {
            save("status.json", text);
            Catalog catalog = read(folder).catalog();
            assertThat(catalog.all(EntityKind.STATUS)).as(text).hasSize(2);
            assertThat(catalog.gaps()).as(text).isEmpty();
        }
    }

    @Test
    void readsUtf16WithAndWithoutAMark() throws IOException {
        for (Charset charset :
                List.of(
                        StandardCharsets.UTF_16,
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_16BE)) {
            String text = "[" + status("1").replace("S1", "\u00DCber") + "]";
            Files.write(folder.resolve("s.json"), text.replace('\'', '"').getBytes(charset));
            assertThat(read(folder).catalog().find(EntityKind.STATUS, "1").orElseThrow().name())
                    .isEqualTo("\u00DCber");
        }
    }

    @Test
    void saysWhatIsNoAnswer() throws IOException {
        assertThat(refusal("{'message':'Client must be authenticated','status-code':401}"))
                .contains("is an error: Client must be authenticated");
        assertThat(refusal("{'code':401,'message':'Unauthorized'}"))
                .contains("is an error: Unauthorized");
        assertThat(refusal("{'errorMessages':[],'errors':{'jql':'not allowed'}}"))
                .contains("is an error: not allowed");
        assertThat(refusal("{'errors':{}}")).contains("is an error: no reason given");
        assertThat(refusal("[" + status("1"))).contains("is cut off at line 1");
        assertThat(refusal("Unauthorized (401)"))
                .contains("is not JSON: it begins with 'Unauthorized (401)'");
        assertThat(refusal("entityType,serverId,cloudId\n")).contains("mapping load reads it");
        assertThat(refusal("Key,Summary\nSAM2-1,a\n")).contains("check --issues reads it");
        assertThat(refusal("{'firstConnector':[{'id':1}]}")).contains("load reads it");
    }

    @Test
    void aSchemeIsNoPriority() throws IOException {
        save(
                "priority.json",
                "{'values':[{'id':'1','name':'Default priority scheme','isDefault':true}]}");
        save("status.json", "[" + status("1") + "]");
        assertThat(read(folder).catalog().all(EntityKind.PRIORITY)).isEmpty();
    }

    @Test
    void countsWhatPowerShellHasCut() throws IOException {
        save(
                "field.json",
                "[{'id':'customfield_1','name':'A','custom':true,'clauseNames':'System.Object[]',"
                        + "'schema':'@{type=option; custom=x}'}]");
        CatalogFiles.LoadedCatalog loaded = read(folder);
        assertThat(remark(loaded, "field.json")).contains("ConvertTo-Json", "2 values");
        assertThat(loaded.catalog().all(EntityKind.FIELD).iterator().next().traits())
                .doesNotContainKey(Trait.TYPE);
        assertThat(loaded.catalog().gaps(EntityKind.FIELD)).hasSize(1);
    }

    private String refusal(String text) throws IOException {
        save("answer.json", text);
        try {
            read(folder);
            return "";
        } catch (BbshException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private static List<Gap.Cause> causes(Catalog catalog, EntityKind kind) {
        return catalog.gaps(kind).map((each) -> each.gap().cause()).toList();
    }

    private static String status(String id) {
        return "{'id':'%1$s','name':'S%1$s','statusCategory':'TODO'}".formatted(id);
    }

    private void save(String name, String text) throws IOException {
        boolean guarded = text.startsWith(")]}'");
        String json = (guarded ? text.substring(4) : text).replace('\'', '"');
        Files.writeString(folder.resolve(name), guarded ? ")]}'" + json : json);
    }

    private static String remark(CatalogFiles.LoadedCatalog loaded, String file) {
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

    private static CatalogFiles.LoadedCatalog shared(String name) {
        return read(SharedData.path(name));
    }

    private static CatalogFiles.LoadedCatalog read(Path path) {
        return CatalogFiles.read(List.of(new Location(path)), Progress.NONE);
    }
}
