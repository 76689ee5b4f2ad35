package dev.bbsh.backup.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.NeedsSharedData;
import dev.bbsh.SharedData;
import dev.bbsh.backup.SmallBackup;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

class ProjectStatusesTests {

    private static final String PROJECTS =
            """
            <NodeAssociation sourceNodeId="1" sourceNodeEntity="Project" sinkNodeId="70" sinkNodeEntity="WorkflowScheme"/>
            <NodeAssociation sourceNodeId="1" sourceNodeEntity="Project" sinkNodeId="71" sinkNodeEntity="PermissionScheme"/>
            <NodeAssociation sourceNodeId="1" sourceNodeEntity="Issue" sinkNodeId="71" sinkNodeEntity="Component"/>
            <Project id="1" key="ORB" name="Orbit"/>
            <Project id="2" key="DEP" name="Depot"/>
            <WorkflowSchemeEntity id="1" scheme="70" workflow="Simple" issuetype="0"/>
            <WorkflowSchemeEntity id="2" scheme="70" workflow="Bugs" issuetype="3"/>
            """;

    private static final String TYPES =
            """
            <ConfigurationContext id="1" key="issuetype" fieldconfigscheme="30"/>
            <ConfigurationContext id="2" key="issuetype" project="1" fieldconfigscheme="31"/>
            <FieldConfigSchemeIssueType id="1" fieldconfigscheme="30" fieldconfiguration="40"/>
            <FieldConfigSchemeIssueType id="2" fieldconfigscheme="31" fieldconfiguration="41"/>
            <OptionConfiguration id="1" fieldid="issuetype" optionid="3" fieldconfig="40"/>
            <OptionConfiguration id="2" fieldid="issuetype" optionid="4" fieldconfig="41"/>
            <OptionConfiguration id="3" fieldid="priority" optionid="3" fieldconfig="41"/>
            """;

    private static final String BUGS = workflow("Bugs", "4", "5");
    private static final String SIMPLE = workflow("Simple", "1", "10001");

    @TempDir private Path folder;

    /** A workflow as Jira writes it: a document of its own, with a document type. */
    private static String workflow(String name, String... statuses) {
        StringBuilder steps = new StringBuilder();
        for (String status : statuses) {
            steps.append("<step id=\"9\" name=\"&quot;\"><meta name=\"jira.status.id\">")
                    .append(status)
                    .append("</meta><actions><action id=\"5\"><meta name=\"jira.x\">77</meta>")
                    .append("</action></actions></step>\n");
        }
        return "<Workflow id=\"1\" name=\""
                + name
                + "\"><descriptor><![CDATA[<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n"
                + "<!DOCTYPE workflow PUBLIC \"-//OpenSymphony Group//DTD OSWorkflow 2.8//EN\""
                + " \"http://www.opensymphony.com/osworkflow/workflow_2_8.dtd\">\n<workflow>\n"
                + "<meta name=\"jira.description\">é</meta><initial-actions>"
                + "<meta name=\"jira.status.id\">66</meta></initial-actions>\n<steps>"
                + steps
                + "</steps></workflow>]]></descriptor></Workflow>\n";
    }

    private Catalog catalog(String rows) throws IOException {
        return BackupCatalog.of(SmallBackup.of(folder, rows));
    }

    @Test
    void aProjectHasTheStatusesOfTheWorkflowsOfItsTypes() throws IOException {
        Catalog catalog = catalog(PROJECTS + TYPES + BUGS + SIMPLE);

        assertThat(catalog.statusesOf("ORB")).hasValue(Set.of("1", "10001"));
    }

    @Test
    void theTypesOfAllProjectsCountWhereAProjectHasNoneOfItsOwn() throws IOException {
        String types = TYPES.replace("project=\"1\"", "project=\"9\"");

        assertThat(catalog(PROJECTS + types + BUGS + SIMPLE).statusesOf("ORB"))
                .hasValue(Set.of("4", "5"));
    }

    @Test
    void theWholeSchemeCountsWhereNoTypesAreListed() throws IOException {
        assertThat(catalog(PROJECTS + BUGS + SIMPLE).statusesOf("ORB"))
                .hasValue(Set.of("1", "10001", "4", "5"));
    }

    @Test
    void nothingIsSaidWhereAWorkflowIsNotKnown() throws IOException {
        assertThat(catalog(PROJECTS + SIMPLE).statusesOf("ORB")).isEmpty();
        String broken = SIMPLE.replace("</steps>", "</step>");
        assertThat(catalog(PROJECTS + BUGS + broken).statusesOf("ORB")).isEmpty();
        assertThat(catalog(PROJECTS + BUGS + SIMPLE).statusesOf("DEP")).isEmpty();
        String others = "scheme=\"70\" workflow=\"Simple\"";
        String none = PROJECTS.replace(others, others.replace("70", "72"));
        assertThat(catalog(none + TYPES + BUGS + SIMPLE).statusesOf("ORB")).isEmpty();
    }

    /** Entities of a document type are not expanded, and nothing outside is read. */
    @Test
    void aWorkflowThatDeclaresEntitiesIsNotRead() throws IOException {
        String bomb =
                SIMPLE.replaceFirst(
                                "<!DOCTYPE[^>]*>",
                                "<!DOCTYPE workflow [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>")
                        .replace(">10001<", ">&a;<");

        assertThat(catalog(PROJECTS + BUGS + bomb).statusesOf("ORB")).isEmpty();
    }

    @Test
    @NeedsSharedData("backup")
    void theStatusesOfARealBackupAreThoseThatItLists() {
        Catalog catalog =
                BackupCatalog.of(
                        SmallBackup.read(
                                SharedData.path("backup").resolve("suiteutils/test1.xml")));

        assertThat(catalog.all(EntityKind.PROJECT))
                .isNotEmpty()
                .allSatisfy(
                        (project) -> {
                            String key = project.trait(Trait.KEY).orElseThrow();
                            assertThat(catalog.statusesOf(key).orElseThrow())
                                    .isNotEmpty()
                                    .allMatch(
                                            (id) ->
                                                    catalog.find(EntityKind.STATUS, id)
                                                            .isPresent());
                        });
    }
}
