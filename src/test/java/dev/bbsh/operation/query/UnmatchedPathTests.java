package dev.bbsh.operation.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.json.Document;
import dev.bbsh.query.JsonPath;
import dev.bbsh.session.Settings;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.HandEdit;
import dev.bbsh.session.history.History;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.util.Optional;

class UnmatchedPathTests {

    private static final Workspace WORKSPACE =
            Workspace.empty(Settings.DEFAULT)
                    .made(
                            "a",
                            Document.parse("{\"old\":1}"),
                            new DocumentOrigin.Queried("$", "data"));

    @Test
    void aNameThatNoMemberHasIsUnknown() {
        assertThat(unknownIn("$.old.odl")).contains("odl");
    }

    @Test
    void aNameOfTheDocumentOrOfSyncedIssueDataIsKnown() {
        assertThat(unknownIn("$.old.old")).isEmpty();
        assertThat(unknownIn("$.firstConnector[*].localIssueKey")).isEmpty();
        assertThat(unknownIn("$..comments[*].localId")).isEmpty();
    }

    @Test
    void aNameThatTheDocumentHadBeforeIsKnown() {
        History history = History.of(WORKSPACE);
        Workspace changed =
                WORKSPACE.changed(
                        WORKSPACE.currentDocument(), Document.parse("{\"new\":1}"), HandEdit.ANY);

        assertThat(unknownIn("$.old", history.then("rename", changed))).isEmpty();
        assertThat(unknownIn("$.older", history.then("rename", changed))).contains("older");
    }

    private static Optional<String> unknownIn(String path) {
        return unknownIn(path, History.of(WORKSPACE));
    }

    private static Optional<String> unknownIn(String path, History history) {
        return UnmatchedPath.of(
                        JsonPath.parse(path),
                        history.present().currentDocument(),
                        history,
                        Progress.NONE)
                .unknownName();
    }
}
