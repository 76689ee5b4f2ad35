package dev.bbsh.operation.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.backup.Backup;
import dev.bbsh.backup.SmallBackup;
import dev.bbsh.backup.catalog.BackupCatalog;
import dev.bbsh.jira.catalog.response.CatalogFiles;
import dev.bbsh.session.Settings;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.jira.OpenCatalog;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class RowUsesTests {

    private static final String ROWS =
            """
            <Project id="1" key="KEY" name="P"/>
            <Issue id="11" number="1" project="1" type="1" status="1"/>
            <Issue id="12" number="2" project="1" type="1" status="2"/>
            """;

    @TempDir private Path folder;

    @Test
    void theBackupIsReadOnceForTheSameIssues() throws IOException {
        OpenCatalog open = open(SmallBackup.of(folder, ROWS));
        Workspace workspace = Workspace.empty(Settings.DEFAULT).with(open);

        RowUses first = RowUses.of(open, workspace, Progress.NONE).orElseThrow();
        Workspace kept = first.keptIn(workspace);
        RowUses again = RowUses.of(open, kept, Progress.NONE).orElseThrow();

        assertThat(first.uses().issues()).isEqualTo(2);
        assertThat(again.uses()).isSameAs(first.uses());
        assertThat(RowUses.of(open, workspace, Progress.NONE).orElseThrow().uses())
                .isNotSameAs(first.uses());
    }

    @Test
    void anotherBackupIsReadAnew() throws IOException {
        OpenCatalog open = open(SmallBackup.of(folder, ROWS));
        Workspace workspace = Workspace.empty(Settings.DEFAULT).with(open);
        RowUses first = RowUses.of(open, workspace, Progress.NONE).orElseThrow();
        OpenCatalog other = open(SmallBackup.of(folder, ROWS));

        assertThat(RowUses.of(other, first.keptIn(workspace), Progress.NONE).orElseThrow().uses())
                .isNotSameAs(first.uses());
    }

    private static OpenCatalog open(Backup backup) {
        return new OpenCatalog(
                "site",
                new CatalogFiles.LoadedCatalog(BackupCatalog.of(backup), List.of(), 1),
                "entities.xml",
                List.of(),
                Optional.empty(),
                Optional.of(backup));
    }
}
