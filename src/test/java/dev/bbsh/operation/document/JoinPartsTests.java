package dev.bbsh.operation.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.json.Document;
import dev.bbsh.session.Settings;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.DocumentOrigin.Cut;
import dev.bbsh.session.document.DocumentOrigin.Target;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

class JoinPartsTests {

    private static final Cut CUT = new Cut("all", OptionalLong.of(2), new Target("all", Set.of()));

    private static final Cut BY_PROJECT =
            new Cut("all", OptionalLong.empty(), new Target("all", Set.of()));

    private Workspace workspace = Workspace.empty(Settings.DEFAULT);

    private void open(String name, DocumentOrigin.Made origin) {
        workspace = workspace.made(name, Document.parse("1"), origin);
    }

    private void openUnrelated(String... names) {
        for (String name : names) {
            open(name, new DocumentOrigin.Queried("$", name));
        }
    }

    private List<OpenDocument> chosen(String... names) {
        return JoinParts.chosen(List.of(names), false, workspace, Progress.NONE);
    }

    private List<String> names(String... names) {
        return chosen(names).stream().map(OpenDocument::name).toList();
    }

    @Test
    void partsOfASplitAreOrderedByTheirNumbers() {
        open("all-2-of-2", new DocumentOrigin.Split(CUT, 2, 2));
        open("all-1-of-2", new DocumentOrigin.Split(CUT, 1, 2));
        assertThat(names()).containsExactly("all-1-of-2", "all-2-of-2");
        assertThat(JoinParts.areOfOneSplit(chosen())).isTrue();
    }

    @Test
    void partsFromFilesAreOrderedByTheirNames() {
        openUnrelated("x-10-of-10", "x-2-of-10", "y");
        assertThat(JoinParts.chosen(List.of(), true, workspace, Progress.NONE))
                .extracting(OpenDocument::name)
                .containsExactly("x-2-of-10", "x-10-of-10");
        assertThatThrownBy(this::chosen)
                .hasMessageStartingWith("parts are missing: x-1-of-10, x-3");
    }

    @Test
    void aMissingPartOfASplitIsNamed() {
        open("all-A", new DocumentOrigin.Split(BY_PROJECT, 1, 3));
        open("all-B", new DocumentOrigin.Split(BY_PROJECT, 2, 3));
        open("all-C", new DocumentOrigin.Split(BY_PROJECT, 3, 3));
        assertThatThrownBy(() -> chosen("all-C", "all-A"))
                .hasMessage("a part is missing: all-B")
                .hasFieldOrPropertyWithValue("advice", "join all-A all-B all-C");
        assertThat(names("all-C", "all-A", "all-B")).containsExactly("all-C", "all-A", "all-B");
    }

    @Test
    void partsOfDifferentSplitsAreNotOfOneSplit() {
        open("all-A", new DocumentOrigin.Split(BY_PROJECT, 1, 1));
        open("all-1-of-2", new DocumentOrigin.Split(CUT, 1, 2));
        assertThat(JoinParts.areOfOneSplit(workspace.documents().all())).isFalse();
    }

    @Test
    void otherDocumentsKeepTheOrderInWhichTheyAreNamed() {
        openUnrelated("a", "b");
        assertThat(names("b", "a")).containsExactly("b", "a");
        assertThat(JoinParts.areOfOneSplit(chosen("b", "a"))).isFalse();
    }

    @Test
    void aPartIsNotJoinedWithItself() {
        openUnrelated("a");
        assertThatThrownBy(() -> chosen("a", "a")).hasMessage("'a' is given more than once");
        assertThatThrownBy(() -> chosen("a"))
                .hasMessage("join needs at least two parts, and only 'a' is given");
    }

    @Test
    void withoutNamesTheOpenPartsMustBeOfOneSplit() {
        assertThatThrownBy(this::chosen).hasMessage("no parts of a split are open");
        openUnrelated("x-1-of-2", "y-1-of-2");
        assertThatThrownBy(this::chosen)
                .hasMessage("parts of 2 splits are open: x-N-of-2, y-N-of-2");
    }
}
