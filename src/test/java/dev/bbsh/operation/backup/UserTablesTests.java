package dev.bbsh.operation.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.NeedsSharedData;
import dev.bbsh.SharedData;
import dev.bbsh.backup.SmallBackup;
import dev.bbsh.backup.catalog.UserDirectory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class UserTablesTests {

    private static final String ROWS =
            """
            <Directory id="1" active="1" position="0"/>
            <Directory id="2" active="0" position="1"/>
            <Membership id="1" directoryId="1" parentName="staff" childName="ada"/>
            <Membership id="2" directoryId="2" parentName="staff" childName="ada"/>
            <Membership id="3" directoryId="1" parentName="all" childName="staff" membershipType="GROUP_GROUP"/>
            <User id="1" directoryId="1" userName="ada" lowerUserName="ada" active="0" displayName="Ada" emailAddress="both@acme.org"/>
            <User id="2" directoryId="1" userName="bob" lowerUserName="bob" active="1" displayName="Bob" emailAddress="Both@acme.org"/>
            <User id="3" directoryId="1" userName="cy r" lowerUserName="cy r" active="1" displayName="C" emailAddress="mailto:cy@acme.org "/>
            <User id="4" directoryId="1" userName="dee" lowerUserName="dee" active="1" displayName="D"/>
            <User id="5" directoryId="1" userName="eve" lowerUserName="eve" active="1" displayName="E" emailAddress="eve@example.com"/>
            <User id="6" directoryId="1" userName="fay" lowerUserName="fay" active="1" displayName="F" emailAddress="fay+x@acme.org"/>
            <User id="7" directoryId="2" userName="old" lowerUserName="old" active="1" displayName="O" emailAddress="both@acme.org"/>
            """;

    @TempDir private Path folder;

    private List<List<String>> proposals(Optional<String> domain) throws IOException {
        var content = SmallBackup.of(folder, ROWS).content();
        return new EmailProposals(new UserDirectory(content), domain).rows().toList();
    }

    private static List<String> row(String name, String error, String old, String next) {
        return List.of(name, name, error, old, next, "FALSE", "USER");
    }

    @Test
    void theTablesHaveTheRowsOfTheGuidesQueries() throws IOException {
        GuideTables tables = new GuideTables(SmallBackup.of(folder, ROWS).content());

        assertThat(tables.users()).hasSize(7).contains(List.of("", "dee", "D"));
        assertThat(tables.groups())
                .containsExactly(List.of("staff", "ada"), List.of("all", "staff"));
    }

    @Test
    void theFirstActiveUserKeepsADuplicateAndTheOthersAreNamed() throws IOException {
        assertThat(proposals(Optional.empty()))
                .contains(
                        row("ada", "DUP", "both@acme.org", "both+ada@acme.org"),
                        row("bob", "DUP", "Both@acme.org", "Both@acme.org"))
                .noneMatch((row) -> row.getFirst().equals("old"));
    }

    @Test
    void anInvalidEmailIsCorrectedOrLeftToTheAdmin() throws IOException {
        assertThat(proposals(Optional.empty()))
                .contains(
                        row("cy r", "INV", "mailto:cy@acme.org ", "cy@acme.org"),
                        row("dee", "INV", "", ""),
                        row("eve", "INV", "eve@example.com", ""),
                        row("fay", "", "fay+x@acme.org", ""));
    }

    @Test
    void aDomainGivesAnEmailToThoseWithout() throws IOException {
        assertThat(proposals(Optional.of("acme.org")))
                .contains(
                        row("dee", "INV", "", "dee@acme.org"),
                        row("eve", "INV", "eve@example.com", "eve@acme.org"));
    }

    @Test
    void noProposalIsMadeTwice() throws IOException {
        assertThat(proposals(Optional.of("acme.org")).stream().map((row) -> row.get(4)))
                .filteredOn((email) -> !email.isEmpty())
                .doesNotHaveDuplicates();
    }

    @Test
    @NeedsSharedData("backup")
    void usersOfJira42HaveTheirEmailsInProperties() {
        var content =
                SmallBackup.read(SharedData.path("backup").resolve("jrjc/jira-dump.xml")).content();

        assertThat(new GuideTables(content).users())
                .contains(List.of("testmail@example.com", "user", "My Test User"));
        assertThat(new GuideTables(content).groups()).contains(List.of("jira-users", "admin"));
    }
}
