package dev.bbsh.operation.replace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.session.Settings;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentEdit;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.util.List;

/** An edit by hand is done again where the same thing still has the same value. */
class RepeatedEditTests {

    private static final String RECORD =
            "{\"localIssueKey\":\"%s\",\"remoteIssueKey\":\"D-1\",\"id\":%d,"
                    + "\"comments\":[{\"localId\":\"%s\"},{\"localId\":\"9\"}]}";

    private static final String OLD =
            data(record("A-1", 1, "5"), record("A-2", 2, "6"), record("A-3", 3, "7"));

    private static final Place COMMENT = at(1).child("comments").child(0).child("localId");

    private static String data(String... records) {
        return "{\"firstConnector\":[" + String.join(",", records) + "]}";
    }

    private static String record(String key, int id, String comment) {
        return RECORD.replace("%s\",\"remote", key + "\",\"remote")
                .replace("%d", String.valueOf(id))
                .replace("%s", comment);
    }

    private static Place at(long record) {
        return Place.root().child("firstConnector").child(record);
    }

    private static JsonValue json(String text) {
        return Document.parse(text).root();
    }

    private static RepeatedEdit again(String old, String now, Edit... edits) {
        Workspace workspace =
                Workspace.empty(Settings.DEFAULT)
                        .made("a", Document.parse(now), new DocumentOrigin.Queried("$", "b"));
        DocumentEdit.ByHand edit =
                new DocumentEdit.ByHand(1, "put", Document.parse(old), List.of(edits));
        return RepeatedEdit.of(edit, workspace.document("a"), workspace, Progress.NONE);
    }

    private static String content(RepeatedEdit edit) {
        return edit.workspace().document("a").content().root().text();
    }

    @Test
    void aRecordIsFoundByItsKey() {
        String now = data(record("A-9", 9, "6"), record("A-1", 1, "5"), record("A-2", 2, "6"));
        RepeatedEdit edit = again(OLD, now, Edit.put(at(1).child("id"), json("20")));
        assertThat(edit.misfits()).isEmpty();
        assertThat(edit.done()).isEqualTo(1);
        assertThat(content(edit)).isEqualTo(now.replace("\"id\":2,", "\"id\":20,"));
        assertThat(edit.workspace().document("a").edits()).hasSize(1);
    }

    @Test
    void anotherRecordAtTheSameNumberIsNotChanged() {
        String now = data(record("A-1", 1, "5"), record("A-7", 2, "6"));
        RepeatedEdit edit = again(OLD, now, Edit.put(at(1).child("id"), json("20")));
        assertThat(edit.misfits()).containsExactly("$.firstConnector[1].id isn't there any more");
        assertThat(content(edit)).isEqualTo(now);
    }

    @Test
    void aValueThatIsAnotherOneNowStays() {
        String now = data(record("A-2", 3, "6"));
        RepeatedEdit edit = again(OLD, now, Edit.put(at(1).child("id"), json("20")));
        assertThat(edit.misfits()).containsExactly("$.firstConnector[0].id is 3 now");
        assertThat(edit.done()).isZero();
        assertThat(content(edit)).isEqualTo(now);
    }

    @Test
    void aValueThatIsTheNewOneAlreadyIsDone() {
        RepeatedEdit edit =
                again(OLD, data(record("A-2", 20, "6")), Edit.put(at(1).child("id"), json("20")));
        assertThat(edit.misfits()).isEmpty();
        assertThat(edit.done()).isEqualTo(1);
        assertThat(edit.workspace().document("a").edits()).isEmpty();
    }

    @Test
    void aCommentIsFoundByItsIdAndNotByItsNumber() {
        String now =
                data(
                        record("A-2", 2, "6")
                                .replace(
                                        "[{\"localId\":\"6\"}",
                                        "[{\"localId\":\"5\"},{\"localId\":\"6\"}"));
        RepeatedEdit edit = again(OLD, now, Edit.put(COMMENT, json("\"66\"")));
        assertThat(content(edit)).isEqualTo(now.replace("\"6\"", "\"66\""));
        RepeatedEdit gone = again(OLD, data(record("A-2", 2, "8")), Edit.remove(COMMENT));
        assertThat(gone.misfits()).hasSize(1);
        assertThat(gone.done()).isZero();
    }

    @Test
    void oneOfTwoTwinsIsOnlyRemovedWhereThereAreTwoAgain() {
        String twin = record("A-1", 1, "5");
        Edit second = Edit.remove(at(1));
        String two = data(twin, twin);
        assertThat(content(again(two, data(record("A-3", 3, "7"), twin, twin), second)))
                .isEqualTo(data(record("A-3", 3, "7"), twin));
        RepeatedEdit once = again(two, data(twin), second);
        assertThat(once.misfits()).hasSize(1);
        assertThat(content(once)).isEqualTo(data(twin));
    }

    @Test
    void oneOfSeveralIsFoundOnlyWhereThereAreAsManyAgain() {
        String twin = record("A-1", 1, "5");
        RepeatedEdit records = again(data(twin, twin), data(twin, twin, twin), Edit.remove(at(0)));
        assertThat(records.misfits()).hasSize(1);
        assertThat(content(records)).isEqualTo(data(twin, twin, twin));
        Place first = Place.root().child("list").child(0);
        RepeatedEdit elements = again("{\"list\":[1,1]}", "{\"list\":[1,1,1]}", Edit.remove(first));
        assertThat(elements.misfits()).hasSize(1);
        assertThat(content(elements)).isEqualTo("{\"list\":[1,1,1]}");
        String now = "{\"list\":[{\"id\":1,\"v\":1,\"w\":9}]}";
        RepeatedEdit named =
                again(
                        "{\"list\":[{\"id\":1,\"v\":1,\"w\":1},{\"id\":1,\"v\":2,\"w\":2}]}",
                        now,
                        Edit.put(first.child("v"), json("7")));
        assertThat(named.misfits()).hasSize(1);
        assertThat(content(named)).isEqualTo(now);
    }

    @Test
    void aRecordOrMemberThatIsAnotherOneNowIsNotRemoved() {
        String now = data(record("A-2", 3, "6"));
        RepeatedEdit record = again(OLD, now, Edit.remove(at(1)));
        assertThat(record.misfits()).containsExactly("$.firstConnector[0] is another object now");
        assertThat(content(record)).isEqualTo(now);
        RepeatedEdit member = again(OLD, now, Edit.remove(at(1).child("id")));
        assertThat(member.misfits()).containsExactly("$.firstConnector[0].id is 3 now");
        assertThat(content(member)).isEqualTo(now);
        RepeatedEdit same = again(OLD, OLD, Edit.remove(at(1)));
        assertThat(content(same)).doesNotContain("A-2");
    }

    @Test
    void aMemberIsAddedOnlyWhereThereIsNone() {
        Edit add = Edit.insert(at(0).child("note"), json("\"x\""));
        String now = data(record("A-1", 1, "5"));
        assertThat(content(again(OLD, now, add))).contains("\"note\":\"x\"");
        RepeatedEdit taken = again(OLD, now.replace("\"id\":1", "\"id\":1,\"note\":\"y\""), add);
        assertThat(taken.misfits()).containsExactly("$.firstConnector[0].note is \"y\" now");
    }
}
