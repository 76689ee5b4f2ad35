package dev.bbsh.operation.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bbsh.json.Document;
import dev.bbsh.json.edit.Change;
import dev.bbsh.session.Settings;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.OptionalLong;

class EditTargetTests {

    private static final OpenDocument DOCUMENT =
            Workspace.empty(Settings.DEFAULT)
                    .made(
                            "a",
                            Document.parse("{\"twice\":1,\"twice\":2,\"all\":[3,4]}"),
                            new DocumentOrigin.Queried("$", "data"))
                    .currentDocument();

    @Test
    void aValueIsPutAtEachPlace() {
        Change change = target("$.all[*]").put(value("9"), target("$.all[*]").places(none(), true));

        assertThat(change.title()).isEqualTo("put 2 values in a");
        assertThat(after(change)).isEqualTo("{\"twice\":1,\"twice\":2,\"all\":[9,9]}");
    }

    @Test
    void aMemberIsAddedWhereThereIsNone() {
        Change change = target("$.new").put(value("text"), List.of());

        assertThat(change.title()).isEqualTo("add $['new'] in a");
        assertThat(after(change)).endsWith("\"new\":\"text\"}");
    }

    @Test
    void severalPlacesAreRefusedUnlessAllAreMeant() {
        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(() -> target("$.all[*]").places(none(), false))
                .withMessage("$.all[*] finds 2 values");
        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(() -> target("$.twice").places(none(), false))
                .withMessage("$.twice finds 2 values with the same name");
    }

    @Test
    void oneOfTheMembersThatShareANameIsChosenByItsNumber() {
        EditTarget target = target("$.twice");
        Change change = target.remove(target.places(OptionalLong.of(2), false));

        assertThat(after(change)).isEqualTo("{\"twice\":1,\"all\":[3,4]}");
        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(() -> target.places(OptionalLong.of(3), false))
                .withMessage("--nth 3 is out of range: $.twice finds 2 values");
    }

    @Test
    void nothingIsRemovedWhereThereIsNothing() {
        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(() -> target("$.al").remove(List.of()))
                .withMessageStartingWith("$.al finds nothing in a")
                .extracting("advice")
                .isEqualTo("query $.all");
    }

    private static EditTarget target(String path) {
        return EditTarget.of(DOCUMENT, path, Progress.NONE);
    }

    private static NewValue value(String typed) {
        return new NewValue("$", "", typed, false);
    }

    private static OptionalLong none() {
        return OptionalLong.empty();
    }

    private static String after(Change change) {
        return change.applyTo(DOCUMENT.content(), Progress.NONE).root().text();
    }
}
