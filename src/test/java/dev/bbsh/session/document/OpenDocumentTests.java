package dev.bbsh.session.document;

import static dev.bbsh.backbone.Issues.array;
import static dev.bbsh.backbone.Issues.pair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.json.Document;
import dev.bbsh.json.Place;
import dev.bbsh.json.Span;
import dev.bbsh.json.edit.Change;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.session.Settings;
import dev.bbsh.session.Workspace;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class OpenDocumentTests {

    private static final DocumentOrigin.Made MERGED =
            new DocumentOrigin.Merged(
                    List.of("a", "b"),
                    "STAYS",
                    "MOVES",
                    new DocumentOrigin.Target("merged", Set.of()));

    private static final Document ORBIT = oneSided(pair("A-1", "B-1"));

    private static final Document DEPOT = oneSided(pair("B-1", "A-1"));

    private final Workspace loaded =
            made(made(Workspace.empty(Settings.DEFAULT), "orbit", ORBIT), "depot", DEPOT);

    private static Document oneSided(String record) {
        return Document.parse("{\"firstConnector\": " + array(record) + "}");
    }

    private static Workspace made(Workspace workspace, String name, Document content) {
        return workspace.made(name, content, MERGED);
    }

    private static OpenDocument open(Workspace workspace, String name) {
        return workspace.document(name);
    }

    private static Side first(OpenDocument document) {
        return document.analysis().sides().getFirst();
    }

    private static Document changed(Document document, Edit edit) {
        return Change.of("edit", edit).applyTo(document, Progress.NONE);
    }

    @Test
    void aNewDocumentHasOneAnalysisOfBothVersions() {
        OpenDocument open = open(loaded, "orbit");
        assertThat(open.analysis()).isSameAs(open.original());
        assertThat(open.loaded().analysis()).isSameAs(open.original());
        assertThat(open.changed()).isFalse();
    }

    @Test
    void aDocumentMadeOfOpenOnesSharesTheirAnalyses() {
        Place second = Place.root().child(SideName.SECOND.key());
        Edit insert = Edit.insert(second, first(open(loaded, "depot")).value());
        OpenDocument merged = open(made(loaded, "merged", changed(ORBIT, insert)), "merged");
        assertThat(first(merged).analysis()).isSameAs(first(open(loaded, "orbit")).analysis());
        assertThat(merged.analysis().sides().getLast().analysis())
                .isSameAs(first(open(loaded, "depot")).analysis());
    }

    @Test
    void aChangeKeepsTheVersionAsLoaded() {
        OpenDocument before = open(loaded, "orbit");
        Place key = Place.root().child(SideName.FIRST.key()).child(0).child("localIssueKey");
        Document content = changed(ORBIT, Edit.put(key, Span.of("\"C-1\"")));
        OpenDocument after = open(loaded.changed(before, content, HandEdit.ANY), "orbit");
        assertThat(first(after).project()).contains("C");
        assertThat(first(after.loaded()).project()).contains("A");
        assertThat(after.loaded().analysis()).isSameAs(before.analysis());
        assertThat(after.changed()).isTrue();
        OpenDocument back = after.with(ORBIT);
        assertThat(back.analysis()).isSameAs(before.analysis());
        assertThat(back.content()).isEqualTo(before.content());
        assertThat(back.edits()).isEqualTo(after.edits());
    }
}
