package dev.bbsh.operation.replace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.backbone.overview.DocumentAnalysis;
import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
import dev.bbsh.file.content.FileContent;
import dev.bbsh.json.Document;
import dev.bbsh.session.Settings;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Only a new export of the same side of the same sync takes the place of an open document. */
class ReplacedExportTests {

    private static final String ORBIT = side("CON-1-ORBIT", "ORBIT", "DEPOT");

    private static String side(String connector, String local, String remote) {
        String key = connector.isEmpty() ? "" : "\"connectorKey\":\"" + connector + "\",";
        return "{\"firstConnector\":[{"
                + key
                + "\"localIssueKey\":\""
                + local
                + "-1\",\"remoteIssueKey\":\""
                + remote
                + "-1\"}]}";
    }

    private static OpenDocument loaded(String text) {
        return Workspace.empty(Settings.DEFAULT)
                .opened(
                        "orbit",
                        DocumentAnalysis.of(Document.parse(text)),
                        new DocumentOrigin.Loaded(
                                Location.of("/inbox/orbit.json"),
                                new FileStamp(1, Instant.EPOCH),
                                FileContent.TEXT,
                                List.of()))
                .document("orbit");
    }

    private static void require(String old, String next) {
        new ReplacedExport(loaded(old), loaded(next), "new.json")
                .requireSameSide(Workspace.empty(Settings.DEFAULT), Progress.NONE);
    }

    @Test
    void aNewExportOfTheSameSideIsTaken() {
        assertThatCode(() -> require(ORBIT, ORBIT.replace("-1\"}", "-2\"}")))
                .doesNotThrowAnyException();
    }

    @Test
    void anotherSideAnotherKindAndAnotherSyncAreRefused() {
        assertThatThrownBy(() -> require(ORBIT, side("CON-2-DEPOT", "DEPOT", "ORBIT")))
                .hasMessageContaining("'new.json' is the download of DEPOT (synced with ORBIT)");
        assertThatThrownBy(() -> require(ORBIT, side("CON-1-ORBIT", "ORBIT", "OTHER")))
                .hasMessageContaining("the download of ORBIT (synced with OTHER)");
        assertThatThrownBy(() -> require(ORBIT, "[1]"))
                .hasMessageContaining("another kind of file than orbit");
        assertThatThrownBy(() -> require(ORBIT, side("CON-9-ORBIT", "ORBIT", "DEPOT")))
                .hasMessageContaining("has other connectors than orbit");
    }

    @Test
    void recordsWithoutAConnectorDontTellAnotherSync() {
        String some =
                side("", "ORBIT", "DEPOT")
                        .replace(
                                "[{",
                                "[{\"connectorKey\":\"CON-9-ORBIT\",\"localIssueKey\":"
                                        + "\"ORBIT-3\",\"remoteIssueKey\":\"DEPOT-3\"},{");
        assertThatCode(() -> require(ORBIT, some)).doesNotThrowAnyException();
        assertThatCode(() -> require(ORBIT, side("", "ORBIT", "DEPOT"))).doesNotThrowAnyException();
    }

    @Test
    void theSameBytesAreTold() {
        assertThat(new ReplacedExport(loaded(ORBIT), loaded(ORBIT), "a").isSame()).isTrue();
        assertThat(new ReplacedExport(loaded(ORBIT), loaded(ORBIT + " "), "a").isSame()).isFalse();
        String other = ORBIT.replace("ORBIT-1", "ORBIT-2");
        assertThat(new ReplacedExport(loaded(ORBIT), loaded(other), "a").isSame()).isFalse();
    }

    @Test
    void aDocumentThatACommandMadeIsNotReplaced() {
        OpenDocument made =
                Workspace.empty(Settings.DEFAULT)
                        .made(
                                "merged",
                                Document.parse("{}"),
                                new DocumentOrigin.Merged(
                                        List.of("orbit", "depot"),
                                        "DEPOT",
                                        "ORBIT",
                                        new DocumentOrigin.Target("merged", Set.of())))
                        .document("merged");
        assertThatThrownBy(() -> ReplacedExport.requireLoaded(made, "new.json"))
                .hasMessageContaining("'merged' wasn't loaded from a file: merge orbit depot")
                .extracting((failure) -> ((BbshException) failure).advice())
                .asString()
                .startsWith("load new.json --replace orbit");
    }
}
