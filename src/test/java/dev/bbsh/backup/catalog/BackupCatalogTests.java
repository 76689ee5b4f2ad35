package dev.bbsh.backup.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.bbsh.NeedsSharedData;
import dev.bbsh.SharedData;
import dev.bbsh.backup.SmallBackup;
import dev.bbsh.file.Location;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;
import dev.bbsh.jira.catalog.response.CatalogFiles;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class BackupCatalogTests {

    @TempDir private Path folder;

    private Catalog catalog(String rows) throws IOException {
        return BackupCatalog.of(SmallBackup.of(folder, rows));
    }

    @Test
    void anOptionBelongsToTheContextOfItsConfiguration() throws IOException {
        Catalog catalog =
                catalog(
                        """
                        <ConfigurationContext id="1" key="customfield_7" fieldconfigscheme="30"/>
                        <ConfigurationContext id="2" key="customfield_7" project="9" fieldconfigscheme="31"/>
                        <CustomField id="7" name="Size" customfieldtypekey="x:select"/>
                        <CustomFieldOption id="50" customfield="7" customfieldconfig="20" value="S" disabled="N"/>
                        <CustomFieldOption id="51" customfield="7" customfieldconfig="21" value="S" parentoptionid="50" disabled="Y"/>
                        <FieldConfigScheme id="30" name="all" fieldid="customfield_7"/>
                        <FieldConfigScheme id="31" name="some" fieldid="customfield_7"/>
                        <FieldConfigScheme id="32" name="of a system field" fieldid="issuetype"/>
                        <FieldConfigSchemeIssueType id="1" fieldconfigscheme="30" fieldconfiguration="20"/>
                        <FieldConfigSchemeIssueType id="2" fieldconfigscheme="31" fieldconfiguration="21"/>
                        """);

        assertThat(catalog.find(EntityKind.OPTION, "51"))
                .map(Entity::traits)
                .hasValue(
                        Map.of(
                                Trait.FIELD, "customfield_7",
                                Trait.CONTEXT, "31",
                                Trait.PARENT, "50",
                                Trait.DISABLED, "true"));
        assertThat(catalog.lookup(EntityKind.OPTION, Trait.FIELD, "customfield_7"))
                .hasValueSatisfying((found) -> assertThat(found).hasSize(2));
        assertThat(catalog.all(EntityKind.CONTEXT))
                .extracting(Entity::id, (each) -> each.trait(Trait.GLOBAL).orElse(""))
                .containsExactly(tuple("30", "true"), tuple("31", "false"));
        assertThat(catalog.projectsOf("31")).containsExactly("9");
    }

    @Test
    void aUserIsKnownByItsKeyAndFoundInTheFirstActiveDirectory() throws IOException {
        Catalog catalog =
                catalog(
                        """
                        <ApplicationUser id="1" userKey="JIRAUSER1" lowerUserName="ada"/>
                        <ApplicationUser id="2" userKey="gone" lowerUserName="gone"/>
                        <Directory id="1" active="0" position="0"/>
                        <Directory id="2" active="1" position="2"/>
                        <Directory id="3" active="1" position="1"/>
                        <User id="1" directoryId="1" userName="ada" lowerUserName="ada" active="1" displayName="switched off"/>
                        <User id="2" directoryId="2" userName="ada" lowerUserName="ada" active="1" displayName="second"/>
                        <User id="3" directoryId="3" userName="Ada" lowerUserName="ada" active="0" displayName="first" emailAddress="ada@acme.org"/>
                        <User id="4" directoryId="3" userName="Keyless" lowerUserName="keyless" active="1" displayName="K"/>
                        """);

        assertThat(catalog.all(EntityKind.USER))
                .extracting(Entity::id, Entity::name)
                .containsExactly(
                        tuple("JIRAUSER1", "first"), tuple("gone", "gone"), tuple("keyless", "K"));
        assertThat(catalog.find(EntityKind.USER, "JIRAUSER1"))
                .map(Entity::traits)
                .hasValue(
                        Map.of(
                                Trait.KEY, "JIRAUSER1",
                                Trait.USERNAME, "Ada",
                                Trait.EMAIL, "ada@acme.org",
                                Trait.ACTIVE, "false"));
        assertThat(catalog.find(EntityKind.USER, "keyless")).isPresent();
        assertThat(catalog.find(EntityKind.USER, "gone"))
                .hasValueSatisfying((gone) -> assertThat(gone.has(Trait.ACTIVE, "false")).isTrue());
        assertThat(catalog.lookup(EntityKind.USER, Trait.EMAIL, "ADA@acme.org"))
                .hasValueSatisfying((found) -> assertThat(found).hasSize(1));
    }

    @Test
    void aProjectKeepsTheKeysThatItHad() throws IOException {
        Catalog catalog =
                catalog(
                        """
                        <Component id="5" project="1" name="Clamp"/>
                        <Project id="1" key="NEW" originalkey="OLD" name="P"/>
                        <ProjectKey id="1" projectId="1" projectKey="MID"/>
                        <ProjectKey id="2" projectId="1" projectKey="NEW"/>
                        """);

        assertThat(catalog.find(EntityKind.PROJECT, "1"))
                .map(Entity::traits)
                .hasValue(Map.of(Trait.KEY, "NEW", Trait.FORMER_KEYS, "MID, OLD"));
        assertThat(catalog.find(EntityKind.COMPONENT, "5"))
                .map(Entity::traits)
                .hasValue(Map.of(Trait.PROJECT, "1", Trait.PROJECT_KEY, "NEW"));
        assertThat(catalog.search("old")).extracting(Entity::name).containsExactly("P");
    }

    @Test
    void internalLinkTypesAreLeftOutAsByTheApi() throws IOException {
        assertThat(
                        catalog(
                                        """
                                        <IssueLinkType id="1" linkname="Blocks" inward="is blocked by" outward="blocks"/>
                                        <IssueLinkType id="2" linkname="s" inward="i" outward="o" style="jira_subtask"/>
                                        """)
                                .all(EntityKind.LINK_TYPE))
                .extracting(Entity::id)
                .containsExactly("1");
    }

    /** The responses were collected from the instance of the backup, at other times. */
    @Test
    @NeedsSharedData({"backup", "jira-rest"})
    void saysTheSameAsTheResponsesOfItsInstance() {
        Catalog backup =
                BackupCatalog.of(
                        SmallBackup.read(SharedData.path("backup").resolve("jrjc/jira-dump.xml")));
        Catalog responses =
                CatalogFiles.read(
                                List.of(
                                        Location.of(
                                                SharedData.path("jira-rest")
                                                        .resolve("server-v2-jrjc")
                                                        .toString())),
                                Progress.NONE)
                        .catalog();

        for (EntityKind kind :
                List.of(EntityKind.OPTION, EntityKind.VERSION, EntityKind.COMPONENT)) {
            assertThat(both(kind, backup, responses)).isNotEmpty();
            both(kind, backup, responses)
                    .forEach(
                            (id) ->
                                    assertThat(backup.find(kind, id).orElseThrow().name())
                                            .as("%s %s", kind, id)
                                            .isEqualTo(
                                                    responses.find(kind, id).orElseThrow().name()));
        }
        assertThat(both(EntityKind.FIELD, backup, responses))
                .hasSizeGreaterThan(20)
                .filteredOn((id) -> !id.startsWith("customfield_"))
                .allSatisfy(
                        (id) ->
                                assertThat(backup.find(EntityKind.FIELD, id))
                                        .isEqualTo(responses.find(EntityKind.FIELD, id)));
        assertThat(backup.find(EntityKind.LINK_TYPE, "10010"))
                .isEqualTo(responses.find(EntityKind.LINK_TYPE, "10010"));
        assertThat(backup.find(EntityKind.PROJECT, "10000"))
                .isEqualTo(responses.find(EntityKind.PROJECT, "10000"));
        assertThat(backup.find(EntityKind.PRIORITY, "4"))
                .isEqualTo(responses.find(EntityKind.PRIORITY, "4"));
        assertThat(backup.find(EntityKind.OPTION, "10001"))
                .hasValueSatisfying(
                        (option) ->
                                assertThat(option.trait(Trait.FIELD))
                                        .isEqualTo(
                                                responses
                                                        .find(EntityKind.OPTION, "10001")
                                                        .flatMap((one) -> one.trait(Trait.FIELD))));
        assertThat(backup.find(EntityKind.USER, "admin").map(Entity::name))
                .isEqualTo(responses.find(EntityKind.USER, "admin").map(Entity::name));
    }

    private static List<String> both(EntityKind kind, Catalog one, Catalog other) {
        return one.all(kind).stream()
                .map(Entity::id)
                .filter((id) -> other.find(kind, id).isPresent())
                .toList();
    }
}
