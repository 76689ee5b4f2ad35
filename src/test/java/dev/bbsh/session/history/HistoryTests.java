package dev.bbsh.session.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.backbone.Case;
import dev.bbsh.check.Findings;
import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
import dev.bbsh.json.Document;
import dev.bbsh.session.CheckRequest;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.Settings;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.HandEdit;
import dev.bbsh.session.document.SaveState;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

class HistoryTests {

    private static final Document ONE = Document.parse("1");

    private static final Document TWO = Document.parse("2");

    private static final SaveState.Copy COPY =
            new SaveState.Copy(Location.of("/case/a.json"), new FileStamp(1, Instant.EPOCH), TWO);

    private final Workspace opened =
            Workspace.empty(Settings.DEFAULT)
                    .made("a", ONE, new DocumentOrigin.Queried("$", "data"));

    @Test
    void undoAfterSaveLeavesTheDocumentModified() {
        Workspace changed = opened.changed(opened.currentDocument(), TWO, HandEdit.ANY);
        History saved =
                History.of(opened).then("put", changed).withPresent(changed.marked("a", COPY));
        assertThat(saved.present().unsaved()).isEmpty();
        assertThat(saved.undone(1).present().unsaved()).hasSize(1);
        assertThat(saved.undone(1).redone(1).present().unsaved()).isEmpty();
    }

    @Test
    void anotherStepForgetsWhatWasUndone() {
        History history =
                History.of(opened)
                        .then("put", opened.changed(opened.currentDocument(), TWO, HandEdit.ANY))
                        .undone(1)
                        .then("close", opened.closed(opened.currentDocument()));
        assertThat(history.future()).isEmpty();
        assertThat(history.past()).extracting(History.Step::title).containsExactly("close");
    }

    @Test
    void settingsAreNotUndone() {
        Settings berlin = Settings.DEFAULT.with(ZoneId.of("Europe/Berlin"));
        History chosen = History.of(opened).then("close", opened).withPresent(opened.with(berlin));
        assertThat(chosen.undone(1).present().settings()).isEqualTo(berlin);
        assertThat(chosen.undone(1).redone(1).present().settings()).isEqualTo(berlin);
    }

    @Test
    void aDocumentIsFoundByItsNameAndAsItWasLoaded() {
        Workspace changed = opened.changed(opened.currentDocument(), TWO, HandEdit.ANY);
        assertThat(changed.documents().find("a").content()).isEqualTo(TWO);
        assertThat(changed.documents().find("a@0").content()).isEqualTo(ONE);
    }

    @Test
    void moreStepsThanThereAreAreRefused() {
        History one = History.of(opened).then("close", opened.closed(opened.currentDocument()));
        assertThatThrownBy(() -> one.undone(2)).hasMessage("can't undo 2 steps, only 1");
        assertThatThrownBy(() -> one.redone(1)).hasMessage("nothing to redo");
        assertThatThrownBy(() -> one.undone(1).redone(2)).hasMessage("can't redo 2 steps, only 1");
    }

    @Test
    void aStepKeepsNoCheckThatTheNextOneReplaces() {
        Workspace checked = checked(opened, "a");
        History fixed = History.of(checked).then("fix", fixed(checked));
        assertThat(fixed.past().getLast().other().checked()).isEmpty();
        assertThat(fixed.undone(1).present().checked()).isEqualTo(fixed.present().checked());
    }

    @Test
    void aCheckOfWhatWasOpenedLaterGivesWayToTheOneBefore() {
        Workspace checked = checked(opened, "a");
        History fixed = History.of(checked).then("fix", fixed(checked));
        Workspace both = fixed.present().made("b", ONE, new DocumentOrigin.Queried("$", "data"));
        History other = fixed.then("open b", both).withPresent(checked(both, "b"));
        assertThat(names(other.present())).containsExactly("b");
        assertThat(names(other.undone(1).present())).containsExactly("a");
        assertThat(names(other.undone(2).present())).containsExactly("a");
    }

    @Test
    void aCheckOfAClosedDocumentIsThereAgainWithIt() {
        Workspace both = opened.made("b", ONE, new DocumentOrigin.Queried("$", "data"));
        Workspace checked = checked(both, "b");
        History closed =
                History.of(checked).then("close b", checked.closed(checked.currentDocument()));
        History other = closed.withPresent(checked(closed.present(), "a"));
        assertThat(names(other.undone(1).present())).containsExactly("a");
        History unchecked = History.of(opened).then("open b", both);
        assertThat(unchecked.undone(1).present().checked()).isEmpty();
        assertThat(names(closed.undone(1).present())).containsExactly("b");
    }

    private static Workspace fixed(Workspace workspace) {
        return checked(workspace.changed(workspace.documents().find("a"), TWO, HandEdit.ANY), "a");
    }

    private static Workspace checked(Workspace workspace, String name) {
        CheckResult.Basis basis =
                new CheckResult.Basis(List.of(workspace.documents().find(name)), Case.UNKNOWN);
        return workspace.with(
                new CheckResult("check", basis, Findings.NONE, new CheckRequest.Connectors(name)));
    }

    private static List<String> names(Workspace workspace) {
        return workspace.checked().orElseThrow().names();
    }
}
