package dev.bbsh.operation.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.backbone.SideName;
import dev.bbsh.jira.issue.IssueList;
import dev.bbsh.session.CheckRequest;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class CheckCommandLineTests {

    private static final CheckRequest.Catalogs NEW =
            new CheckRequest.Catalogs("new", Optional.empty(), Optional.empty());

    @Test
    void namesOnlyTheDocumentWhenBothSidesHaveTheSameName() {
        assertThat(CheckCommandLine.of(new CheckRequest.Connectors("acme")))
                .isEqualTo("check acme");
    }

    @Test
    void namesTheCatalogsOfAConfig() {
        CheckRequest.Catalogs all =
                new CheckRequest.Catalogs("new", Optional.of("old"), Optional.of("ids"));

        assertThat(CheckCommandLine.of(config(NEW, false))).isEqualTo("check acme --target new");
        assertThat(CheckCommandLine.of(config(all, true)))
                .isEqualTo("check acme --target new --source old --mapping ids --force");
    }

    @Test
    void namesTheSideThatMovesAndTellsNoProject() {
        CheckRequest.Config onSecond = config(NEW, false).with(Optional.of(SideName.SECOND));

        assertThat(CheckCommandLine.of(onSecond))
                .isEqualTo("check acme --target new --side second");
        assertThat(onSecond.project()).contains("ORBIT");
    }

    @Test
    void namesTheInputsOfData() {
        CheckRequest.DataInputs inputs =
                new CheckRequest.DataInputs(
                        Optional.of(LocalDate.of(2024, 12, 31)),
                        Optional.of("ids"),
                        Optional.of(new IssueList("my issues.csv", Set.of("A-1"), List.of())));

        assertThat(CheckCommandLine.of(new CheckRequest.Data("a", Optional.of("b"), inputs)))
                .isEqualTo(
                        "check a --with b --silent-since 2024-12-31 --mapping ids"
                                + " --issues 'my issues.csv'");
    }

    private static CheckRequest.Config config(CheckRequest.Catalogs jira, boolean force) {
        return new CheckRequest.Config("acme", jira, force, Optional.of("ORBIT"), Optional.empty());
    }
}
