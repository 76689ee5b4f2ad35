package dev.bbsh.operation.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.backbone.overview.DocumentAnalysis;
import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
import dev.bbsh.file.content.FileContent;
import dev.bbsh.json.Document;
import dev.bbsh.session.Settings;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.HandEdit;
import dev.bbsh.session.document.OpenDocument;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class OpenedFilesTests {

    private static final Document CONTENT = Document.parse("{}");

    @Test
    void aDocumentIsCalledLikeItsFileAndNumberedWhenThatNameIsTaken() {
        OpenedFiles files = new OpenedFiles(Workspace.empty(Settings.DEFAULT), List.of());

        files.add(DocumentAnalysis.of(CONTENT), from("one/may.json"), List.of());
        files.add(DocumentAnalysis.of(CONTENT), from("two/may.json"), List.of());

        assertThat(files.names()).containsExactly("may", "may-2");
        assertThat(files.renamed())
                .containsExactly("may is already open, so this document is named may-2");
        assertThat(files.documents())
                .extracting(OpenDocument::name)
                .containsExactly("may", "may-2");
    }

    @Test
    void givenNamesAreTakenInTheOrderOfTheFiles() {
        OpenedFiles files = new OpenedFiles(Workspace.empty(Settings.DEFAULT), List.of("a", "b"));

        files.add(DocumentAnalysis.of(CONTENT), from("may.json"), List.of());
        files.add(
                DocumentAnalysis.of(CONTENT),
                from("june.json"),
                List.of("two records are missing"));

        assertThat(files.names()).containsExactly("a", "b");
        assertThat(files.renamed()).isEmpty();
        assertThat(files.documents().getLast().incomplete())
                .containsExactly("two records are missing");
    }

    @Test
    void theStateOfADocumentIsComparedWithItsFile() {
        OpenedFiles files = new OpenedFiles(Workspace.empty(Settings.DEFAULT), List.of());
        files.add(DocumentAnalysis.of(CONTENT), from("may.json"), List.of());
        Workspace loaded = files.workspace();
        Workspace changed =
                loaded.changed(loaded.currentDocument(), Document.parse("[]"), HandEdit.ANY);
        Workspace made = loaded.made("new", CONTENT, new DocumentOrigin.Queried("$", "data"));

        assertThat(DocumentState.of(loaded.currentDocument(), loaded))
                .isEqualTo(DocumentState.AS_LOADED);
        assertThat(DocumentState.of(changed.currentDocument(), changed))
                .isEqualTo(DocumentState.CHANGED);
        assertThat(DocumentState.of(made.currentDocument(), made))
                .isEqualTo(DocumentState.NOT_SAVED);
    }

    private static DocumentOrigin.Loaded from(String file) {
        return new DocumentOrigin.Loaded(
                Location.of(file).absolute(),
                new FileStamp(2, Instant.EPOCH),
                FileContent.TEXT,
                List.of());
    }
}
