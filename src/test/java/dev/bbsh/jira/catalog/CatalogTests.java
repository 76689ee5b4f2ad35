package dev.bbsh.jira.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.file.Location;
import dev.bbsh.jira.catalog.response.CatalogFiles;
import dev.bbsh.jira.savedfile.Gap;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The entities of a catalog, how they are found, and the gaps that it reports. */
class CatalogTests {

    @TempDir Path folder;

    @Test
    void aTextIsFoundInIdsNamesAndKeysWhateverTheCase() throws IOException {
        save(
                "all.json",
                "[{'id':'10001','name':'In Review','statusCategory':'TODO'},"
                        + "{'id':'7','name':'High','statusColor':'#fff'},"
                        + "{'accountId':'5b1','displayName':'Kim Rev','emailAddress':'k@x.com'}]");
        Catalog catalog = read().catalog();

        assertThat(catalog.search("REV")).extracting(Entity::name).contains("In Review", "Kim Rev");
        assertThat(catalog.search("1000")).extracting(Entity::name).containsExactly("In Review");
        assertThat(catalog.search("k@x")).extracting(Entity::name).containsExactly("Kim Rev");
        assertThat(catalog.search("nobody")).isEmpty();
        assertThat(catalog.kinds())
                .containsExactlyInAnyOrder(EntityKind.STATUS, EntityKind.PRIORITY, EntityKind.USER);
        assertThat(catalog.knows(EntityKind.STATUS)).isTrue();
        assertThat(catalog.knows(EntityKind.FIELD)).isFalse();
        assertThat(catalog.size()).isEqualTo(3);
    }

    @Test
    void aTransitionIsFoundByItsId() throws IOException {
        save(
                "transitions.json",
                "{'transitions':["
                        + "{'id':'11','name':'Start','to':{'id':'3','name':'Doing',"
                        + "'statusCategory':{'key':'indeterminate'}}},"
                        + "{'id':'21','name':'Finish','to':{'id':'4','name':'Done',"
                        + "'statusCategory':{'key':'done'}}}]}");
        Catalog catalog = read().catalog();

        assertThat(catalog.find(EntityKind.TRANSITION, "21"))
                .hasValueSatisfying((found) -> assertThat(found.name()).isEqualTo("Finish"));
        assertThat(catalog.find(EntityKind.TRANSITION, "31")).isEmpty();
        assertThat(catalog.find(EntityKind.STATUS, "4")).isPresent();
    }

    @Test
    void commentsOfDifferentTextsHaveDifferentFingerprints() throws IOException {
        save(
                "issue.json",
                "{'id':'1','key':'A-1','fields':{'comment':["
                        + "{'id':'1','body':'Yes, 12 h.'},{'id':'2','body':'*Yes* 12h'},"
                        + "{'id':'3','body':'No, 12 h.'},{'id':'4','body':'seY 12 h'},"
                        + "{'id':'5','body':''},"
                        + "{'id':'6','body':{'type':'doc','content':[{'type':'paragraph','content':"
                        + "[{'type':'text','text':'Yes'},{'type':'text','text':' 12 h'}]}]}}]}}");
        Catalog catalog = read().catalog();

        assertThat(List.of("2", "6"))
                .allSatisfy((id) -> assertThat(print(catalog, id)).isEqualTo(print(catalog, "1")));
        assertThat(
                        Set.of(
                                print(catalog, "1"),
                                print(catalog, "3"),
                                print(catalog, "4"),
                                print(catalog, "5")))
                .hasSize(4);
        assertThat(catalog.find(EntityKind.COMMENT, "1").orElseThrow().trait(Trait.ISSUE))
                .contains("A-1");
    }

    @Test
    void oneLetterMakesAnotherFingerprint() throws IOException {
        List<String> texts =
                List.of("Yes 12h", "Yes 13h", "Yes 12i", "Xes 12h", "Yas 12h", "eYs 12h");
        for (String text : texts) {
            save(
                    "issue" + texts.indexOf(text) + ".json",
                    "{'id':'1','key':'A-1','fields':{'comment':[{'id':'"
                            + texts.indexOf(text)
                            + "','body':'"
                            + text
                            + "'}]}}");
        }
        Catalog catalog = read().catalog();

        assertThat(catalog.all(EntityKind.COMMENT))
                .extracting((comment) -> comment.trait(Trait.FINGERPRINT).orElseThrow())
                .hasSize(6)
                .doesNotHaveDuplicates();
    }

    private static String print(Catalog catalog, String comment) {
        return catalog.find(EntityKind.COMMENT, comment)
                .orElseThrow()
                .trait(Trait.FINGERPRINT)
                .orElseThrow();
    }

    @Test
    void itKnowsOfWhichIssuesItHasAllComments() throws IOException {
        save(
                "issues.json",
                "{'total':3,'issues':["
                        + "{'id':'1','key':'A-1','fields':{'comment':{'total':0,'comments':[]},"
                        + "'attachment':[]}},"
                        + "{'id':'2','key':'A-2','fields':{'comment':{'total':2,"
                        + "'comments':[{'id':'8','body':'x'}]}}}]}");
        CatalogFiles.LoadedCatalog loaded = read();
        Catalog catalog = loaded.catalog();

        assertThat(catalog.hasAll(EntityKind.COMMENT, "A-1")).isTrue();
        assertThat(catalog.hasAll(EntityKind.ATTACHMENT, "A-1")).isTrue();
        assertThat(catalog.hasAll(EntityKind.COMMENT, "A-2")).isFalse();
        assertThat(catalog.hasAll(EntityKind.ATTACHMENT, "A-2")).isFalse();
        assertThat(catalog.hasAll(EntityKind.COMMENT, "A-3")).isFalse();
        assertThat(loaded.remarks())
                .extracting(CatalogFiles.Remark::text)
                .containsExactlyInAnyOrder(
                        "issues of A: only 2 of 3 saved", "comments of A-2: only 1 of 2 saved");
    }

    @Test
    void fieldsOfAScreenAreNotAllFields() throws IOException {
        String field =
                "{'fieldId':'customfield_1','name':'Region','schema':{'type':'option'},"
                        + "'allowedValues':[{'id':'7','value':'EU'}]}";
        save("createmeta.json", "{'fields':[" + field + "]}");
        assertThat(read().catalog().gaps(EntityKind.FIELD))
                .extracting((gap) -> gap.gap().cause())
                .containsExactly(new Gap.Shown(1));

        save("field.json", "[{'id':'customfield_1','name':'Region','custom':true}]");
        assertThat(read().catalog().gaps(EntityKind.FIELD)).isEmpty();
        assertThat(read().catalog().find(EntityKind.OPTION, "7")).isPresent();
    }

    @Test
    void whatIsLeftOutIsCounted() throws IOException {
        String status = "{'id':'1','name':'S','statusCategory':'TODO'}";
        save("status.json", "[" + status + ",{'x':1}]");
        assertThat(remarks()).containsExactly("has 1 object that was left out");
        save("status.json", "[" + status + ",{'x':1},{'x':2}]");
        assertThat(remarks()).containsExactly("has 2 objects that were left out");
        save("status.json", "[" + status + ",{'id':'','name':'T','statusCategory':'TODO'}]");
        assertThat(remarks()).containsExactly("has 1 object that was left out");
    }

    @Test
    void answersOfOtherCommandsAreNamed() throws IOException {
        save("status.json", "[{'id':'1','name':'S','statusCategory':'TODO'}]");
        save("a.json", "{'namespace':'jira:comment','x':{}}");
        save("b.json", "{'items':{},'meta':{}}");
        save("c.json", "{'secondConnector':[]}");
        save("prioritySCHEME.json", "{'x':1}");
        save("d.json", "{'items':1}");
        List<CatalogFiles.Remark> remarks = read().remarks();

        assertThat(remark(remarks, "a.json")).contains("mapping load reads it");
        assertThat(remark(remarks, "b.json")).contains("mapping load reads it");
        assertThat(remark(remarks, "c.json")).contains("load reads it");
        assertThat(remark(remarks, "prioritySCHEME.json"))
                .isEqualTo("is about schemes, which catalogs don't include");
        assertThat(remark(remarks, "d.json")).isEqualTo("has no items that bbsh recognizes");
    }

    @Test
    void anAnswerAboutIssuesThatCanNotBeReadLacksTheirContents() throws IOException {
        save("status.json", "[{'id':'1','name':'S','statusCategory':'TODO'}]");
        for (String name : List.of("search.json", "issues.json", "comments.json")) {
            save(name, "{'errorMessages':['no access']}");
            Catalog catalog = read().catalog();
            assertThat(catalog.gaps(EntityKind.COMMENT)).as(name).hasSize(1);
            assertThat(catalog.gaps(EntityKind.ATTACHMENT)).as(name).hasSize(1);
            Files.delete(folder.resolve(name));
        }
        Files.createDirectories(folder.resolve("issue/A-1"));
        save("issue/A-1/x.json", "{'errorMessages':['no access']}");
        assertThat(read().catalog().gaps(EntityKind.COMMENT)).hasSize(1);
        Files.delete(folder.resolve("issue/A-1/x.json"));
        save("other.json", "{'errorMessages':['no access']}");
        assertThat(read().catalog().gaps()).isEmpty();
    }

    @Test
    void pagesOfAFieldAreOnesOfTheirContext() throws IOException {
        Files.createDirectories(folder.resolve("field/customfield_7/context/12"));
        save(
                "field/customfield_7/context/12/option.json",
                "{'total':2,'values':[{'id':'1','value':'EU'}]}");

        assertThat(remarks())
                .containsExactly("options of customfield_7 in context 12: only 1 of 2 saved");
        assertThat(read().catalog().gaps(EntityKind.OPTION))
                .singleElement()
                .extracting(CatalogGap::owner)
                .isEqualTo("customfield_7");
    }

    @Test
    void kindsAreTypedAndCalledInWords() {
        for (EntityKind kind : EntityKind.values()) {
            assertThat(EntityKind.of(kind.word())).isEqualTo(kind);
        }
        assertThat(EntityKind.STATUS.singular()).isEqualTo("status");
        assertThat(EntityKind.PRIORITY.singular()).isEqualTo("priority");
        assertThat(EntityKind.ISSUE_TYPE.singular()).isEqualTo("issue type");
        assertThat(Trait.ACCOUNT_TYPE.title()).isEqualTo("account type");
        assertThatThrownBy(() -> EntityKind.of("statuz"))
                .isInstanceOfSatisfying(
                        BbshException.class,
                        (refused) ->
                                assertThat(refused.advice())
                                        .startsWith("project field option")
                                        .contains("did you mean", "status"));
    }

    @Test
    void twoAnswersAboutOneThingCompleteEachOther() throws IOException {
        save("status-1.json", "[{'id':'1','name':'','statusCategory':'TODO'}]");
        save("status-2.json", "[{'id':'1','name':'S','statusCategory':'DONE'}]");
        save("a.json", "[{'name':'kim','key':'JIRAUSER1','displayName':'Kim'}]");
        save("b.json", "[{'name':'kim','key':'JIRAUSER1','displayName':'K','emailAddress':'k@x'}]");
        Catalog catalog = read().catalog();

        assertThat(catalog.find(EntityKind.STATUS, "1"))
                .hasValueSatisfying(
                        (status) -> {
                            assertThat(status.name()).isEqualTo("S");
                            assertThat(status.has(Trait.CATEGORY, "new")).isTrue();
                            assertThat(status.has(Trait.CATEGORY, "done")).isFalse();
                        });
        assertThat(catalog.find(EntityKind.USER, "JIRAUSER1"))
                .hasValueSatisfying(
                        (user) -> {
                            assertThat(user.name()).isEqualTo("Kim");
                            assertThat(user.trait(Trait.EMAIL)).contains("k@x");
                            assertThat(user.trait(Trait.USERNAME)).contains("kim");
                        });
    }

    @Test
    void filesWithoutAnythingAreNamedWithTheirReasons() throws IOException {
        for (String name : List.of("a.json", "b.json", "c.json", "d.json", "e.json", "f.json")) {
            save(name, "{'x':1}");
        }
        assertThatThrownBy(this::read)
                .hasMessageContaining("a.json has no items that bbsh recognizes; b.json has")
                .hasMessageMatching("(?s).*; and [1-5] more");
    }

    @Test
    void aTableOfIssuesOrAnAnswerInsideSomethingElseIsNamed() throws IOException {
        save("status.json", "[{'id':'1','name':'S','statusCategory':'TODO'}]");
        save("a.json", "<table ID='issuetable'><tr><td>SAM-1</td></tr></table>");
        save("b.json", "{code:json}\n[{'id':'2','name':'T','statusCategory':'TODO'}]\n{code}\n");
        save("c.json", "x".repeat(50));
        CatalogFiles.LoadedCatalog loaded = read();

        assertThat(remark(loaded.remarks(), "a.json"))
                .isEqualTo("is an HTML table from Jira's Excel export: export it as CSV instead");
        assertThat(remark(loaded.remarks(), "b.json")).endsWith(": only the JSON in it was read");
        assertThat(loaded.catalog().find(EntityKind.STATUS, "2")).isPresent();
        assertThat(remark(loaded.remarks(), "c.json"))
                .isEqualTo("is not JSON: it begins with '" + "x".repeat(40) + "\u2026'");
        assertThat(loaded.files()).isEqualTo(4);
    }

    private static String remark(List<CatalogFiles.Remark> remarks, String file) {
        return remarks.stream()
                .filter((each) -> each.file().equals(file))
                .map(CatalogFiles.Remark::text)
                .findFirst()
                .orElse("");
    }

    private List<String> remarks() {
        return read().remarks().stream().map(CatalogFiles.Remark::text).toList();
    }

    private void save(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text.replace('\'', '"'));
    }

    private CatalogFiles.LoadedCatalog read() {
        return CatalogFiles.read(List.of(new Location(folder)), Progress.NONE);
    }
}
